/** What every command does before its own work: packages, build, pages. Node's own modules only. */
import { build } from './build.mjs';
import { buildFront } from './front.mjs';
import { installPackages } from './packages.mjs';

/**
 * Installs and builds what is missing or old. Throws an expected error when that fails.
 * @param {{ pages?: boolean }} wish `pages: false` leaves web/ alone, for commands that only read src/
 */
export async function prepare({ pages = true } = {}) {
  await installPackages();
  const { changed, failures } = await build();
  if (failures.length > 0) throw Object.assign(new Error(failures.join('\n')), { expected: true });
  if (changed > 0) console.log(`Built ${changed} files.`);
  if (pages) await buildFront();
}

/** Ends the program after a failure: one plain line for what the operator can mend, the whole story otherwise. */
export function fail(error) {
  console.error(inPlainWords(error) ?? error);
  process.exit(1);
}

function inPlainWords(error) {
  if (error?.expected === true) return error.message;
  switch (error?.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is already in use: stop the other program, or set PORT to another number.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error.path ? `This account may not write ${error.path}: give it the right, or start as its owner.` : null;
    case 'ENOSPC':
      return 'The disk is full.';
    default:
      return null;
  }
}
