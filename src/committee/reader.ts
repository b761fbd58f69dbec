import type { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';

/** Runs a read: on the pool, or inside a transaction so that a verb sees what it has just written. */
export type Reader = <T>(sql: string, values: readonly unknown[]) => Promise<T[]>;

export function inTx(tx: Tx): Reader {
  return <T>(sql: string, values: readonly unknown[]) => tx.query(sql, [...values]) as Promise<T[]>;
}

export function onPool(database: Database): Reader {
  return <T>(sql: string, values: readonly unknown[]) => database.rows<T>(sql, values);
}
