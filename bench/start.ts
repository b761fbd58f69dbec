import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './stage/load.js';
import { freePort, ready } from './stage/stage.js';

const STARTS = 5;

/** Seconds from `npm start` (built, data loaded) to the first answer, and the memory of the idle process. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'ea-start-'));
  try {
    await start(folder); // the first start makes the cluster and loads the demonstration
    const starts: { seconds: number; megabytes: number }[] = [];
    for (let turn = 0; turn < STARTS; turn += 1) starts.push(await start(folder));
    const seconds = median(starts.map((each) => each.seconds));
    const megabytes = median(starts.map((each) => each.megabytes));
    return [
      {
        name: 'seconds from start to the first 200',
        ratio: seconds,
        limit: 5,
        atMost: true,
        detail: `median of ${STARTS}`,
      },
      {
        name: 'megabytes of the idle process',
        ratio: megabytes,
        limit: 300,
        atMost: true,
        detail: 'resident set of role all, 10 s after the first answer',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const port = await freePort();
  const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
  const env = { ...process.env, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', TEST_CLUSTER: '' };
  const began = performance.now();
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore' });
  try {
    await ready(`http://127.0.0.1:${port}`, child);
    const seconds = (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    return { seconds, megabytes: residentOf(child) };
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

/** The process and its children other than PostgreSQL, in MB, as Linux counts them. */
function residentOf(child: ChildProcess): number {
  const family = [child.pid ?? 0, ...childrenOf(child.pid ?? 0)];
  return family.reduce((total, pid) => total + rssOf(pid), 0) / 1024;
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => field(other, 'PPid') === pid && !/postgres/.test(nameOf(other)));
}

function rssOf(pid: number): number {
  return field(pid, 'VmRSS');
}

function field(pid: number, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status(pid))?.[1] ?? 0);
}

function nameOf(pid: number): string {
  return /^Name:\s+(.+)$/m.exec(status(pid))?.[1] ?? '';
}

function status(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
