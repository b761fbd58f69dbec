import type { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';

const SERIES = 'OP';

/** The number the next payment order of a year will have if nobody takes it first. Takes nothing. */
export async function nextOrderNumber(database: Database, year: number): Promise<string> {
  const row = await database.row<{ value: number }>(`select value from counters where name = $1 and year = $2`, [
    SERIES,
    year,
  ]);
  return written(year, (row?.value ?? 0) + 1);
}

/** Takes the next number of the year, `OP-2026-0001`, without gap: the series stays locked until the commit. */
export async function takeOrderNumber(tx: Tx, year: number): Promise<string> {
  const rows = (await tx.query(
    `insert into counters (name, year, value) values ($1, $2, 1)
     on conflict (name, year) do update set value = counters.value + 1 returning value`,
    [SERIES, year],
  )) as { value: number }[];
  return written(year, rows[0]?.value ?? 0);
}

function written(year: number, value: number): string {
  return `${SERIES}-${year}-${String(value).padStart(4, '0')}`;
}
