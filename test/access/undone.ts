import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../../src/kernel/database/database.js';
import { Refusal } from '../../src/kernel/refusals/refusal.js';

/**
 * Verbs run to their end and are undone, answering the code `done`: one scenario serves every request. Verbs that are parts
 * of one transaction stay parts of it: on a connection of their own they would wait for ever for what the whole has locked.
 */
export function undoEverything(database: Database): void {
  const parts = new AsyncLocalStorage<true>();
  const [join, together] = [database.transaction.bind(database), database.together.bind(database)];
  const transaction = database.source.transaction.bind(database.source) as unknown as (
    work: (tx: never) => Promise<unknown>,
  ) => Promise<unknown>;
  database.together = (work) => parts.run(true, () => together(work));
  database.transaction = (work) =>
    parts.getStore()
      ? join(work)
      : (transaction(async (tx) => {
          await work(tx);
          throw new Refusal('done');
        }) as Promise<never>);
}
