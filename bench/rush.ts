import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { invariants } from '../src/invariants.js';
import { crowd, type Applicant } from './stage/crowd.js';
import { Lane, type Answer } from './stage/lane.js';
import { quantile } from './stage/load.js';
import { setStage, type Stage } from './stage/stage.js';

const PEOPLE = 2_000;
/** Those who come after the closing, and must hear so. */
const LATECOMERS = 100;
/** The last minute, in milliseconds; the later, the denser. */
const MINUTE = 60_000;
/** One in so many sends again: at once while the first is under way, as a nervous finger does, or after its answer. */
const IMPATIENT = 10;
/** The receipts must all be out within so many seconds of the closing. */
const RECEIPTS_WITHIN = 180;

interface Filing {
  readonly applicationId: string;
  readonly status: number;
  readonly number: string | null;
  /** Milliseconds from the instant the person pressed to the answer read. */
  readonly took: number;
}

/**
 * The last minute before a closing: 2,000 people, each with a session of their own, file over HTTP while the same process
 * carries the mails and renders the receipts. @throws Error when one filing is lost, doubled, late or numbered with a gap
 */
export async function run() {
  const stage = await setStage();
  const sink = fork(fileURLToPath(new URL('./smtp-sink.js', import.meta.url)));
  const port = await new Promise<number>((resolve) => sink.once('message', resolve));
  const server = await stage.startApi({ ROLE: 'all', SMTP_URL: `smtp://127.0.0.1:${port}` });
  try {
    const { applicants, roundId } = await crowd(stage, PEOPLE + LATECOMERS);
    const lanes = new Lanes(server.address);
    await warm(lanes, applicants.slice(0, 20));
    const start = performance.now() + 1_000;
    await stage.app.database.rows(
      `update rounds set closes_at = clock_now() + make_interval(secs => $2) where id = $1`,
      [roundId, (1_000 + MINUTE) / 1_000],
    );
    const settled = await Promise.allSettled(
      applicants.map((applicant, turn) => file(lanes, applicant, start + pressedAt(turn), turn % IMPATIENT === 0)),
    );
    const filings = settled.map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    });
    const ended = performance.now();
    const load = loadavg()[0] ?? 0;
    const filed = filings.filter(({ status }) => status === 201);
    await assertWhole(stage, filings, roundId);
    const lastReceipt = await receiptsOut(stage, filed.length);
    lanes.close();
    await assertInvariants(stage);
    const times = filed.map(({ took }) => took);
    const busiest = busiestSecond(filings.map((_, turn) => pressedAt(turn)));
    const shares = [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(0)} ms`);
    return [
      {
        name: `seconds at p99 for ${PEOPLE} filings in the last minute, worker running`,
        ratio: quantile(times, 0.99) / 1_000,
        limit: 1.5,
        atMost: true,
        detail:
          `${filed.length} filed, ${filings.length - filed.length} told it was too late, none lost, doubled or late, no gap; ` +
          `p50 ${shares[0]}, p95 ${shares[1]}; up to ${busiest} in one second; load average ${load.toFixed(1)}`,
      },
      {
        name: 'seconds from the closing to the last receipt mailed',
        ratio: Math.max(0, lastReceipt),
        limit: RECEIPTS_WITHIN,
        atMost: true,
        detail: `${filed.length} receipts rendered, sealed and mailed; the last answer came ${((ended - start - MINUTE) / 1_000).toFixed(1)} s after the closing`,
      },
    ];
  } finally {
    await server.stop();
    sink.kill();
    await stage.close();
  }
}

/** When the person of this turn presses, in milliseconds from the start: twice as many in the second half of the minute. */
function pressedAt(turn: number): number {
  if (turn >= PEOPLE) return MINUTE + 250 + (turn - PEOPLE) * 20;
  // half a second is left to those on their way: who is told "too late" at 59.9 s has no wrong done by us
  return (MINUTE - 1_500) * Math.pow((turn + 1) / PEOPLE, 0.6);
}

async function file(lanes: Lanes, applicant: Applicant, at: number, impatient: boolean): Promise<Filing> {
  await new Promise((resolve) => setTimeout(resolve, at - performance.now()));
  const again = impatient ? submit(lanes, applicant) : null;
  again?.catch(() => undefined);
  const { status, body } = await submit(lanes, applicant);
  const took = performance.now() - at;
  const number = numberIn(status, body);
  for (const answer of [await again, impatient ? await submit(lanes, applicant) : null]) {
    if (answer && (answer.status !== status || numberIn(answer.status, answer.body) !== number))
      throw new Error(`${applicant.applicationId} again: ${answer.status} ${answer.body.toString().slice(0, 200)}`);
  }
  return { applicationId: applicant.applicationId, status, number, took };
}

function submit(lanes: Lanes, { applicationId, token }: Applicant): Promise<Answer> {
  return lanes.send({
    method: 'POST',
    path: `/api/v1/applications/${applicationId}/submission`,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': applicationId, 'content-length': '0' },
  });
}

function numberIn(status: number, body: Buffer): string | null {
  const answer = JSON.parse(body.toString()) as { number?: string; code?: string };
  if (status === 201) return answer.number ?? null;
  if (answer.code !== 'round_closed') throw new Error(body.toString());
  return null;
}

/** Connections that browsers keep open: an idle one is taken again, else one more is opened. */
class Lanes {
  private readonly idle: Lane[] = [];

  constructor(private readonly address: string) {}

  async send(shot: Parameters<Lane['send']>[0]): Promise<Answer> {
    const kept = this.idle.pop();
    if (kept) {
      try {
        return await this.over(kept, shot);
      } catch {
        // an idle connection the server has let go: a browser opens another and sends again, with the same key
        kept.close();
      }
    }
    return this.over(await Lane.to(this.address), shot);
  }

  private async over(lane: Lane, shot: Parameters<Lane['send']>[0]): Promise<Answer> {
    const answer = await lane.send(shot);
    this.idle.push(lane);
    return answer;
  }

  close(): void {
    for (const lane of this.idle) lane.close();
  }
}

/** The drafts are read before they are filed, as people do on the check page: caches, plans and the compiler are warm. */
async function warm(lanes: Lanes, applicants: readonly Applicant[]): Promise<void> {
  for (const { applicationId, token } of applicants) {
    const headers = { authorization: `Bearer ${token}` };
    await lanes.send({ method: 'GET', path: `/api/v1/applications/${applicationId}/completeness`, headers });
  }
}

/** What was answered is what is stored: each filing once, numbered without a gap, none after the closing. */
async function assertWhole(stage: Stage, filings: readonly Filing[], roundId: string): Promise<void> {
  const told = new Map(filings.flatMap((each) => (each.number ? [[each.applicationId, each.number]] : [])));
  const rows = await stage.app.database.rows<{ id: string; number: string; late: boolean }>(
    `select a.id, a.number, a.submitted_at >= r.closes_at as late from applications a join rounds r on r.id = $1
     where a.state = 'submitted'`,
    [roundId],
  );
  const wrong = rows.filter(({ id, number, late }) => late || told.get(id) !== number);
  const numbers = rows.map(({ number }) => Number(number.split('-').at(-1)));
  if (wrong.length > 0) throw new Error(`late or told otherwise: ${JSON.stringify(wrong.slice(0, 3))}`);
  if (rows.length !== told.size) throw new Error(`${told.size} were told they had filed, ${rows.length} have`);
  if (Math.max(...numbers) !== numbers.length || new Set(numbers).size !== numbers.length) throw new Error('a gap');
  const expected = filings.slice(0, PEOPLE).filter(({ status }) => status === 201).length;
  if (expected !== PEOPLE) throw new Error(`${PEOPLE - expected} of those in time were told it was too late`);
  if (told.size !== PEOPLE) throw new Error(`${told.size - PEOPLE} came late and were let in`);
}

/** Waits for the receipts; answers the seconds from the closing to the last one that left. */
async function receiptsOut(stage: Stage, count: number): Promise<number> {
  const until = performance.now() + 2 * RECEIPTS_WITHIN * 1_000;
  for (;;) {
    const row = await stage.app.database.row<{ rendered: number; out: number; last: number }>(
      `select (select count(*) from documents where kind = 'receipt')::int as rendered, count(*)::int as out,
         extract(epoch from max(m.sent_at) - max(r.closes_at))::float8 as last
       from mails m, rounds r where m.state = 'sent' and m.notice = 'applications.receipt'
         and r.closes_at between now() - interval '1 hour' and now()`,
    );
    if (row && row.rendered >= count && row.out >= count) {
      if (row.rendered !== count || row.out !== count) throw new Error(`${row.rendered} receipts, ${row.out} mails`);
      return row.last;
    }
    if (performance.now() > until) throw new Error(`receipts still missing: ${JSON.stringify(row)} of ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function assertInvariants(stage: Stage): Promise<void> {
  for (const { name, sql } of invariants) {
    const faults = await stage.app.database.rows(sql);
    if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults.slice(0, 3))}`);
  }
}

function busiestSecond(instants: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const at of instants) counts.set(Math.floor(at / 1_000), (counts.get(Math.floor(at / 1_000)) ?? 0) + 1);
  return Math.max(...counts.values());
}
