import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { isAlive } from './postgres-folders.js';
import { livePostmaster } from './postmaster.js';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  const started: EmbeddedPostgres[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded postgres, '));
    // As root, the server runs under another account, which must be able to come in.
    chmodSync(folder, 0o755);
    dataDir = join(folder, 'new', 'db');
  });

  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: { fast?: boolean } = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir, ...options });
    started.push(server);
    return server;
  }

  it('starts from nothing, sorts as French people do, keeps committed data over a stop', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first, 'create table word (it text)');
    await ask(first, "insert into word values ('zèbre'), ('étoile'), ('eau'), ('Éclair')");
    await first.stop();
    expect(livePostmaster(dataDir)).toBeNull();

    const second = await start();
    expect(await ask(second, 'select it from word order by it')).toEqual(['eau', 'Éclair', 'étoile', 'zèbre']);
    expect(await ask(second, 'show synchronous_commit')).toEqual(['on']);
    expect(await ask(second, 'show listen_addresses')).toEqual(['']);
  });

  it('is shared by the programs that use it and stopped by the last one', async () => {
    const first = await start({ fast: true });
    const second = await start({ fast: true });
    expect(second.adopted).toBe(true);

    await first.stop();
    await first.stop();
    expect(await ask(second, 'select 1')).toEqual([1]);

    await second.stop();
    expect(livePostmaster(dataDir)).toBeNull();
  });

  it('is started once when two programs start at the same moment', async () => {
    const [first, second] = await Promise.all([start({ fast: true }), start({ fast: true })]);
    expect([first.adopted, second.adopted].filter((adopted) => !adopted).length).toBeGreaterThanOrEqual(1);
    expect(await ask(first, 'select pg_postmaster_start_time()::text')).toEqual(
      await ask(second, 'select pg_postmaster_start_time()::text'),
    );
  });

  it('starts again while the one before is still stopping', async () => {
    const first = await start({ fast: true });
    const [, second] = await Promise.all([first.stop(), start({ fast: true })]);
    expect(await ask(second, 'select 1')).toEqual([1]);
  });

  it('recovers what was committed when the server was killed', async () => {
    const killed = await start();
    await ask(killed, 'create table kept as select 42 as it');
    const pid = livePostmaster(dataDir)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    const again = await start();
    expect(isAlive(pid) && livePostmaster(dataDir)?.pid === pid).toBe(false);
    expect(await ask(again, 'select it from kept')).toEqual([42]);
    await killed.stop();
    expect(await ask(again, 'select it from kept')).toEqual([42]);
  });

  it('is not fooled by the lock file of a dead server whose number another process took', async () => {
    const server = await start({ fast: true });
    const lock = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
    await server.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)));
    expect(await ask(await start({ fast: true }), 'select 1')).toEqual([1]);
  });

  it('keeps the data behind a link where the account of the server may not come in', async () => {
    chmodSync(folder, 0o700);
    const server = await start({ fast: true });
    const real = realpathSync(dataDir);
    try {
      expect(await ask(server, 'show data_directory')).toEqual([real]);
      expect(lstatSync(dataDir).isSymbolicLink()).toBe(process.getuid?.() === 0);
      await server.stop();
      expect((await start({ fast: true })).adopted).toBe(false);
      expect(realpathSync(dataDir)).toBe(real);
    } finally {
      for (const one of started.splice(0)) await one.stop();
      rmSync(real, { recursive: true, force: true });
    }
  });

  it('says plainly that the folder holds something else', async () => {
    dataDir = folder;
    writeFileSync(join(folder, 'letter.txt'), 'not a database');
    await expect(start()).rejects.toMatchObject({ expected: true, message: expect.stringContaining('is not empty') });
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
  });

  it('says plainly that the folder cannot be made', async () => {
    writeFileSync(join(folder, 'new'), 'a file where a folder should be');
    await expect(start()).rejects.toMatchObject({ expected: true, message: expect.stringContaining('Cannot write') });
  });
});

/** The first column of the rows of a query. */
async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({
    host: server.socketDir,
    port: server.port,
    user: server.user,
    database: 'postgres',
  });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}
