/** The programs some suites need beyond npm's packages: found, or installed by apt where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each program with its Debian package; any one of its names will do. */
const TOOLS = [
  { names: ['redis-server', 'valkey-server'], debian: 'redis-server' },
  { names: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { names: ['pdftotext'], debian: 'poppler-utils' },
  { names: ['qpdf'], debian: 'qpdf' },
  { names: ['zbarimg'], debian: 'zbar-tools' },
];

/** Which folders of test/ need which packages. */
const NEEDS = {
  'test/journeys': ['redis-server', 'poppler-utils', 'qpdf', 'zbar-tools'],
  'test/faults': ['redis-server', 'poppler-utils', 'qpdf'],
  'test/browser': ['chromium'],
  'test/documents': ['poppler-utils', 'qpdf', 'zbar-tools'],
};

/** The folders the quick run leaves out: those that need more than npm's packages. */
export const SLOW_FOLDERS = Object.keys(NEEDS);

/**
 * Finds or installs what the given folders need.
 * @param {string[]} folders
 * @returns {{ folder: string, lacks: string[] }[]} the folders that cannot run
 */
export function prepareTools(folders) {
  const needed = new Set(folders.flatMap((folder) => NEEDS[folder] ?? []));
  const lacking = missing(needed);
  if (lacking.length > 0) install(lacking);
  const still = missing(needed);
  return folders
    .map((folder) => ({ folder, lacks: (NEEDS[folder] ?? []).filter((name) => still.includes(name)) }))
    .filter(({ lacks }) => lacks.length > 0);
}

function missing(needed) {
  const absent = TOOLS.filter(({ names, debian }) => needed.has(debian) && !names.some(onPath));
  return absent.map(({ debian }) => debian);
}

function onPath(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function install(packages) {
  if (!onPath('apt-get')) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`Installing ${packages.join(', ')} with apt…`);
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  for (const step of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const [program, ...args] = [...(root ? [] : ['sudo', '-n']), ...environment, 'apt-get', ...step];
    const run = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (run.status !== 0) console.error(`apt-get ${step[0]} failed: ${(run.stderr || run.stdout).trim()}`);
  }
}
