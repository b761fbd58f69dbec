import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { addYears, parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Agreement } from './agreement.entity.js';
import { agreementLifeCycle } from './agreement.lifecycle.js';
import { AwardMoves } from './award-moves.js';
import { Award } from './award.entity.js';
import { awardRefusals } from './awards.refusals.js';
import type { SignatureInput } from './awards.dto.js';

/** Records the signature of both sides; the award is then under agreement and starts. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
    private readonly moves: AwardMoves,
  ) {}

  async run(
    actor: Actor,
    input: SignatureInput & { id: string; version: number },
  ): Promise<{ id: string; state: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Agreement, input.id);
      const award = await findRow(tx, Award, row.awardId);
      await this.applications.impartial(actor, award.applicationId, tx);
      expectVersion(row, input.version);
      demand(agreementLifeCycle.whyNot('sign', row.state));
      const today = parisDay(await this.database.now(tx));
      const notifiedOn = award.notifiedAt ? parisDay(award.notifiedAt) : today;
      if (input.signedOn > today || input.signedOn < notifiedOn) throw awardRefusals.signature_date({}, '/signedOn');
      const endsOn = input.endsOn ?? addYears(input.signedOn as CivilDate, 2);
      const { state, version } = await agreementLifeCycle.move(tx, this.journal, Agreement, row, {
        verb: 'sign',
        actor,
        set: { signedOn: input.signedOn, endsOn },
        data: { awardId: row.awardId, signedOn: input.signedOn },
      });
      const data = { applicationId: award.applicationId, agreement: row.number };
      await this.moves.move(tx, actor, award.id, 'agree', data);
      await this.moves.move(tx, actor, award.id, 'start', data);
      return { id: row.id, state, version };
    });
  }
}
