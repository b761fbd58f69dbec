import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../kernel/database/postgres-folders.js';
import { stopPostmaster } from '../../kernel/database/postmaster.js';

const prefix = 'ea-rehearsal-';
const ownerFile = 'owner';

/** Makes the folder that holds everything of one rehearsal: database, files, keys. */
export function makeRehearsalFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, ownerFile), String(process.pid));
  // as root, the database runs under another account, which must be able to come in
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return folder;
}

/** Stops the database of a rehearsal where it still runs, and deletes all it kept. Again it changes nothing. */
export async function wipeRehearsal(folder: string): Promise<void> {
  const data = realPathOf(join(folder, 'postgres'));
  if (data) {
    await stopPostmaster(data);
    rmSync(data, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Wipes what rehearsals that were killed left behind; answers how many there were. */
export async function wipeLeftovers(): Promise<number> {
  const folders = readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(tmpdir(), name))
    .filter((folder) => isOurs(folder) && !isAlive(ownerOf(folder)));
  for (const folder of folders) await wipeRehearsal(folder);
  return folders.length;
}

/** A folder somebody else made under such a name in the shared temporary folder is left alone. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const own = process.getuid?.();
  return found?.isDirectory() === true && (own === undefined || found.uid === own);
}

/** The process a rehearsal belongs to; one that was killed before it wrote its number has none that lives. */
function ownerOf(folder: string): number {
  try {
    return Number(readFileSync(join(folder, ownerFile), 'utf8')) || unknown;
  } catch {
    return unknown;
  }
}

/** No process has so high a number. */
const unknown = 2 ** 30;

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
