import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createDataSource } from '../../src/kernel/database/data-source.js';
import { startEmbeddedPostgres } from '../../src/kernel/database/embedded-postgres.js';
import { openTestApp, type TestApp } from '../../test/app.js';

/** A durable database of its own with the application beside it, for measures that must wait for the disk. */
export interface Stage {
  readonly app: TestApp;
  /** For pgbench and bare clients. */
  readonly socketDir: string;
  readonly user: string;
  readonly database: string;
  readonly url: string;
  /** Starts a process of ours on the stage's database; an API alone unless the settings say otherwise. */
  startApi(settings?: Readonly<Record<string, string>>): Promise<Server>;
  /** Starts the server that does the same without the product around it. */
  startBare(): Promise<Server>;
  close(): Promise<void>;
}

/** A process that answers HTTP. */
export interface Server {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const template = 'bench_template';

/** Sets the stage: cluster, migrated template, one database, the application in this process. */
export async function setStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'ea-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  const admin = { host: server.socketDir, port: server.port, user: server.user };
  await withClient({ ...admin, database: 'postgres' }, (client) => client.query(`create database ${template}`));
  const source = await createDataSource({ ...admin, database: template }, { pool: 2 }).initialize();
  await source.runMigrations({ transaction: 'each' });
  await source.destroy();
  process.env['TEST_CLUSTER'] = JSON.stringify({ ...admin, template });
  const app = await openTestApp();
  const [row] = await app.database.rows<{ name: string }>('select current_database() as name');
  const database = row?.name ?? '';
  const url = `postgres://${server.user}@localhost/${database}?host=${encodeURIComponent(server.socketDir)}`;
  return {
    app,
    socketDir: server.socketDir,
    user: server.user,
    database,
    url,
    startApi: (settings = {}) =>
      startServer('../../src/main.js', { DATABASE_URL: url, DATA_DIR: join(folder, 'api'), ...settings }),
    startBare: () => startServer('./bare-server.js', { DATABASE_URL: url }),
    async close() {
      await app.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function startServer(program: string, settings: Readonly<Record<string, string>>): Promise<Server> {
  const port = await freePort();
  const main = fileURLToPath(new URL(program, import.meta.url));
  const own = { ROLE: 'api', DEMO: '1', DEMO_DATA: '0', PORT: String(port), LOG_LEVEL: 'error' };
  const env = { ...process.env, ...own, ...settings };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  await ready(address, child);
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Waits until the process says it is ready. @throws Error when it ends first */
export async function ready(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`${address}/ready`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the process ended before it was ready');
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
