import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { submissionFactsSql, submitSql } from '../src/applications/submission/submit-application.sql.js';
import { drafts, type Drafts } from './stage/drafts.js';
import { load, median, type Shot } from './stage/load.js';
import { setStage, type Stage } from './stage/stage.js';

const CONNECTIONS = 16;
const ROUNDS = 3;
const EACH = 1_200;

/** Submissions a second over HTTP against pgbench running the same statements on the same rows. */
export async function run() {
  const stage = await setStage();
  const api = await stage.startApi();
  try {
    const prepared = await drafts(stage, (ROUNDS + 1) * EACH * 2);
    const ours: number[] = [];
    const bare: number[] = [];
    let failures = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bareRate = await pgbench(stage, round * 2 * EACH, EACH);
      const result = await load(api.address, shots(prepared, (round * 2 + 1) * EACH, EACH), CONNECTIONS);
      failures += result.failures;
      // the first round warms caches, plans and the compiler
      if (round > 0) (ours.push(result.rate), bare.push(bareRate));
    }
    await countsAdd(stage, (ROUNDS + 1) * EACH * 2, failures);
    const ratio = median(ours.map((rate, index) => rate / (bare[index] ?? 1)));
    const detail = `${median(ours).toFixed(0)} against ${median(bare).toFixed(0)} a second, ${failures} failures`;
    return [{ name: 'submissions against pgbench with the same SQL', ratio, limit: 0.45, detail }];
  } finally {
    await api.stop();
    await stage.close();
  }
}

function* shots(prepared: Drafts, from: number, count: number): Generator<Shot> {
  for (const id of prepared.ids.slice(from, from + count)) {
    yield {
      method: 'POST',
      path: `/api/v1/applications/${id}/submission`,
      headers: { authorization: `Bearer ${prepared.token}`, 'idempotency-key': id, 'content-length': '0' },
    };
  }
}

/** The numbers are a measure only if each submission was really filed, once. */
async function countsAdd(stage: Stage, expected: number, failures: number): Promise<void> {
  const [row] = await stage.app.database.rows<{ n: number; highest: number }>(
    `select count(*)::int as n, max(split_part(number, '-', 3)::int) as highest from applications where state = 'submitted'`,
  );
  if (row?.n !== expected - failures || row.highest !== row.n)
    throw new Error(`filed ${String(row?.n)} of ${expected}`);
}

/** Session, idempotency key, facts and submission, as the API runs them; answers transactions a second. */
async function pgbench(stage: Stage, from: number, count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ea-pgbench-'));
  await stage.app.database.rows(`drop sequence if exists bench_turn`);
  await stage.app.database.rows(`create sequence bench_turn minvalue 0 start ${from}`);
  const script = join(folder, 'submit.sql');
  writeFileSync(script, pgbenchScript());
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(CONNECTIONS),
    '-j',
    '2',
    '-t',
    String(Math.floor(count / CONNECTIONS)),
    '-f',
    script,
  ];
  const child = spawn('pgbench', ['-h', stage.socketDir, '-U', stage.user, ...args, stage.database]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
  const tps = /tps = ([\d.]+) \(without initial/.exec(output)?.[1];
  if (!tps) throw new Error(`pgbench: ${output.slice(0, 400)}`);
  return Number(tps);
}

function pgbenchScript(): string {
  const values = [
    'd_id',
    'd_version',
    'd_answers',
    'd_title',
    'd_asked',
    'd_total',
    'd_jobs',
    'd_certifier',
    'd_round',
    'd_prefix',
    'd_insees',
    'd_rows',
    'd_months',
    'd_journal',
    'd_kind',
    'd_actor',
    'd_name',
    'd_receipt',
    'd_idemactor',
    'd_key',
    'd_print',
    'd_status',
  ];
  const bind = (sql: string, names: readonly string[]) =>
    sql.replace(/\$(\d+)/g, (_match, index: string) => `:${names[Number(index) - 1] ?? ''}`);
  return [
    `select ${values.map((name) => `${name.slice(2)} as ${name}`).join(', ')} from bench_drafts where turn = nextval('bench_turn') \\gset`,
    `${bind(submissionFactsSql.trim(), ['d_id', 'd_actor'])};`.replace(/\n/g, ' '),
    `select fingerprint, status, response from idempotency_keys where actor_key = :d_idemactor and key = :d_key;`,
    `${bind(submitSql.trim(), values)};`.replace(/\n/g, ' '),
    '',
  ].join('\n');
}
