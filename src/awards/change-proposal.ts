import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { Calls } from '../calls/calls.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Award } from './award.entity.js';
import { grounded, withinDeMinimis, withinEnvelope, withinFrame } from './award.rules.js';
import type { ProposalChangeInput } from './awards.dto.js';
import { awardRefusals } from './awards.refusals.js';
import { DeMinimis } from './de-minimis.js';
import { EnvelopeRoom } from './envelope-room.js';

/** Changes the amount, object or conditions of a proposal until it is voted, under the same rules. */
@Injectable()
export class ChangeProposal {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
    private readonly calls: Calls,
    private readonly deMinimis: DeMinimis,
    private readonly room: EnvelopeRoom,
  ) {}

  async run(
    actor: Actor,
    input: ProposalChangeInput & { id: string; version: number },
  ): Promise<{ id: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const award = await lockRow(tx, Award, input.id);
      const application = await this.applications.impartial(actor, award.applicationId, tx);
      expectVersion(award, input.version);
      if (award.state !== 'proposed') throw awardRefusals.proposal_settled();
      const amount = award.outcome === 'award' ? (input.amount ?? award.amount) : 0;
      let promised: Pick<Award, 'deMinimis' | 'envelopeId'> = { deMinimis: null, envelopeId: null };
      if (award.outcome === 'award') {
        const parameters = await this.calls.parametersIn(application.callRevisionId, application.axisId, tx);
        const today = parisDay(await this.database.now(tx));
        const year = Number(today.slice(0, 4));
        const envelope = await this.room.of(tx, { callId: award.callId, axisId: award.axisId, year, except: award.id });
        const check = await this.deMinimis.check(tx, { ...award, amount }, parameters, today);
        demand(
          ...withinFrame(amount, {
            ...parameters,
            askedAmount: application.askedAmount ?? 0,
            budgetTotal: application.budgetTotal ?? 0,
          }),
          envelope
            ? withinEnvelope(amount, envelope.left, year)
            : awardRefusals.envelope_missing({ year: String(year) }),
          check ? withinDeMinimis(check) : null,
        );
        promised = { deMinimis: check, envelopeId: envelope?.id ?? null };
      } else {
        demand(grounded(input.grounds ?? award.grounds));
      }
      const version = await changeVersioned(tx, Award, award, {
        ...promised,
        amount,
        object: input.object ?? award.object,
        grounds: input.grounds ?? award.grounds,
        ...(input.conditions ? { conditions: input.conditions } : {}),
      });
      const data = { applicationId: award.applicationId, from: award.amount, to: amount };
      await this.journal.write(tx, { actor, subject: { type: 'award', id: award.id }, verb: 'changed', data });
      return { id: award.id, version };
    });
  }
}
