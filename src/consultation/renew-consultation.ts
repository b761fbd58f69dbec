import { Injectable } from '@nestjs/common';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import type { ClosedConsultation } from './close-consultation.js';
import { Consultation } from './consultation.entity.js';
import { consultationLifeCycle } from './consultation.lifecycle.js';
import { dueLater } from './consultation.rules.js';

/** Asks a commune again after its silence or a withdrawal, with a new due date and so a new mail. */
@Injectable()
export class RenewConsultation {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly applications: ApplicationsRead,
  ) {}

  async run(actor: Actor, input: { id: string; dueOn: string; version: number }): Promise<ClosedConsultation> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Consultation, input.id);
      await this.applications.impartial(actor, row.applicationId, tx);
      expectVersion(row, input.version);
      demand(
        consultationLifeCycle.whyNot('renew', row.state),
        dueLater(input.dueOn, parisDay(await this.database.now(tx))),
      );
      const { state, version } = await consultationLifeCycle.move(tx, this.journal, Consultation, row, {
        verb: 'renew',
        actor,
        set: { dueOn: input.dueOn, remindedOn: null },
        data: { applicationId: row.applicationId, communeId: row.communeId, dueOn: input.dueOn },
      });
      return { id: row.id, state, version };
    });
  }
}
