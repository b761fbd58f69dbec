import type { DataSource } from 'typeorm';

/** What processes on one database do in turn, each with its own session lock (the two-number kind, ours alone). */
const turns = { migrations: 1, demonstration: 2 } as const;
const family = 4_202;

/**
 * Does the work while no other process on the same database does work of the same turn; the others wait. A process
 * that dies gives its turn back with its connection.
 */
export async function oneAtATime<T>(source: DataSource, turn: keyof typeof turns, work: () => Promise<T>): Promise<T> {
  const session = source.createQueryRunner();
  try {
    await session.query('select pg_advisory_lock($1::int, $2::int)', [family, turns[turn]]);
    try {
      return await work();
    } finally {
      await session.query('select pg_advisory_unlock($1::int, $2::int)', [family, turns[turn]]);
    }
  } finally {
    await session.release();
  }
}
