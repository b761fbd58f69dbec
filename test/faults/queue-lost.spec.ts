import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../journeys/stage/eventually.js';
import type { Running } from '../journeys/stage/processes.js';
import { openRedis, type RedisServer } from '../journeys/stage/redis.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { fileAll, prepareDrafts, type Drafts } from './stage/drafts.js';
import { openMailSink, type MailSink } from './stage/mail-sink.js';

const EACH = 8;

/** The three ways a queue store is lost, on either store. */
interface Loss {
  readonly store: 'PostgreSQL' | 'Redis';
  readonly what: string;
  lose(stage: Stage, redis: RedisServer | null): Promise<void>;
  giveBack?(redis: RedisServer | null): Promise<void>;
}

const losses: Loss[] = [
  {
    store: 'PostgreSQL',
    what: 'all its rows',
    async lose(stage) {
      const rows = await stage.rows<{ table: string }>(
        `select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname = 'bullmq'
         and tablename not like '%migration%'`,
      );
      await despiteDeadlock(() => stage.rows(`truncate ${rows.map(({ table }) => table).join(', ')}`));
    },
  },
  {
    store: 'PostgreSQL',
    what: 'its whole schema',
    async lose(stage) {
      await despiteDeadlock(() => stage.rows('drop schema bullmq cascade'));
    },
  },
  { store: 'Redis', what: 'all its keys', lose: async (_, redis) => redis?.flush() },
  {
    store: 'Redis',
    what: 'its server for some seconds, and all in it',
    lose: async (_, redis) => redis?.stop(),
    giveBack: async (redis) => redis?.start(),
  },
];

describe.each(losses)('the queue store ($store) loses $what while work waits', ({ store, lose, giveBack }) => {
  let stage: Stage;
  let sink: MailSink;
  let redis: RedisServer | null = null;
  let api: Running;
  let worker: Running;
  let drafts: Drafts;

  beforeAll(async () => {
    sink = await openMailSink();
    await sink.start();
    redis = store === 'Redis' ? await openRedis() : null;
    stage = await openStage({ SMTP_URL: sink.url, ...(redis ? { REDIS_URL: redis.url } : {}) });
    drafts = await prepareDrafts(stage.app, EACH * 2);
    [api, worker] = await Promise.all([stage.start('api'), stage.start('worker')]);
  }, 60_000);

  afterAll(async () => {
    await stage.close();
    await sink.stop();
    await redis?.close();
  });

  it('and the API goes on accepting', async () => {
    const before = { ...drafts, ids: drafts.ids.slice(0, EACH) };
    const meanwhile = { ...drafts, ids: drafts.ids.slice(EACH) };
    expect(statuses(await fileAll(api.address, before, 4))).toEqual([201]);
    await eventually('a first receipt', async () => (await receipts(stage)) > 0);
    await lose(stage, redis);
    expect(await receipts(stage)).toBeLessThan(EACH * 2);
    expect(statuses(await fileAll(api.address, meanwhile, 4))).toEqual([201]);
    expect((await fetch(`${api.address}/ready`)).status).toBe(200);
    await giveBack?.(redis);
  }, 40_000);

  it('and once it is back everything is done, once', async () => {
    await stage.settled(45);
    expect(await receipts(stage)).toBe(EACH * 2);
    expect(await stage.count(`select count(*) from mails where state <> 'sent'`)).toBe(0);
    const copies = new Set(sink.received.map(({ messageId }) => messageId));
    expect(copies.size).toBe(await stage.count('select count(*) from mails'));
    expect(sink.received).toHaveLength(copies.size);
    expect(await stage.broken()).toEqual([]);
  }, 60_000);

  it('and no process has died of it', async () => {
    expect([api.alive(), worker.alive()]).toEqual([true, true]);
    await lose(stage, redis);
    expect(await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')])).toEqual([0, 0]);
  }, 20_000);
});

function statuses(answers: ReadonlyMap<string, { status: number } | null>): (number | undefined)[] {
  return [...new Set([...answers.values()].map((answer) => answer?.status))];
}

function receipts(stage: Stage): Promise<number> {
  return stage.count(`select count(*) from documents where kind = 'receipt'`);
}

/** The workers hold locks while they take jobs: PostgreSQL ends one of two that wait for each other, perhaps ours. */
async function despiteDeadlock(work: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      await work();
      return;
    } catch (fault) {
      if ((fault as { code?: string }).code !== '40P01' || turn === 20) throw fault;
    }
  }
}
