import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { erasureLife, type ErasureState } from './erasure-request.lifecycle.js';

/** A person takes their request back while nothing is erased. @throws not_found for anyone else’s, wrong_state */
@Injectable()
export class WithdrawErasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string; state: ErasureState }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, ErasureRequest, input.id);
      if (row.personId !== personId(actor)) throw kernelRefusals.not_found();
      const { state } = await erasureLife.move(tx, this.journal, ErasureRequest, row, { verb: 'withdraw', actor });
      return { id: row.id, state };
    });
  }
}
