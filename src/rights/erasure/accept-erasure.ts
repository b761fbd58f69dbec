import { Injectable } from '@nestjs/common';
import { ErasedAccounts } from '../../accounts/accounts.public.js';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { expectVersion, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { rightsRefusals } from '../rights.refusals.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { erasureLife, type ErasureState } from './erasure-request.lifecycle.js';

/**
 * Accepts a request for erasure: the person is told first, and the data go as soon as that mail has left. @throws
 * own_request, person_has_duties, stale_version, wrong_state
 */
@Injectable()
export class AcceptErasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly accounts: ErasedAccounts,
  ) {}

  async run(
    actor: Actor,
    input: { readonly id: string; readonly version: number },
  ): Promise<{ id: string; state: ErasureState; version: number }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, ErasureRequest, input.id);
      expectVersion(row, input.version);
      if (row.personId === personId(actor)) throw rightsRefusals.own_request();
      await this.accounts.demandFree(tx, row.personId);
      const { state, version } = await erasureLife.move(tx, this.journal, ErasureRequest, row, {
        verb: 'accept',
        actor,
        set: { answeredBy: personId(actor), answeredAt: await this.database.now(tx) },
        data: { personId: row.personId },
      });
      return { id: row.id, state, version };
    });
  }
}
