import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ExpectedFault } from '../config/config.js';
import { type PostgresAccount, chooseAccount } from './postgres-account.js';
import { locateBinaries } from './postgres-binaries.js';
import { SYSTEM_HOME, makeCluster, placeDataDir, placeSocket } from './postgres-folders.js';
import { type StartingServer, livePostmaster, spawnPostmaster, stopPostmaster } from './postmaster.js';
import { codeOf } from './fault-words.js';

/** A session whose idle socket can be told not to keep the process alive (missing from the published types). */
type Session = pg.Client & { ref(): void; unref(): void };

/** What to start, and how. */
export interface EmbeddedPostgresOptions {
  /** Folder of the data; made when missing, its parents too. */
  readonly dataDir: string;
  /** Receives one short line for each step worth telling. */
  readonly log?: (line: string) => void;
  /** For tests and rehearsals only: commits do not wait for the disk, and a crash of the machine loses the database. */
  readonly fast?: boolean;
}

/** A running server, reachable by its Unix socket only: `host: socketDir, port, user, database: 'postgres'`. */
export interface EmbeddedPostgres {
  readonly socketDir: string;
  readonly port: number;
  readonly user: string;
  /** True when the server was already running. */
  readonly adopted: boolean;
  /**
   * Gives the server up; the last program to do so stops it. To be called when every connection of the caller is
   * closed, as the very last step of a shutdown. Calling it again is harmless.
   */
  stop(): Promise<void>;
}

const PORT = 5432;
const USER = 'postgres';
const PATIENCE_MS = 90_000;

/** Number of the advisory lock, in the database `postgres`, that every program using the server holds in shared mode. */
const IN_USE = 4_202_600;

/** Losing a race against another start, or against the remains of a killed server: to be tried again. */
const PASSING_FAILURES =
  /lock file .* (already exists|is empty)|shared memory block .* still in use|bogus data in lock file/;

/**
 * Starts PostgreSQL on a data folder, or joins the one already running there: cold (the cluster is made), after a
 * clean stop, after `kill -9` of the program (the server is adopted) or of the server (it recovers). A server that is
 * shutting down is waited for, then started again. Works as root, under an unprivileged account, and as anybody else.
 *
 * @throws ExpectedFault with one plain sentence when it cannot be done
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const requested = resolve(options.dataDir);
  const account = chooseAccount(requested);
  const dataDir = placeDataDir(requested, account);
  let starting: StartingServer | null = null;
  let lastFailure = 'no answer';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(20)) {
    const running = livePostmaster(dataDir);
    const hold = running?.socketDir ? await takeHold(running.socketDir) : null;
    if (running && hold) return connected(dataDir, running.socketDir, hold, starting === null);

    const failure = starting?.failure() ?? null;
    if (failure !== null) {
      if (!PASSING_FAILURES.test(failure)) throw new ExpectedFault(`The embedded PostgreSQL did not start: ${failure}`);
      lastFailure = failure;
      starting = null;
    }
    if (!running && !starting) starting = await launch(dataDir, account, options);
  }
  throw new ExpectedFault(`The embedded PostgreSQL did not start in ${PATIENCE_MS / 1000} seconds (${lastFailure}).`);
}

async function launch(
  dataDir: string,
  account: PostgresAccount | null,
  options: EmbeddedPostgresOptions,
): Promise<StartingServer> {
  const fast = options.fast === true;
  const binaries = await locateBinaries(account, account ? SYSTEM_HOME : resolve(dataDir, '..'));
  makeCluster({ dataDir, binaries, account, user: USER, sync: !fast });
  const socketDir = placeSocket(dataDir, PORT, account);
  options.log?.(`PostgreSQL starts on ${dataDir}`);
  return spawnPostmaster({ program: binaries.postgres, dataDir, account, settings: settings(socketDir, fast) });
}

function settings(socketDir: string, fast: boolean): Record<string, string> {
  return {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    shared_buffers: '128MB',
    max_connections: fast ? '300' : '100',
    synchronous_commit: fast ? 'off' : 'on',
    ...(fast ? { fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' } : {}),
    timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and details of errors hold personal data: they do not belong in a log file.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}

/** A session that marks the server as used until it ends, however it ends; null when the server does not take it now. */
async function takeHold(socketDir: string): Promise<Session | null> {
  const client = new pg.Client({
    host: socketDir,
    port: PORT,
    user: USER,
    database: 'postgres',
    application_name: 'entreprendre-autrement hold',
    connectionTimeoutMillis: 10_000,
  }) as Session;
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    client.unref();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (codeOf(error) === 'EACCES')
      throw new ExpectedFault(`The database in ${socketDir} belongs to another account.`, { cause: error });
    return null;
  }
}

function connected(dataDir: string, socketDir: string, hold: Session, adopted: boolean): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  return {
    socketDir,
    port: PORT,
    user: USER,
    adopted,
    stop: () => (stopping ??= giveUp(dataDir, socketDir, hold)),
  };
}

async function giveUp(dataDir: string, socketDir: string, hold: Session): Promise<void> {
  let session: Session | null = hold;
  session.ref();
  if (!(await isSound(session))) session = await takeHold(socketDir);
  if (!session) return;
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
    const answer = await session.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE]);
    if (answer.rows[0]?.last) await stopPostmaster(dataDir);
  } finally {
    await session.end().catch(() => undefined);
  }
}

/** False when the server went away since the session was opened (killed, or restarted by another program). */
async function isSound(session: Session): Promise<boolean> {
  try {
    await session.query('select 1');
    return true;
  } catch {
    return false;
  }
}
