import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { HandlerRegistry } from './handler-registry.js';
import type { QueueName } from './handlers.js';
import { Queues, type QueuedWork } from './queues.js';

interface EffectRow {
  entry_id: string;
  handler: string;
  queue: QueueName;
}

/**
 * Carries committed journal entries to the queues. Each entry becomes one effect per subscriber; an effect stays
 * until its handler has said "done", so a queue store that loses everything is filled again from here.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly registry: HandlerRegistry,
    private readonly queues: Queues,
  ) {}

  /** Takes up to `limit` new entries; returns how many. Several processes may run it at once. */
  async carry(limit = 500): Promise<number> {
    const effects = await this.expand(limit);
    if (effects === null) return 0;
    await this.enqueue(effects.rows);
    return effects.entries;
  }

  /**
   * Puts effects that nobody finished for `seconds` into the queues again; returns how many. What is still in its
   * queue is not doubled there. What fails again and again is tried less and less often, at last every ten minutes.
   */
  async sweep(seconds = 10, limit = 1_000): Promise<number> {
    const rows = (await this.database.source.query(
      `with stale as (
         select entry_id, handler from effects
         where done_at is null and enqueued_at < now() - make_interval(secs => $1 * (1 + least(attempts, 60)))
         order by enqueued_at limit $2 for update skip locked)
       update effects e set enqueued_at = now() from stale
       where e.entry_id = stale.entry_id and e.handler = stale.handler
       returning e.entry_id, e.handler, e.queue`,
      [seconds, limit],
    )) as [EffectRow[], number];
    await this.enqueue(rows[0]);
    return rows[0].length;
  }

  /** Turns pending entries into effect rows, in one transaction. Null when nothing is pending. */
  async expand(limit: number): Promise<{ entries: number; rows: EffectRow[] } | null> {
    return this.database.source.transaction(async (tx) => {
      const pending = (await tx.query(
        `select p.entry_id, j.subject_type || '.' || j.verb as act
         from relay_pending p join journal j on j.id = p.entry_id
         order by p.entry_id limit $1 for update of p skip locked`,
        [limit],
      )) as { entry_id: string; act: string }[];
      if (pending.length === 0) return null;
      const rows = pending.flatMap(({ entry_id, act }) =>
        this.registry.subscribersOf(act).map(({ handler, queue }) => ({ entry_id, handler, queue })),
      );
      if (rows.length > 0) {
        await tx.query(
          `insert into effects (entry_id, handler, queue)
           select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing`,
          [rows.map((row) => row.entry_id), rows.map((row) => row.handler), rows.map((row) => row.queue)],
        );
      }
      await tx.query(`delete from relay_pending where entry_id = any($1::uuid[])`, [
        pending.map((row) => row.entry_id),
      ]);
      return { entries: pending.length, rows };
    });
  }

  private async enqueue(rows: readonly EffectRow[]): Promise<void> {
    const byQueue = new Map<QueueName, QueuedWork[]>();
    for (const row of rows) {
      const work = { name: row.handler, data: { entry: row.entry_id }, id: `${row.entry_id}-${row.handler}` };
      byQueue.set(row.queue, [...(byQueue.get(row.queue) ?? []), work]);
    }
    for (const [queue, work] of byQueue) await this.queues.add(queue, work);
  }
}
