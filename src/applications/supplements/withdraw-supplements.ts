import { Injectable } from '@nestjs/common';
import { Calls } from '../../calls/calls.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { changeVersioned } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { Application } from '../application.entity.js';
import { applicationLifeCycle, type ApplicationState } from '../application.lifecycle.js';
import { officersRow } from '../applications.access.js';
import { bulkRefusals } from '../bulk/bulk.refusals.js';
import { clockOf } from '../clock/clock-of.js';
import { SupplementRequest } from '../supplement-request.entity.js';

/**
 * Takes back a request for items nobody of the structure has read: it is as if it had never been sent, and the legal
 * clock ran all along. Errors: those of `officersRow`, `wrong_state`, `request_seen`.
 */
@Injectable()
export class WithdrawSupplements {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly calls: Calls,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<{ id: string; state: ApplicationState }> {
    return this.database.transaction(async (tx) => {
      const { row } = await officersRow(tx, actor, input.applicationId);
      demand(applicationLifeCycle.whyNot('withdrawSupplements', row.state));
      const request = await tx.findOneByOrFail(SupplementRequest, { applicationId: row.id, state: 'asked' });
      if (request.seenAt !== null) throw bulkRefusals.request_seen();
      const endedAt = await this.database.now(tx);
      await changeVersioned(tx, SupplementRequest, request, { state: 'withdrawn', endedAt });
      const { parameters } = await this.calls.revision(row.callRevisionId, tx);
      const implicitRefusalOn = await clockOf(tx, row, parameters);
      const { state } = await applicationLifeCycle.move(tx, this.journal, Application, row, {
        verb: 'withdrawSupplements',
        actor,
        set: { implicitRefusalOn },
        data: { requestId: request.id, implicitRefusalOn },
      });
      return { id: row.id, state };
    });
  }
}
