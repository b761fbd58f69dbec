import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ExpectedFault, type Config } from './kernel/config/config.js';
import { createDataSource, type Connection } from './kernel/database/data-source.js';
import { oneAtATime } from './kernel/database/one-at-a-time.js';
import { startEmbeddedPostgres } from './kernel/database/embedded-postgres.js';
import type { Surroundings } from './kernel/kernel.module.js';

export interface Started {
  readonly surroundings: Surroundings;
  /** The very last step of a shutdown: gives up the embedded server, if there is one. */
  release(): Promise<void>;
}

const embeddedDatabase = 'entreprendre_autrement';

/**
 * Finds or starts the database, brings its schema up to date and reads the secret key.
 * @param options `fast`: for data nobody will miss, see the embedded PostgreSQL
 * @throws ExpectedFault or StartError, each one clear line
 */
export async function prepareSurroundings(config: Config, { fast = false } = {}): Promise<Started> {
  const { connection, release } = await openDatabase(config, fast);
  await migrate(connection, config);
  return { surroundings: { config, connection, secretKey: secretKey(config) }, release };
}

async function openDatabase(
  config: Config,
  fast: boolean,
): Promise<{ connection: Connection; release(): Promise<void> }> {
  const url = config.get('DATABASE_URL');
  if (url) return { connection: { url }, release: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), fast });
  const admin = { host: server.socketDir, port: server.port, user: server.user };
  const client = new pg.Client({ ...admin, database: 'postgres' });
  await client.connect();
  const known = await client.query('select 1 from pg_database where datname = $1', [embeddedDatabase]);
  if (known.rowCount === 0) await client.query(`create database ${embeddedDatabase}`);
  await client.end();
  return { connection: { ...admin, database: embeddedDatabase }, release: () => server.stop() };
}

/** Runs the migrations under a lock, so that processes starting together do it once. */
async function migrate(connection: Connection, config: Config): Promise<void> {
  const source = createDataSource(connection, { pool: 2, patience: 6_000 });
  try {
    await source.initialize();
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message || (fault as { code?: string }).code : String(fault);
    throw new ExpectedFault(`The database does not answer (DATABASE_URL): ${reason ?? 'no reason given'}`);
  }
  try {
    await oneAtATime(source, 'migrations', () => source.runMigrations({ transaction: 'each' }));
    if (config.production) await refuseShiftedClock(source);
  } finally {
    await source.destroy();
  }
}

async function refuseShiftedClock(source: { query(sql: string): Promise<unknown> }): Promise<void> {
  const shifted = (await source.query('select 1 from clock_shift')) as unknown[];
  if (shifted.length > 0)
    throw new ExpectedFault('The clock of this database is shifted (table clock_shift): refused in production');
}

/** The key of the settings; a demonstration makes its own once and keeps it in the data folder. */
function secretKey(config: Config): Buffer {
  const given = config.get('SECRET_KEY');
  if (given) return Buffer.from(given, 'base64');
  const path = join(config.dataDir, 'secret.key');
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  } catch {
    const key = randomBytes(32);
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600 });
    return key;
  }
}
