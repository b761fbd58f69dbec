import type { PoolClient } from 'pg';
import type { Database } from './database.js';

const batchRows = 500;

/**
 * The rows of a read of any length, a batch at a time, all as they were when it began: memory does not grow with them. It holds
 * a connection until the last row is taken or the reader gives up; the next batch is fetched while the last is worked on.
 */
export async function* cursorBatches<T>(
  database: Database,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): AsyncGenerator<readonly T[], void, undefined> {
  const runner = database.source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const fetch = () => {
    const rows = client.query<T & Record<string, unknown>>(`fetch ${batchRows} from long_read`);
    // whoever gives up leaves a batch under way
    rows.catch(() => undefined);
    return rows;
  };
  try {
    await client.query('begin isolation level repeatable read read only; set local cursor_tuple_fraction = 1');
    await client.query(`declare long_read no scroll cursor for ${text}`, [...values]);
    for (let next = fetch(); ;) {
      const { rows } = await next;
      const last = rows.length < batchRows;
      if (!last) next = fetch();
      if (rows.length > 0) yield rows;
      if (last) return;
    }
  } finally {
    await client.query('rollback').catch(() => undefined);
    await runner.release();
  }
}
