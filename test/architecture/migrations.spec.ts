import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/kernel/database/data-source.js';
import { openTestDatabase } from '../cluster/database.js';
import { root } from './sources.js';

const snapshot = join(root, 'test/architecture/schema.txt');

/** Tables, columns, constraints, indexes and triggers, one a line. */
const describeSchema = `
  select 'table ' || table_name || '.' || column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else '' end
    || coalesce(' default ' || column_default, '') as line
  from information_schema.columns where table_schema = 'public'
  union all
  select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'trigger ' || tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
  order by 1`;

describe('migrations', () => {
  let source: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const base = await openTestDatabase();
    drop = base.drop;
    source = await createDataSource(base.connection, { pool: 2 }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await drop();
  });

  const schema = async () => ((await source.query(describeSchema)) as { line: string }[]).map(({ line }) => line);

  it('go up, down and up again to the same schema', async () => {
    const first = await schema();
    for (let landed = source.migrations.length; landed > 0; landed -= 1)
      await source.undoLastMigration({ transaction: 'each' });
    expect(
      (await schema()).filter((line) => line.startsWith('table ') && !line.startsWith('table migrations')),
    ).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await schema()).toEqual(first);
  });

  it('make the schema that was reviewed (test/architecture/schema.txt; UPDATE_SNAPSHOTS=1 writes it)', async () => {
    const now = `${(await schema()).join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(snapshot, now);
    expect(now).toBe(readFileSync(snapshot, 'utf8'));
  });

  it('are matched by the entities, column by column', async () => {
    const columns = (await source.query(
      `select table_name, column_name from information_schema.columns where table_schema = 'public'`,
    )) as { table_name: string; column_name: string }[];
    const faults = source.entityMetadatas.flatMap((entity) => {
      const real = new Set(columns.filter((row) => row.table_name === entity.tableName).map((row) => row.column_name));
      const mapped = new Set(entity.columns.map((column) => column.databaseName));
      return [
        ...[...mapped]
          .filter((name) => !real.has(name))
          .map((name) => `${entity.tableName}.${name} is not in the database`),
        ...[...real]
          .filter((name) => !mapped.has(name))
          .map((name) => `${entity.tableName}.${name} is not in the entity`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('index every foreign key', async () => {
    const bare = (await source.query(`
      select c.conrelid::regclass || '.' || a.attname as what
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum)
      order by 1`)) as { what: string }[];
    // looked up from the other side only: the entry is found by its own key
    const known = ['authorities', 'relay_pending.entry_id'];
    expect(bare.map(({ what }) => what).filter((what) => !known.includes(what))).toEqual([]);
  });
});
