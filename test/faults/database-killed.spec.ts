import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../journeys/stage/eventually.js';
import type { Running } from '../journeys/stage/processes.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { file, numbersTo, prepareDrafts, type Drafts, type Filed } from './stage/drafts.js';
import { openOwnCluster, type OwnCluster } from './stage/own-cluster.js';

const COUNT = 30;

const ends = [
  { how: 'killed', signal: 'SIGKILL' },
  { how: 'told to stop at once', signal: 'SIGINT' },
] as const;

describe.each(ends)('PostgreSQL $how and started again under load', ({ signal }) => {
  let cluster: OwnCluster;
  let stage: Stage;
  let drafts: Drafts;
  let api: Running;
  let worker: Running;
  const unavailable: Filed[] = [];
  const final = new Map<string, Filed>();
  let probes: number[] = [];

  beforeAll(async () => {
    cluster = await openOwnCluster();
    stage = await openStage();
    drafts = await prepareDrafts(stage.app, COUNT);
    [api, worker] = await Promise.all([stage.start('api'), stage.start('worker')]);
    const filing = fileUntilDone();
    await eventually('some are filed', () => final.size >= 8);
    cluster.kill(signal);
    await eventually('requests are told to come back', () => unavailable.length >= 5);
    probes = await Promise.all(['/health', '/ready'].map(async (path) => (await fetch(api.address + path)).status));
    await cluster.start();
    await filing;
    await stage.settled(60);
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await cluster.close();
  });

  /** Each draft again and again under the same key until it is answered for good. */
  async function fileUntilDone(): Promise<void> {
    const ids = drafts.ids.values();
    const lane = async () => {
      for (const id of ids) {
        const done = await eventually('an answer for good', () => attempt(id), 60);
        final.set(id, done);
      }
    };
    await Promise.all(Array.from({ length: 4 }, lane));
  }

  async function attempt(id: string): Promise<Filed | null> {
    const answer = await file(api.address, drafts, id);
    if (answer?.status === 503) unavailable.push(answer);
    return answer?.status === 503 ? null : answer;
  }

  it('answers 503 with Retry-After meanwhile, alive but not ready', () => {
    expect(unavailable.filter(({ retryAfter, body }) => !retryAfter || !body.code)).toEqual([]);
    expect(probes).toEqual([200, 503]);
  });

  it('answers every filing in the end, and nothing else than 201 and 503', () => {
    expect([...new Set([...final.values()].map(({ status }) => status))]).toEqual([201]);
  });

  it('loses nothing and numbers without gap', async () => {
    const rows = await stage.rows<{ id: string; number: string }>(
      'select id, number from applications order by number',
    );
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toEqual(numbersTo(COUNT, numbers[0]?.slice(3, 7) ?? ''));
    for (const { id, number } of rows) expect(final.get(id)?.body.number).toBe(number);
  });

  it('makes every receipt once afterwards', async () => {
    expect(await stage.count(`select count(*) from documents where kind = 'receipt'`)).toBe(COUNT);
    expect(await stage.count(`select count(*) from mails where notice = 'applications.receipt'`)).toBe(COUNT);
    expect(await stage.broken()).toEqual([]);
  });

  it('needed no restart of our processes, and they still stop cleanly', async () => {
    expect([api.alive(), worker.alive()]).toEqual([true, true]);
    expect(await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')])).toEqual([0, 0]);
  });
});
