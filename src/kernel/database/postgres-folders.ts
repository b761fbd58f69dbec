import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ExpectedFault } from '../config/config.js';
import { type PostgresAccount, canEnter } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { reasonOf } from './fault-words.js';

/** Where an account that may not enter the project's folder keeps its data and its copy of the programs. */
export const SYSTEM_HOME = '/var/lib/entreprendre-autrement';

/** The longest path of a Unix socket is 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;

/**
 * The real path of the data folder, its parent made and writable. When root runs the server under an account that
 * cannot enter the parent (a project under root's own home), the data live in `SYSTEM_HOME` behind a link.
 *
 * @throws ExpectedFault when the parent cannot be written
 */
export function placeDataDir(requested: string, account: PostgresAccount | null): string {
  const parent = dirname(requested);
  try {
    mkdirSync(parent, { recursive: true });
    if (existsSync(requested)) return realpathSync(requested);
    accessSync(parent, constants.W_OK);
    if (!account || canEnter(parent, account)) return join(realpathSync(parent), basename(requested));

    mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
    const elsewhere = mkdtempSync(join(SYSTEM_HOME, 'database-'));
    chownSync(elsewhere, account.uid, account.gid);
    rmSync(requested, { force: true });
    symlinkSync(elsewhere, requested);
    return elsewhere;
  } catch (error) {
    throw new ExpectedFault(`Cannot write in the folder ${parent} (${reasonOf(error)}).`, { cause: error });
  }
}

/**
 * The folder of the server's Unix socket: the data folder, or a private one in the temporary folder when the path would be too long.
 *
 * @throws ExpectedFault when the private folder is in other hands
 */
export function placeSocket(dataDir: string, port: number, account: PostgresAccount | null): string {
  if (Buffer.byteLength(join(dataDir, `.s.PGSQL.${port}`)) <= LONGEST_SOCKET_PATH) return dataDir;
  const folder = join(tmpdir(), `ea-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    const owner = account?.uid ?? process.getuid?.();
    const existing = lstatSync(folder, { throwIfNoEntry: false });
    if (!existing?.isDirectory() || (owner !== undefined && existing.uid !== owner)) {
      throw new ExpectedFault(`The folder ${folder} is needed for the database's socket and is in other hands.`, {
        cause: error,
      });
    }
  }
  return folder;
}

/**
 * Makes the cluster (French ICU collation, UTF-8) unless there is one. It is made beside and moved into place, so a
 * start killed half-way, or two at once, leave a whole cluster or none.
 *
 * @throws ExpectedFault when the folder holds something else, or initdb fails
 */
export function makeCluster(options: {
  readonly dataDir: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount | null;
  readonly user: string;
  readonly sync: boolean;
}): void {
  const { dataDir, binaries, account, user, sync } = options;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new ExpectedFault(`The folder ${dataDir} is not empty and is not a database: empty it or choose another.`);
  }
  sweepDrafts(dataDir);
  const draft = `${dataDir}.draft-${process.pid}`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    if (account) chownSync(draft, account.uid, account.gid);
    const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C'];
    const rest = ['--no-instructions', ...(sync ? [] : ['--no-sync'])];
    execFileSync(binaries.initdb, ['-D', draft, '-U', user, '--auth=trust', ...locale, ...rest], {
      ...account,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    renameSync(draft, dataDir);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (existsSync(join(dataDir, 'PG_VERSION'))) return;
    throw new ExpectedFault(`The database could not be created in ${dataDir}: ${initdbReason(error)}`, {
      cause: error,
    });
  }
}

function initdbReason(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  const line = said.split('\n').find((text) => text.includes('error:') || text.includes('FATAL:'));
  return line ? line.trim() : reasonOf(error);
}

/** Drafts of starts that were killed. */
function sweepDrafts(dataDir: string): void {
  const prefix = `${basename(dataDir)}.draft-`;
  for (const name of readdirSync(dirname(dataDir)).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length))))
      rmSync(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}

/** Says whether a process exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The size of a file in bytes, 0 when it is missing. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
