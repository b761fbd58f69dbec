/**
 * Installs the packages of package-lock.json when they are missing or of another version. Node's own modules only.
 * npm's hidden lock file, written at the end of an install, says what is there: an install cut short is done again.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WANTED = join(ROOT, 'package-lock.json');
const PRESENT = join(ROOT, 'node_modules', '.package-lock.json');

/** Makes node_modules agree with the lock file. Throws an expected error when npm fails. */
export async function installPackages() {
  if (!missingPackages()) return;
  console.log('Installing packages (once, a minute or two)…');
  // No install script is needed, and one of them reports the install to a third party.
  const options = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  if ((await npm(['ci', ...options], 'pipe')) === 0) return;
  // A lock file written where the registry lacks other platforms' optional packages is refused by `npm ci` alone.
  const code = await npm(['install', '--no-save', ...options], 'inherit');
  if (code !== 0) {
    throw Object.assign(new Error(`The packages could not be installed (npm ended with ${code}).`), { expected: true });
  }
}

function missingPackages() {
  if (!existsSync(PRESENT)) return true;
  const wanted = JSON.parse(readFileSync(WANTED, 'utf8')).packages;
  const present = JSON.parse(readFileSync(PRESENT, 'utf8')).packages;
  return Object.entries(wanted).some(([path, { version, optional, link }]) => {
    if (path === '' || link) return false;
    return present[path] ? present[path].version !== version : !optional;
  });
}

/** Runs npm, the one that runs this command where there is one; its words are shown or dropped. */
function npm(args, words) {
  const own = process.env.npm_execpath;
  const [program, first] = own?.endsWith('.js') && own.includes('npm') ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve) => {
    const run = spawn(program, [...first, ...args], { cwd: ROOT, stdio: ['ignore', words, words] });
    run.stdout?.resume();
    run.stderr?.resume();
    run.on('error', (error) => {
      console.error(`npm could not be run: ${error.message}`);
      resolve(1);
    });
    run.on('exit', (code, signal) => resolve(code ?? signal));
  });
}
