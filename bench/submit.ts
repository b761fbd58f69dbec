import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionByToken } from '../src/accounts/session-actor-source.js';
import { submissionFactsSql, submitSql } from '../src/applications/submission/submit-application.sql.js';
import { idempotencySql } from '../src/kernel/http/idempotency.interceptor.js';
import { tokenHash } from '../src/kernel/secrets/secrets.js';
import { drafts, type Drafts } from './stage/drafts.js';
import type { Shot } from './stage/lane.js';
import { load, median } from './stage/load.js';
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
    for (let round = 0; round <= ROUNDS; round += 1) {
      const bareRate = await pgbench(stage, prepared.token, round * 2 * EACH, EACH);
      const result = await load(api.address, shots(prepared, (round * 2 + 1) * EACH, EACH), CONNECTIONS);
      // the first round warms caches, plans and the compiler
      if (round > 0) (ours.push(result.rate), bare.push(bareRate));
    }
    await countsAdd(stage, (ROUNDS + 1) * EACH * 2);
    const ratio = median(ours.map((rate, index) => rate / (bare[index] ?? 1)));
    const detail = `${median(ours).toFixed(0)} against ${median(bare).toFixed(0)} a second, ${CONNECTIONS} connections`;
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
async function countsAdd(stage: Stage, expected: number): Promise<void> {
  const [row] = await stage.app.database.rows<{ n: number; highest: number }>(
    `select count(*)::int as n, max(split_part(number, '-', 3)::int) as highest from applications where state = 'submitted'`,
  );
  if (row?.n !== expected || row.highest !== row.n) throw new Error(`filed ${String(row?.n)} of ${expected}`);
}

/**
 * The statements of a filing as the API runs them, each prepared: session, idempotency key, facts, submission. The
 * parameters come with the session's row, so that pgbench makes as many round trips as we do. Answers filings a second.
 */
async function pgbench(stage: Stage, token: string, from: number, count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ea-pgbench-'));
  await stage.app.database.rows(`drop sequence if exists bench_turn`);
  await stage.app.database.rows(`create sequence bench_turn minvalue 0 start ${from}`);
  const script = join(folder, 'submit.sql');
  writeFileSync(script, pgbenchScript(token));
  const where = ['-h', stage.socketDir, '-U', stage.user];
  const lanes = ['-c', String(CONNECTIONS), '-j', '2', '-t', String(count / CONNECTIONS)];
  const child = spawn('pgbench', [...where, '-n', '-M', 'prepared', ...lanes, '-f', script, stage.database]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
  const tps = /tps = ([\d.]+) \(without initial/.exec(output)?.[1];
  if (!tps) throw new Error(`pgbench: ${output.slice(0, 400)}`);
  return Number(tps);
}

/** In the order of the parameters of `submitSql`. */
const parameters =
  'id version answers title asked total jobs certifier round prefix insees rows months journal kind actor name receipt idemactor key print status';

function pgbenchScript(token: string): string {
  const names = parameters.split(' ');
  const bind = (sql: string, given: readonly string[]) =>
    sql.replace(/\$(\d+)/g, (_match, index: string) => `:${given[Number(index) - 1] ?? ''}`);
  const session = sessionByToken.replace('$1', `'${tokenHash(token)}'`);
  const row = names.map((name) => `d.${name} as d_${name}`).join(', ');
  const script = [
    `select s.*, ${row} from (${session}) s, bench_drafts d where d.turn = (select nextval('bench_turn')) \\gset`,
    `${bind(idempotencySql, ['d_idemactor', 'd_key'])};`,
    `${bind(submissionFactsSql, ['d_id', 'd_actor'])};`,
    `${bind(
      submitSql,
      names.map((name) => `d_${name}`),
    )};`,
  ];
  const lines = script.map((line) => line.trim().replace(/\s*\n\s*/g, ' '));
  // to pgbench, `:MI` is a variable even between quotes
  return `${lines.join('\n').replaceAll('HH24:MI:SS', `HH24'||chr(58)||'MI'||chr(58)||'SS`)}\n`;
}
