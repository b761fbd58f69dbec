import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { expectVersion, lockRow } from '../../kernel/database/changes.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { rightsRefusals } from '../rights.refusals.js';
import { ErasureRequest } from './erasure-request.entity.js';
import { erasureLife, type ErasureState } from './erasure-request.lifecycle.js';

const SHORTEST_GROUND = 20;

/**
 * Refuses a request for erasure with the ground the person is told (GDPR, articles 12-4 and 17-3). @throws own_request,
 * ground_too_short, stale_version, wrong_state
 */
@Injectable()
export class RefuseErasure {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: { readonly id: string; readonly ground: string; readonly version: number },
  ): Promise<{ id: string; state: ErasureState; version: number }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, ErasureRequest, input.id);
      expectVersion(row, input.version);
      if (row.personId === personId(actor)) throw rightsRefusals.own_request();
      if (input.ground.length < SHORTEST_GROUND) throw rightsRefusals.ground_too_short({}, '/ground');
      const { state, version } = await erasureLife.move(tx, this.journal, ErasureRequest, row, {
        verb: 'refuse',
        actor,
        set: { ground: input.ground, answeredBy: personId(actor), answeredAt: await this.database.now(tx) },
        data: { personId: row.personId },
      });
      return { id: row.id, state, version };
    });
  }
}
