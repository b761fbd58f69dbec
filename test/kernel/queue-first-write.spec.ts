import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queues } from '../../src/kernel/jobs/queues.js';
import { openTestDatabase, type TestDatabase } from '../cluster/database.js';

const work = [{ name: 'test.first', data: { id: 'one' }, id: 'first-write' }];

describe('a queue that found no store at its first write', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ea-socket-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the next one once the store is there', async () => {
    const { host, port } = database.connection;
    const socket = `.s.PGSQL.${port}`;
    const queues = new Queues({ postgres: { ...database.connection, host: folder } });
    // the tables are made while the store is there, as at the start of a process; then it goes away
    symlinkSync(join(host, socket), join(folder, socket));
    await queues.prepare();
    unlinkSync(join(folder, socket));
    await expect(queues.add('chores', work)).rejects.toThrow();
    symlinkSync(join(host, socket), join(folder, socket));
    await queues.add('chores', work);
    expect((await queues.counts()).chores['waiting']).toBe(1);
    await queues.onModuleDestroy();
  });
});
