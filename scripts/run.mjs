/** `node scripts/run.mjs <name> [arguments]`: prepares like `npm start`, then runs the command src/cli/<name>.ts. */
import './node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { fail, prepare } = await import('./prepare.mjs');
const { endWithParent } = await import('./parent.mjs');
const [name, ...rest] = process.argv.slice(2);
/** What the pages are built from, and the document of the code: a page that does not build must not stop them. */
const withoutPages = ['openapi', 'diagrams'];
process.on('unhandledRejection', fail);
endWithParent();
try {
  await prepare({ pages: !withoutPages.includes(name ?? '') });
  const command = new URL(`../dist/src/cli/${name}.js`, import.meta.url);
  if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(command)) {
    throw Object.assign(new Error(`There is no command ${name ?? ''}. There are: ${commands().join(', ')}.`), {
      expected: true,
    });
  }
  // The command reads its own arguments where a program started by itself would.
  process.argv.splice(1, process.argv.length - 1, fileURLToPath(command), ...rest);
  process.setSourceMapsEnabled(true);
  await import(command.href);
} catch (error) {
  fail(error);
}

function commands() {
  const folder = new URL('../dist/src/cli/', import.meta.url);
  if (!existsSync(folder)) return ['none'];
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return scripts.map((file) => file.replace('.js', ''));
}
