import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';
import { clockOf } from '../clock/clock-of.js';
import { SupplementRequest } from '../supplement-request.entity.js';
import type { SupplementItem } from './supplement-items.js';
import { dueDateFits, itemsNamed } from './supplements.rules.js';

export interface AskForSupplementsInput {
  readonly applicationId: string;
  readonly items: readonly SupplementItem[];
  /** Civil date by which the items are awaited. */
  readonly dueOn: CivilDate;
}

export interface AskedSupplements {
  readonly id: string;
  readonly requestId: string;
  readonly state: ApplicationState;
  readonly dueOn: string;
  /** Put off by the days left to answer (CRPA, L114-5). */
  readonly implicitRefusalOn: string | null;
  readonly version: number;
}

/**
 * Asks the holder for what is missing, item by item with its reason; the legal clock stands still until the items come or
 * the due date passes (CRPA, L114-5). Errors: those of `officersRow`, `wrong_state`, `no_item_named`, `item_unknown`,
 * `due_date_too_early`, `due_date_too_late`.
 */
@Injectable()
export class AskForSupplements {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: AskForSupplementsInput): Promise<AskedSupplements> {
    return this.database.transaction(async (tx) => {
      const officer = await officersRow(tx, actor, input.applicationId);
      const { row } = officer;
      demand(applicationLifeCycle.whyNot('askForSupplements', row.state));
      const now = await this.database.now(tx);
      const { definition } = await this.calls.form(row.formRevisionId, tx);
      demand(...itemsNamed(input.items, definition), dueDateFits(input.dueOn, parisDay(now)));
      const requestId = uuidv7();
      const items = input.items.map(({ field, reason, indispensable }) => ({ field, reason, indispensable }));
      await tx.insert(SupplementRequest, {
        id: requestId,
        applicationId: row.id,
        askedBy: officer.actor.id,
        askedAt: now,
        dueOn: input.dueOn,
        items,
      });
      const { parameters } = await this.calls.revision(row.callRevisionId, tx);
      const implicitRefusalOn = await clockOf(tx, row, parameters);
      const { state, version } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: 'askForSupplements',
        actor,
        set: { implicitRefusalOn },
        data: { requestId, dueOn: input.dueOn, fields: items.map(({ field }) => field), implicitRefusalOn },
      });
      return { id: row.id, requestId, state, dueOn: input.dueOn, implicitRefusalOn, version };
    });
  }
}
