import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { lockOfAward } from './instalment-rows.js';

/** Cancels what has not been ordered of an award that lapsed or was withdrawn. Idempotent. */
@Injectable()
export class CancelInstalments {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { awardId: string; reason: string }): Promise<{ cancelled: number }> {
    return this.database.transaction(async (tx) => {
      let cancelled = 0;
      for (const row of await lockOfAward(tx, input.awardId)) {
        if (instalmentLifeCycle.whyNot('cancel', row.state)) continue;
        const data = { awardId: row.awardId, reason: input.reason };
        await instalmentLifeCycle.move(tx, this.journal, Instalment, row, { verb: 'cancel', actor, data });
        cancelled += 1;
      }
      return { cancelled };
    });
  }
}
