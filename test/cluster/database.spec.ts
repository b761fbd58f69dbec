import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type TestDatabase, openTestDatabase } from './database.js';

describe("a test's own database", () => {
  const opened: TestDatabase[] = [];

  beforeAll(async () => {
    opened.push(await openTestDatabase(), await openTestDatabase(), await openTestDatabase('empty'));
  });

  afterAll(async () => {
    for (const database of opened) await database.drop();
  });

  it('has every migration applied', async () => {
    expect(await tables(opened[0])).toContain('migrations');
  });

  it('is nobody else’s', async () => {
    await ask(opened[0], 'create table mine (it int)');
    expect(await tables(opened[1])).not.toContain('mine');
  });

  it('is empty on demand', async () => {
    expect(await tables(opened[2])).toEqual([]);
  });
});

async function tables(database: TestDatabase | undefined): Promise<unknown[]> {
  const rows = await ask(database, "select tablename as it from pg_tables where schemaname = 'public'");
  return rows.map((row) => row.it);
}

async function ask(database: TestDatabase | undefined, sql: string): Promise<{ it: unknown }[]> {
  const client = new pg.Client(database?.connection);
  await client.connect();
  try {
    return (await client.query<{ it: unknown }>(sql)).rows;
  } finally {
    await client.end();
  }
}
