import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InstallEntreprendreAutrement } from '../../../src/calls/calls.public.js';
import { InstallPeople } from '../../../src/demo/install-people.js';
import { invariants } from '../../../src/invariants.js';
import { system } from '../../../src/kernel/access/actor.js';
import { InstallAuthority } from '../../../src/territory/territory.public.js';
import type { TestConnection } from '../../cluster/database.js';
import { openTestApp, type TestApp } from '../../app.js';
import { eventually } from './eventually.js';
import { startProcess, type Role, type Running, type Settings } from './processes.js';

/** A database, a data folder and the processes of ours that share them. */
export interface Stage {
  /** The application inside the test, for preparing and looking; it takes no job. */
  readonly app: TestApp;
  /** What every process of the stage is started with. */
  readonly settings: Settings;
  readonly folder: string;
  rows<T>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  /** The number a query `select count(*)` answers. */
  count(sql: string, values?: readonly unknown[]): Promise<number>;
  start(role: Role, settings?: Settings): Promise<Running>;
  /** Waits until the relay, the effects and the mails have nothing left to do. */
  settled(seconds?: number): Promise<void>;
  /** What the invariants of the data find broken, by name. */
  broken(): Promise<string[]>;
  /** The bytes of a stored file. */
  file(id: string): Buffer;
  /** Ends every process, then lets go of the database and the folder. */
  close(): Promise<void>;
}

const undone = `select (select count(*) from relay_pending) + (select count(*) from effects where done_at is null)
  + (select count(*) from mails where state = 'planned') as count`;

/** Sets a stage on a database of its own in the test cluster, with its schema and no row. */
export async function openStage(settings: Settings = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'ea-stage-'));
  const shared = { SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder };
  const app = await openTestApp(shared);
  const { database } = app;
  const running: Running[] = [];
  const count = async (sql: string, values: readonly unknown[] = []) =>
    Number((await database.row<{ count: string }>(sql, values))?.count);
  const all = {
    ...shared,
    DATABASE_URL: await addressOf(app),
    DATABASE_POOL: '10',
    DEMO: '1',
    DEMO_DATA: '0',
    ...settings,
  };
  return {
    app,
    settings: all,
    folder,
    rows: (sql, values) => database.rows(sql, values),
    count,
    async start(role, own = {}) {
      const started = await startProcess(role, { ...all, ...own });
      running.push(started);
      return started;
    },
    async settled(seconds) {
      await eventually('nothing is left to do', async () => (await count(undone)) === 0, seconds);
    },
    broken: () => brokenIn(app),
    file: (id) => readFileSync(join(folder, 'files', id.slice(-2), id)),
    async close() {
      await Promise.all(running.map((each) => each.end('SIGKILL')));
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Installs the authority, the call and the people of the demonstration, without their past. */
export async function installPeople({ app }: Stage): Promise<void> {
  const installer = system('demonstration');
  await app.verb(InstallAuthority).run(installer);
  await app.verb(InstallEntreprendreAutrement).run(installer);
  await app.verb(InstallPeople).run();
}

async function brokenIn({ database }: TestApp): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of invariants) {
    const faults = await database.rows<{ what: string }>(`select what from (${sql}) faults limit 5`);
    if (faults.length > 0) found.push(`${name}: ${faults.map(({ what }) => what).join(', ')}`);
  }
  return found;
}

/** The test's own database as DATABASE_URL takes it, over the Unix socket. */
async function addressOf({ database }: TestApp): Promise<string> {
  const cluster = JSON.parse(process.env['TEST_CLUSTER'] ?? '{}') as Omit<TestConnection, 'database'>;
  const row = await database.row<{ name: string }>('select current_database() as name');
  return urlOf({ ...cluster, database: row?.name ?? '' });
}

/** The address of a database behind a Unix socket. */
export function urlOf({ host, port, user, database }: TestConnection): string {
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
