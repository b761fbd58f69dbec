/**
 * `npm test [-- --quick] [-- paths…]`: from nothing, installs, builds, checks the types and runs every suite. The last
 * line counts the tests: "N passed, N failed". A suite that cannot run is told; in CI it is a failure.
 */
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const IN_CI = /^(1|true|yes)$/i.test(process.env.CI ?? '');
const { fail, prepare } = await import('./prepare.mjs');
const { endWithParent } = await import('./parent.mjs');
const { SLOW_FOLDERS, prepareTools } = await import('./tools.mjs');

endWithParent();
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const patterns = args.filter((arg) => arg !== '--quick');
const count = { passed: 0, failed: 0 };

try {
  await prepare();
} catch (error) {
  // The tests of the parts that build are still worth running.
  if (!existsSync(join(ROOT, 'node_modules', 'jest'))) fail(error);
  console.error(error.message);
  count.failed += 1;
}

const present = SLOW_FOLDERS.filter((folder) => existsSync(join(ROOT, folder)));
const wanted = quick ? [] : present.filter(isAsked);
const impossible = prepareTools(wanted);
for (const { folder, lacks } of impossible) {
  console.error(`${folder} cannot run here: install ${lacks.join(', ')}.${IN_CI ? '' : ' It is left out.'}`);
  if (IN_CI) count.failed += 1;
}

if (patterns.length === 0) await checkTypes();
await runJest(quick ? present : impossible.map(({ folder }) => folder));

console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);

function isAsked(folder) {
  return patterns.length === 0 || patterns.some((pattern) => pattern.includes(folder) || folder.includes(pattern));
}

async function checkTypes() {
  const compiler = join(ROOT, 'node_modules', 'typescript7', 'bin', 'tsc');
  for (const [part, config] of [
    ['the server', 'tsconfig.json'],
    ['the pages', 'web/tsconfig.json'],
  ]) {
    const code = await node([compiler, '--noEmit', '-p', join(ROOT, config)]);
    count[code === 0 ? 'passed' : 'failed'] += 1;
    console.log(`The types of ${part} ${code === 0 ? 'agree' : 'do not agree'}.`);
  }
}

async function runJest(leftOut) {
  const scratch = mkdtempSync(join(tmpdir(), 'ea-jest-'));
  const report = join(scratch, 'report.json');
  try {
    const ignored = leftOut.flatMap((folder) => ['--testPathIgnorePatterns', `<rootDir>/${folder}/`]);
    const options = ['--maxWorkers=2', '--json', `--outputFile=${report}`, ...(IN_CI ? ['--ci'] : [])];
    const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
    const code = await node([
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      jest,
      ...options,
      ...ignored,
      '--',
      ...patterns,
    ]);
    add(report, code);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A suite that does not load counts as one failure, and so does a run that ends badly without naming a test. */
function add(report, code) {
  const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const failed = results ? results.numFailedTests + results.numRuntimeErrorTestSuites : 0;
  count.passed += results?.numPassedTests ?? 0;
  count.failed += failed > 0 || code === 0 ? failed : 1;
}

/** Runs Node on a script. Ctrl-C reaches the script by itself; this program waits for it to clean up, then counts. */
function node(command) {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
    const wait = () => undefined;
    const pass = () => run.kill('SIGTERM');
    process.on('SIGINT', wait).on('SIGTERM', pass);
    run.on('exit', (code) => {
      process.off('SIGINT', wait).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
