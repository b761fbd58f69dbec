import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../journeys/stage/eventually.js';
import { openRedis, type RedisServer } from '../journeys/stage/redis.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { fileAll, prepareDrafts } from './stage/drafts.js';
import { openMailSink, type MailSink } from './stage/mail-sink.js';

const COUNT = 24;
const KILLS = [0.2, 0.6];

describe.each(['PostgreSQL', 'Redis'])('workers killed in the middle of mails and PDFs, queues on %s', (store) => {
  let stage: Stage;
  let sink: MailSink;
  let redis: RedisServer | null = null;

  beforeAll(async () => {
    sink = await openMailSink();
    await sink.start();
    redis = store === 'Redis' ? await openRedis() : null;
    stage = await openStage({ SMTP_URL: sink.url, ...(redis ? { REDIS_URL: redis.url } : {}) });
    const drafts = await prepareDrafts(stage.app, COUNT);
    const api = await stage.start('api');
    await fileAll(api.address, drafts, 10);
    for (const share of KILLS) {
      const worker = await stage.start('worker');
      await eventually(`${share * 100} % of the receipts`, async () => (await receipts(stage)) >= COUNT * share, 30);
      await worker.end('SIGKILL');
    }
    await stage.start('worker');
    await stage.settled(60);
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.stop();
    await redis?.close();
  });

  it('does every effect in the end', async () => {
    expect(await stage.rows(`select handler, last_error from effects where done_at is null`)).toEqual([]);
    expect(await stage.rows(`select notice, state, last_error from mails where state <> 'sent'`)).toEqual([]);
  });

  it('makes each document once', async () => {
    expect(await receipts(stage)).toBe(COUNT);
    expect(await stage.count(`select count(distinct subject_id) from documents`)).toBe(COUNT);
  });

  it('lets every mail arrive, a second copy under the same Message-ID and with the same words', async () => {
    const planned = await stage.count('select count(*) from mails');
    const copies = new Map<string, string[]>();
    for (const { messageId, print } of sink.received) copies.set(messageId, [...(copies.get(messageId) ?? []), print]);
    expect(copies.size).toBe(planned);
    expect([...copies.values()].filter((prints) => prints.length > 2)).toEqual([]);
    expect([...copies.values()].filter((prints) => new Set(prints).size > 1)).toEqual([]);
  });

  it('stores no bytes that belong to nothing half written', async () => {
    const rows = await stage.rows<{ key: string; size: number }>(
      "select storage_key as key, size::float8 as size from stored_files where subject_type <> 'application' or name like '%.pdf'",
    );
    const onDisk = new Map(filesUnder(join(stage.folder, 'files')));
    const produced = await stage.rows<{ file: string }>('select file_id as file from documents');
    for (const { file } of produced) expect(onDisk.get(file)).toBe(rows.find(({ key }) => key === file)?.size);
  });

  it('breaks no invariant', async () => {
    expect(await stage.broken()).toEqual([]);
  });
});

function receipts(stage: Stage): Promise<number> {
  return stage.count(`select count(*) from documents where kind = 'receipt'`);
}

function filesUnder(folder: string): [string, number][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path): [string, number][] => {
    const entry = statSync(join(folder, path));
    return entry.isFile() ? [[path.split('/').pop() ?? '', entry.size]] : [];
  });
}
