import type { Database } from '../../src/kernel/database/database.js';
import { Refusal } from '../../src/kernel/refusals/refusal.js';

/** Verbs run to their end and are undone, answering the code `done`: one scenario serves every request. */
export function undoEverything(database: Database): void {
  const transaction = database.source.transaction.bind(database.source) as unknown as (
    work: (tx: never) => Promise<unknown>,
  ) => Promise<unknown>;
  database.transaction = (work) =>
    transaction(async (tx) => {
      await work(tx);
      throw new Refusal('done');
    }) as Promise<never>;
}
