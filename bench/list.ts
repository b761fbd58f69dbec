import pg from 'pg';
import { applicationList } from '../src/applications/reading/application-list.sql.js';
import type { ListCursor } from '../src/applications/reading/list-orders.js';
import { actorOf, cast } from '../test/cast.js';
import { crowded, FiledApplications } from './stage/filed.js';
import { Lane, type Shot } from './stage/lane.js';
import { median } from './stage/load.js';
import { assertByIndex } from './stage/plan.js';
import { setStage, type Stage } from './stage/stage.js';

const LIMIT = 50;
const TURNS = 300;
const WARM_UP = 60;
const GROWTH = [1_000, 10_000, 100_000] as const;

/** Milliseconds of one page, at the median. */
interface Timed {
  readonly ours: number;
  readonly bare: number;
}

/** Pages of 50 by state and commune, over HTTP as an officer, against the very same statement through one pg client. */
export async function run() {
  const stage = await setStage();
  const api = await stage.startApi();
  const client = new pg.Client({ connectionString: stage.url });
  await client.connect();
  try {
    const filed = await FiledApplications.on(stage);
    const pages = (afters: readonly (ListCursor | null)[]) => timed(api.address, client, filed.token, afters);
    const figures = [];
    for (const total of GROWTH) {
      await filed.upTo(total);
      const [page] = await pages([null]);
      if (page) figures.push(figureOf(`page 1 of a list at ${total.toLocaleString('en')} applications`, page));
    }
    const last = await cursorOf(stage, LIMIT * 999);
    const [first, thousandth] = await pages([null, last]);
    if (!first || !thousandth) throw new Error('no page was timed');
    for (const after of [null, last]) await assertByIndex(client, statement(after));
    const alike = {
      name: 'page 1,000 against page 1',
      ratio: thousandth.ours / first.ours,
      limit: 2,
      atMost: true,
      detail: 'keys from the index, nothing that grows is sorted; PostgreSQL plans page 1,000 anew each time',
    };
    return [...figures, figureOf('page 1,000 of the list at 100,000 applications', thousandth), alike];
  } finally {
    await client.end();
    await api.stop();
    await stage.close();
  }
}

function figureOf(name: string, { ours, bare }: Timed) {
  const detail = `${ours.toFixed(2)} against ${bare.toFixed(2)} ms at the median`;
  return { name, ratio: ours / bare, limit: 3, atMost: true, detail };
}

/** One request and one statement of each page in turn, one connection each: what else the machine does weighs on all. */
async function timed(
  address: string,
  client: pg.Client,
  token: string,
  afters: readonly (ListCursor | null)[],
): Promise<Timed[]> {
  const lane = await Lane.to(address);
  const pages = afters.map((after) => ({ after, ours: [] as number[], bare: [] as number[] }));
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    for (const { after, ours, bare } of pages) {
      const start = performance.now();
      const { status, body } = await lane.send(shotOf(token, after));
      const between = performance.now();
      const { rows } = await client.query<{ id: string }>(statement(after));
      const end = performance.now();
      if (turn === 0) sameRows(status, body, rows);
      if (turn >= WARM_UP) (ours.push(between - start), bare.push(end - between));
    }
  }
  lane.close();
  return pages.map(({ ours, bare }) => ({ ours: median(ours), bare: median(bare) }));
}

function shotOf(token: string, after: ListCursor | null): Shot {
  const { state, commune } = crowded;
  const cursor = after ? `&after=${Buffer.from(JSON.stringify(['submittedAt', ...after])).toString('base64url')}` : '';
  const path = `/api/v1/applications?state=${state}&commune=${commune}&limit=${LIMIT}${cursor}`;
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` } };
}

function statement(after: ListCursor | null) {
  const { name, text, values } = applicationList(actorOf(cast.officer), crowded, { after, limit: LIMIT });
  return { name, text, values: [...values] };
}

/** The statement reads one row more, to know whether a page follows. */
function sameRows(status: number, body: Buffer, rows: readonly { id: string }[]): void {
  if (status !== 200) throw new Error(`the list answered ${status}: ${body.toString().slice(0, 300)}`);
  const { items } = JSON.parse(body.toString()) as { items: { id: string }[] };
  const same = items.length === LIMIT && items.every(({ id }, index) => id === rows[index]?.id);
  if (!same) throw new Error('the list and the statement do not give the same applications');
}

/** The cursor after so many lines of the list. */
async function cursorOf(stage: Stage, lines: number): Promise<ListCursor> {
  const row = await stage.app.database.row<{ at: string; id: string }>(
    `select to_char(c.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, c.application_id as id
     from application_communes c join communes k on k.id = c.commune_id where k.insee = $1 and c.state = $2
     order by c.submitted_at desc, c.application_id desc offset $3 limit 1`,
    [crowded.commune, crowded.state, lines - 1],
  );
  if (!row) throw new Error(`fewer than ${lines} lines`);
  return [row.at, row.id];
}
