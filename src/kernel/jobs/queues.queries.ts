import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { queueNames, type QueueName } from './handlers.js';
import { plainReason } from './plain-reason.js';
import type { BacklogView, QueueFailureView, QueuesView } from './queues.dto.js';
import { Queues } from './queues.js';

/** A store that is there counts in milliseconds; one that is away would be waited for without end. */
const storePatience = 2_000;
const failuresShown = 20;

interface Behind {
  readonly queue: QueueName;
  readonly failed: number;
  readonly oldest: number;
}

/** Reads of the work that waits, for administrators. */
@Injectable()
export class QueuesQueries {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
  ) {}

  /** Every queue with what waits in it and behind it. Finished jobs leave no trace in the store. */
  async all(): Promise<QueuesView> {
    const [counts, behind, backlog, failures] = await Promise.all([
      this.counts(),
      this.behind(),
      this.backlog(),
      this.failures(),
    ]);
    const items = queueNames.map((name) => {
      const { failed = 0, oldest = null } = behind.find(({ queue }) => queue === name) ?? {};
      const of = (state: string) => (counts ? (counts[name][state] ?? 0) : null);
      return {
        name,
        waiting: of('waiting'),
        active: of('active'),
        delayed: of('delayed'),
        failed,
        oldestSeconds: oldest,
      };
    });
    return { items, reachable: counts !== null, backlog, failures };
  }

  private async counts(): Promise<Record<QueueName, Record<string, number>> | null> {
    const over = new AbortController();
    const limit = pause(storePatience, null, { signal: over.signal }).catch(() => null);
    const answer = await Promise.race([this.queues.counts().catch(() => null), limit]);
    over.abort();
    return answer;
  }

  private behind(): Promise<Behind[]> {
    return this.database.rows<Behind>(
      `select queue, count(*) filter (where last_error is not null)::int as failed,
         greatest(extract(epoch from now() - min(created_at)), 0)::int as oldest
       from effects where done_at is null group by queue`,
    );
  }

  private async backlog(): Promise<BacklogView> {
    const row = await this.database.row<BacklogView>(
      `select (select count(*)::int from relay_pending) as entries,
         (select count(*)::int from effects where done_at is null) as effects`,
    );
    return row ?? { entries: 0, effects: 0 };
  }

  private async failures(): Promise<QueueFailureView[]> {
    const rows = await this.database.rows<Omit<QueueFailureView, 'reason'> & { error: string }>(
      `select entry_id || '-' || handler as id, queue, handler, failed_at as "failedAt", attempts, last_error as error
       from effects where done_at is null and last_error is not null
       order by failed_at desc nulls last, entry_id, handler limit ${failuresShown}`,
    );
    return rows.map(({ error, ...row }) => ({ ...row, reason: plainReason(error) }));
  }
}
