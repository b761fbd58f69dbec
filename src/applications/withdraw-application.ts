import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Application } from './application.entity.js';
import { applicationLifeCycle, type ApplicationState } from './application.lifecycle.js';
import { holdersRow } from './applications.access.js';
import { toldState } from './reading/secrecy.js';
import { SupplementRequest } from './supplement-request.entity.js';

/**
 * The holder gives up, before any decision; a request for items still open ends with it. The legal clock stops.
 * Errors: those of `holdersRow`, `wrong_state` once the committee has given its view.
 */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: { readonly applicationId: string },
  ): Promise<{ id: string; state: ApplicationState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { row } = await holdersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('withdraw', toldState(row)));
      const { state, version } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: 'withdraw',
        actor,
        set: { implicitRefusalOn: null },
      });
      const open = await tx.findOneBy(SupplementRequest, { applicationId: row.id, state: 'asked' });
      if (open) {
        const endedAt = await this.database.now(tx);
        await changeVersioned(tx, SupplementRequest, open, { state: 'lapsed', endedAt });
      }
      return { id: row.id, state, version };
    });
  }
}
