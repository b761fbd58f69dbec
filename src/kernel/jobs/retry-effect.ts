import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { Journal } from '../journal/journal.js';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import type { RetriedView } from './queues.dto.js';

const entryLength = 36;

/**
 * Has a failed effect tried again without the pause it has grown to: the relay's next sweep, seconds away, puts it in
 * its queue. One that is in its queue already, waiting for its next attempt, is not doubled there. @throws not_found
 * where nothing of that name has failed
 */
@Injectable()
export class RetryEffect {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { id }: { readonly id: string }): Promise<RetriedView> {
    const [entryId, handler] = [id.slice(0, entryLength), id.slice(entryLength + 1)];
    return this.database.transaction(async (tx) => {
      const [, count] = (await tx.query(
        `update effects set attempts = 0, enqueued_at = to_timestamp(0)
         where entry_id = $1 and handler = $2 and done_at is null and last_error is not null`,
        [entryId, handler],
      )) as [unknown, number];
      if (count === 0) throw kernelRefusals.not_found();
      await this.journal.write(tx, {
        actor,
        subject: { type: 'effect', id: entryId },
        verb: 'retried',
        data: { handler },
      });
      return { id, entryId, handler };
    });
  }
}
