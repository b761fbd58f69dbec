import { FiledApplications, crowded } from './stage/filed.js';
import { Lane } from './stage/lane.js';
import { median } from './stage/load.js';
import { setStage, type Stage } from './stage/stage.js';

const SIZES = [100_000, 1_000_000] as const;
const TURNS = 25;
const WARM_UP = 8;
/** What costs the same at any number of files: minutes lie between the two sizes, and the machine may be busier in one. */
const STEADY = 'one file';
/** Pages that a deep page lies behind. */
const DEEP = 50;

/** Lists, counts and searches of an officer, over HTTP, at a hundred thousand and at a million files: the same cost, or twice. */
export async function run() {
  const stage = await setStage();
  const api = await stage.startApi();
  try {
    const filed = await FiledApplications.on(stage);
    const measured: ReadonlyMap<string, number>[] = [];
    for (const size of SIZES) {
      await filed.upTo(size);
      measured.push(await timed(api.address, filed.token, await pathsOf(stage, filed)));
    }
    const [small, large] = measured;
    const steady = (large?.get(STEADY) ?? Infinity) / (small?.get(STEADY) ?? 1);
    return [...(small ?? [])].flatMap(([name, before]) => {
      if (name === STEADY) return [];
      const after = large?.get(name) ?? Infinity;
      const detail = `${before.toFixed(1)} ms at 100,000 and ${after.toFixed(1)} ms at 1,000,000 files at the median, ${steady.toFixed(2)} of it the machine’s own`;
      const ratio = after / before / steady;
      return [{ name: `${name}, a million files against a hundred thousand`, ratio, limit: 2, atMost: true, detail }];
    });
  } finally {
    await api.stop();
    await stage.close();
  }
}

/** What is asked, by name. */
async function pathsOf(stage: Stage, { callId }: FiledApplications): Promise<ReadonlyMap<string, string>> {
  const list = '/api/v1/applications';
  return new Map([
    [STEADY, `${list}/${await anyFile(stage)}`],
    ['a list by state', `${list}?state=admissible`],
    ['its fiftieth page', `${list}?state=admissible&after=${await deepCursor(stage)}`],
    ['a list by commune', `${list}?commune=${crowded.commune}`],
    ['a list by officer', `${list}?officerId=me`],
    ['a list by the amount asked', `${list}?sort=asked`],
    ['a list by name of structure', `${list}?sort=organization`],
    ['a list by an answer a quarter of files give', `${list}?callId=${callId}&field=sector:food`],
    ['a list by an answer one file in a hundred gives', `${list}?callId=${callId}&field=audienceCount:100..109`],
    ['counts by state', `${list}/counts`],
    ['a search for a word of every file', `${list}?search=habitants`],
    ['a search for a word of one file in a thousand', `${list}?search=theme777`],
    ['a search for a misspelt word of every file', `${list}?search=habitents`],
    ['a search for the number of one file', `${list}?search=99871`],
    ['counts under a search', `${list}/counts?search=habitants`],
  ]);
}

async function timed(
  address: string,
  token: string,
  paths: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  const lane = await Lane.to(address);
  const times = new Map([...paths.keys()].map((name) => [name, [] as number[]]));
  const headers = { authorization: `Bearer ${token}` };
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    for (const [name, path] of paths) {
      const start = performance.now();
      const { status, body } = await lane.send({ method: 'GET', path, headers });
      const took = performance.now() - start;
      if (turn === 0) checked(name, status, body);
      if (turn >= WARM_UP) times.get(name)?.push(took);
    }
  }
  lane.close();
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

/** A list that is empty is quick for no good reason. */
function checked(name: string, status: number, body: Buffer): void {
  const { items } = JSON.parse(body.toString()) as { items?: unknown[] };
  if (status !== 200 || items?.length === 0) throw new Error(`${name}: ${status} ${body.toString().slice(0, 300)}`);
}

async function deepCursor(stage: Stage): Promise<string> {
  const row = await stage.app.database.row<{ key: string; id: string }>(
    `select to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key, id from applications
     where state = 'admissible' order by submitted_at desc, id desc offset $1 limit 1`,
    [50 * (DEEP - 1) - 1],
  );
  if (!row) throw new Error('the list is too short');
  return Buffer.from(JSON.stringify(['submittedAt', row.key, row.id])).toString('base64url');
}

async function anyFile(stage: Stage): Promise<string> {
  const row = await stage.app.database.row<{ id: string }>(
    `select id from applications where state = 'admissible' limit 1`,
  );
  return row?.id ?? '';
}
