import { Injectable } from '@nestjs/common';
import { Links } from '../accounts/accounts.public.js';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Consultation } from './consultation.entity.js';
import { consultationLifeCycle } from './consultation.lifecycle.js';
import { overdue } from './consultation.rules.js';

export interface ClosedConsultation {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** Ends a request without an opinion: `expire` once the due date has passed, `revoke` at any time. Its links die. */
@Injectable()
export class CloseConsultation {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly links: Links,
    private readonly applications: ApplicationsRead,
  ) {}

  async run(actor: Actor, input: { id: string; verb: 'expire' | 'revoke' }): Promise<ClosedConsultation> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Consultation, input.id);
      await this.applications.impartial(actor, row.applicationId, tx);
      demand(consultationLifeCycle.whyNot(input.verb, row.state));
      if (input.verb === 'expire') demand(overdue(row.dueOn, parisDay(await this.database.now(tx))));
      await this.links.revokeFor(tx, 'consultation', row.id);
      const { state, version } = await consultationLifeCycle.move(tx, this.journal, Consultation, row, {
        verb: input.verb,
        actor,
        data: { applicationId: row.applicationId, communeId: row.communeId },
      });
      return { id: row.id, state, version };
    });
  }
}
