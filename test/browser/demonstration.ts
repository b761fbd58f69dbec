import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { cluster, openTestDatabase, type TestDatabase } from '../cluster/database.js';
import { eventually } from '../journeys/stage/eventually.js';
import { startProcess, type Settings } from '../journeys/stage/processes.js';
import { urlOf } from '../journeys/stage/stage.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ONE_AT_A_TIME = 4_202_602;

/** A database and a data folder that hold the demonstration; a process started with these settings serves it. */
export interface Demonstration {
  readonly settings: Settings;
  readonly folder: string;
  drop(): Promise<void>;
}

/**
 * The demonstration, loaded once a build and cloned in some tens of milliseconds for each file of tests. The folder of stored
 * files is copied with it, for each database has letters and receipts of its own.
 */
export async function openDemonstration(): Promise<Demonstration> {
  const { template, folder: loaded } = await loadedOnce();
  const database = await openTestDatabase(template);
  const folder = `${loaded}-${database.connection.database}`;
  cpSync(loaded, folder, { recursive: true });
  return {
    settings: settingsFor(database, folder),
    folder,
    async drop() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsFor({ connection }: TestDatabase, folder: string): Settings {
  return { DATA_DIR: folder, DATABASE_URL: urlOf(connection), DATABASE_POOL: '10', DEMO: '1' };
}

async function loadedOnce(): Promise<{ template: string; folder: string }> {
  const build = createHash('sha256').update(readFileSync(join(root, 'dist', '.build.json')));
  const name = build.digest('hex').slice(0, 12);
  const template = `template_ea_demo_${name}`;
  const folder = join(root, 'var', 'test-demonstration', name);
  const { host, port, user } = cluster();
  const client = new pg.Client({ host, port, user, database: 'postgres' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0 || !existsSync(folder)) await load(client, template, folder);
    return { template, folder };
  } finally {
    await client.end();
  }
}

/** Starts the product on an empty database, which loads the demonstration, and waits until nothing is left to do. */
async function load(client: pg.Client, template: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = await openTestDatabase();
  const process = await startProcess('all', settingsFor(database, folder));
  const { host, port, user, database: name } = database.connection;
  const inside = new pg.Client({ host, port, user, database: name });
  await inside.connect();
  const undone = `select ((select count(*) from relay_pending) + (select count(*) from effects where done_at is null)
    + (select count(*) from mails where state = 'planned'))::int as count`;
  await eventually('the demonstration has settled', async () => (await inside.query(undone)).rows[0]?.count === 0, 120);
  await inside.end();
  await process.end('SIGTERM');
  await client.query(`drop database if exists ${template} with (force)`);
  await client.query(`alter database ${name} rename to ${template}`);
}
