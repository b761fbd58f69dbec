import type { Tx } from '../kernel/database/data-source.js';

/** The next number of a yearly series, without gap: `SUB-2026-0001`. The series stays locked until the commit. */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<string> {
  const rows = (await tx.query(
    `insert into counters (name, year, value) values ($1, $2, 1)
     on conflict (name, year) do update set value = counters.value + 1 returning value`,
    [series, year],
  )) as { value: number }[];
  const value = rows[0]?.value;
  if (value === undefined) throw new Error(`series ${series} gave no number`);
  return `${series}-${year}-${String(value).padStart(4, '0')}`;
}
