import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { ExportRows, exportStatement } from '../src/applications/desk/exports/export-rows.js';
import { actorOf, cast } from '../test/cast.js';
import { FiledApplications } from './stage/filed.js';
import { median } from './stage/load.js';
import { setStage, type Server, type Stage } from './stage/stage.js';

const ROWS = 100_000;
const ROUNDS = 5;
const COLUMNS = [
  'number',
  'title',
  'organization',
  'siret',
  'axis',
  'state',
  'asked',
  'budget',
  'share',
  'submitted',
  'officer',
];

/** A list of a hundred thousand files as CSV and XLSX: memory of the process above idle, and rows a second against COPY. */
export async function run() {
  const stage = await setStage();
  const api = await stage.startApi();
  try {
    const filed = await FiledApplications.on(stage);
    await filed.upTo(ROWS);
    await taken(api, filed.token, 'csv');
    const [ours, copies, sheets]: number[][] = [[], [], []];
    let most = { csv: 0, xlsx: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const csv = await taken(api, filed.token, 'csv');
      copies?.push(ROWS / (await copied(stage)));
      const xlsx = await taken(api, filed.token, 'xlsx');
      ours?.push(ROWS / csv.seconds);
      sheets?.push(ROWS / xlsx.seconds);
      most = { csv: Math.max(most.csv, csv.above), xlsx: Math.max(most.xlsx, xlsx.above) };
    }
    const [rate, copy, sheet] = [ours, copies, sheets].map((each) => median(each ?? []));
    const against = (mine = 0) =>
      `${mine.toFixed(0)} against ${(copy ?? 0).toFixed(0)} rows a second, ${COLUMNS.length} columns`;
    const above = (ratio: number) => ({
      ratio,
      limit: 150,
      atMost: true,
      detail: `the most of ${ROUNDS} exports, each above what the idle process held before it`,
    });
    return [
      {
        name: 'CSV of 100,000 files against COPY',
        ratio: (rate ?? 0) / (copy ?? 1),
        limit: 0.4,
        detail: against(rate),
      },
      {
        name: 'XLSX of 100,000 files against COPY',
        ratio: (sheet ?? 0) / (copy ?? 1),
        limit: 0.15,
        detail: against(sheet),
      },
      { name: 'megabytes above idle while a CSV goes out', ...above(most.csv) },
      { name: 'megabytes above idle while an XLSX goes out', ...above(most.xlsx) },
    ];
  } finally {
    await api.stop();
    await stage.close();
  }
}

/** One export from asking for it to its last byte, and how much memory the process took beyond what it held, in MB. */
async function taken({ address, pid }: Pick<Server, 'address' | 'pid'>, token: string, kind: 'csv' | 'xlsx') {
  const idle = await settled({ pid });
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, resident(pid))), 20);
  const headers = { authorization: `Bearer ${token}` };
  const start = performance.now();
  const asked = await fetch(`${address}/api/v1/exports`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-${start}` },
    body: JSON.stringify({ kind, list: {}, columns: COLUMNS }),
  });
  const { href } = (await asked.json()) as { href: string };
  const answer = await fetch(`${address}${href}`, { headers });
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (kind === 'csv') for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  if (answer.status !== 200 || bytes < ROWS * 10) throw new Error(`${kind}: ${answer.status}, ${bytes} bytes`);
  if (kind === 'csv' && lines !== ROWS + 1) throw new Error(`${lines} lines`);
  return { seconds, above: Math.max(peak, resident(pid)) - idle };
}

/** The same rows by COPY through psql; seconds. */
async function copied(stage: Stage): Promise<number> {
  const actor = actorOf(cast.officer);
  const columns = await stage.app.verb(ExportRows).columns(actor, { filters: {} }, COLUMNS, 'fr');
  const { text, values } = exportStatement(actor, { filters: {} }, columns, null);
  const inlined = text.replace(/\$(\d+)/g, (_, index: string) => `'${String(values[Number(index) - 1])}'`);
  const where = ['-h', stage.socketDir, '-U', stage.user, '-d', stage.database, '-v', 'ON_ERROR_STOP=1'];
  const start = performance.now();
  const child = spawn('psql', [...where, '-qc', `copy (${inlined}) to stdout (format csv, header)`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('COPY failed');
  return (performance.now() - start) / 1000;
}

/** Resident memory of a process once it has nothing to do, in MB. */
async function settled({ pid }: Pick<Server, 'pid'>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return resident(pid);
}

function resident(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
