import type { Stage } from './stage.js';

/**
 * Copies the rows of a table once for each row `c` of `bench_copies`, but for the columns told in SQL (`c.` and the
 * model row `m.` are at hand).
 */
export async function copyRows(
  stage: Stage,
  table: string,
  where: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = await stage.app.database.rows<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(', ');
  const values = columns.map(({ name }) => changes[name] ?? `m.${name}`).join(', ');
  await stage.app.database.rows(
    `insert into ${table} (${names}) select ${values} from bench_copies c cross join (select * from ${table} where ${where}) m`,
  );
}
