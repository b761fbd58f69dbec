import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { file, fileAll, numbersTo, prepareDrafts, type Drafts, type Filed } from './stage/drafts.js';

const COUNT = 200;
const KILL_AT = 70;

describe('the API killed while two hundred filings arrive', () => {
  let stage: Stage;
  let drafts: Drafts;
  let first: ReadonlyMap<string, Filed | null>;
  const retried = new Map<string, Filed | null>();
  let whole: { id: string; number: string; entries: number; keys: number }[] = [];

  beforeAll(async () => {
    stage = await openStage();
    drafts = await prepareDrafts(stage.app, COUNT);
    const api = await stage.start('api');
    first = await fileAll(api.address, drafts, 25, (answered) => {
      if (answered === KILL_AT) void api.end('SIGKILL');
    });
    await api.end('SIGKILL');
    whole = await stage.rows(
      `select a.id, a.number,
         (select count(*)::int from journal where subject_id = a.id and verb = 'submitted') as entries,
         (select count(*)::int from idempotency_keys where key = 'filing-' || a.id) as keys
       from applications a where a.state <> 'draft' or a.number is not null`,
    );
    const again = await stage.start('all');
    for (const [id, answer] of await fileAll(again.address, drafts, 25)) retried.set(id, answer);
    const [someone = ''] = drafts.ids;
    retried.set('once more', await file(again.address, drafts, someone));
    await stage.settled(60);
  }, 120_000);

  afterAll(() => stage.close());

  it('was killed in the middle', () => {
    const answered = [...first.values()].filter((answer) => answer !== null);
    expect(answered.length).toBeGreaterThanOrEqual(KILL_AT);
    expect(answered.length).toBeLessThan(COUNT);
    expect(answered.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
  });

  it('has stored every filing it answered, under the number it told', () => {
    const stored = new Map(whole.map(({ id, number }) => [id, number]));
    for (const [id, answer] of first) if (answer) expect(stored.get(id)).toBe(answer.body.number);
  });

  it('has left each of the others whole or absent: number, journal and key together', () => {
    expect(whole.length).toBeLessThan(COUNT);
    expect(whole.filter(({ number, entries, keys }) => !number || entries !== 1 || keys !== 1)).toEqual([]);
  });

  it('gives the same answers to the same keys in a new process', () => {
    for (const [id, answer] of first) if (answer) expect(retried.get(id)?.body).toEqual(answer.body);
    expect([...retried.values()].map((answer) => answer?.status).filter((status) => status !== 201)).toEqual([]);
    expect(retried.get('once more')?.body).toEqual(retried.get(drafts.ids[0] ?? '')?.body);
  });

  it('numbers all two hundred without gap or double', async () => {
    const rows = await stage.rows<{ number: string }>('select number from applications order by number');
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbersTo(COUNT, numbers[0]?.slice(3, 7) ?? ''));
  });

  it('receipts each filing once, by document and by mail', async () => {
    expect(await stage.count(`select count(*) from documents where kind = 'receipt'`)).toBe(COUNT);
    expect(await stage.count(`select count(distinct subject_id) from documents where kind = 'receipt'`)).toBe(COUNT);
    expect(await stage.count(`select count(*) from mails where notice = 'applications.receipt'`)).toBe(COUNT);
  });

  it('breaks no invariant', async () => {
    expect(await stage.broken()).toEqual([]);
  });
});
