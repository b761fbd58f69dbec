import type { Database } from '../kernel/database/database.js';

/** How far the demonstration of this database got: null where it was never begun. */
export type Loaded = 'begun' | 'done' | null;

const mark = { name: 'demonstration', year: 0 };

/** Reads how far an earlier start got. */
export async function loadedSoFar(database: Database): Promise<Loaded> {
  const row = await database.row<{ value: number }>('select value from counters where name = $1 and year = $2', [
    mark.name,
    mark.year,
  ]);
  if (!row) return null;
  return row.value === 0 ? 'begun' : 'done';
}

/** Writes down how far this start is. */
export async function markLoaded(database: Database, loaded: Exclude<Loaded, null>): Promise<void> {
  await database.rows(
    `insert into counters (name, year, value) values ($1, $2, $3)
     on conflict (name, year) do update set value = excluded.value`,
    [mark.name, mark.year, loaded === 'begun' ? 0 : 1],
  );
}

/**
 * Empties every table after a start that died while it loaded the demonstration. Nothing is lost by it: no process
 * answers anybody before the demonstration is whole.
 */
export async function startOver(database: Database): Promise<void> {
  const tables = await database.rows<{ name: string }>(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  await database.rows(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}
