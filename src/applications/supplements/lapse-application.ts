import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { clockOf } from '../clock/clock-of.js';
import { SupplementRequest } from '../supplement-request.entity.js';
import { dueDatePast } from './supplements.rules.js';

/**
 * Ends a request nobody answered once its due date is past: the application lapses if an item was indispensable, else it
 * goes on without it (CRPA, L114-5-1). Done by the system alone. Errors: `not_found`, `wrong_state`, `lapse_too_early`.
 */
@Injectable()
export class LapseApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<{ id: string; state: ApplicationState }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Application, input.applicationId);
      demand(applicationLifeCycle.whyNot('lapse', row.state));
      const request = await tx.findOneByOrFail(SupplementRequest, { applicationId: row.id, state: 'asked' });
      const now = await this.database.now(tx);
      demand(dueDatePast(request.dueOn as CivilDate, parisDay(now)));
      await changeVersioned(tx, SupplementRequest, request, { state: 'lapsed', endedAt: now });
      const stops = request.items.some(({ indispensable }) => indispensable);
      const { parameters } = await this.calls.revision(row.callRevisionId, tx);
      const implicitRefusalOn = stops ? row.implicitRefusalOn : await clockOf(tx, row, parameters);
      const { state } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: stops ? 'lapse' : 'answerSupplements',
        actor,
        set: { implicitRefusalOn },
        data: { requestId: request.id, dueOn: request.dueOn, ...(stops ? {} : { unanswered: true }) },
      });
      return { id: row.id, state };
    });
  }
}
