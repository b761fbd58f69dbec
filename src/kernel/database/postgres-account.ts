import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { ExpectedFault } from '../config/config.js';
import { reasonOf } from './fault-words.js';

/** The system account PostgreSQL runs under when this process is root, which PostgreSQL refuses to be. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

const CREATED_ACCOUNT = 'entreprendre';

/**
 * Chooses who runs PostgreSQL for a data folder. An ordinary user runs it as themselves (`null`); root hands it to the
 * owner of the existing folder, else to `postgres`, else to `nobody`, else to an account made for it.
 *
 * @throws ExpectedFault when the folder belongs to somebody else, or no unprivileged account can be had
 */
export function chooseAccount(dataDir: string): PostgresAccount | null {
  const me = process.getuid?.();
  const folder = ownerOf(dataDir);
  if (me === undefined) return null;
  if (me !== 0) {
    if (folder && folder.uid !== me) {
      throw new ExpectedFault(
        `The database folder ${dataDir} belongs to another account (uid ${folder.uid}): start as that account or as root, or choose another folder.`,
      );
    }
    return null;
  }
  if (folder && folder.uid !== 0) return { uid: folder.uid, gid: folder.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? createAccount();
}

/** Says whether the account can enter a folder, by trying: modes, ACLs and mounts all count. */
export function canEnter(folder: string, account: PostgresAccount): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
  return attempt.status === 0;
}

/** Null when the folder is missing or out of reach: making it will then tell why. */
function ownerOf(folder: string): PostgresAccount | null {
  try {
    return statSync(folder);
  } catch {
    return null;
  }
}

function accountNamed(name: string): PostgresAccount | null {
  try {
    const ask = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

function createAccount(): PostgresAccount {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', CREATED_ACCOUNT],
      {
        stdio: 'ignore',
      },
    );
  } catch (error) {
    throw new ExpectedFault(
      `PostgreSQL cannot run as root and no ordinary account could be created (${reasonOf(error)}): start as an ordinary user, or set DATABASE_URL.`,
      { cause: error },
    );
  }
  const account = accountNamed(CREATED_ACCOUNT);
  if (!account) throw new ExpectedFault(`The account ${CREATED_ACCOUNT} was created but cannot be found.`);
  return account;
}
