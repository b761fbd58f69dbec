import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { fact, type Story } from '../../src/demo/story/context.js';
import { tellStory } from '../../src/demo/story/tell-story.js';
import { pdfWords } from './stage/pdf-words.js';
import type { Running } from './stage/processes.js';
import { openRedis, type RedisServer } from './stage/redis.js';
import { installPeople, openStage, type Stage } from './stage/stage.js';

const appeal = [/deux mois/, /tribunal administratif de Lille/, /recours gracieux/, /telerecours\.fr/];

/** What each document must say; `NUMBER` stands for the number of the application. */
const documents: Readonly<Record<string, readonly RegExp[]>> = {
  receipt: [/NUMBER/, /L\.? ?231-4|L231-4/, /décision implicite|vaut rejet|refus/i],
  minutes: [/NUMBER/, /24 000,00 €/, /3 pour, 0 contre, 1 abstention/, /quorum/i],
  award_letter: [/NUMBER/, /24 000 € \(vingt-quatre mille euros\)/, /2023\/2831/, ...appeal],
  agreement: [/NUMBER/, /24 000 € \(vingt-quatre mille euros\)/, /arrêté du 11 octobre 2006/, /telerecours\.fr/],
};

/** What the holder is told, in the order of the acts that it follows. */
const toHolder = [
  'accounts.sign_in_link',
  'applications.receipt',
  'applications.supplements_asked',
  'applications.accepted',
  'awards.awarded',
  'awards.agreement_to_sign',
  'awards.agreement_signed',
  'payments.bank_account_proposed',
  'payments.bank_account_confirmed',
  'payments.approved',
  'payments.paid',
  'payments.approved',
  'payments.paid',
];

describe.each(['PostgreSQL', 'Redis'])('a grant’s whole life over HTTP, queues on %s', (store) => {
  let redis: RedisServer | null = null;
  let stage: Stage;
  let api: Running;
  let worker: Running;
  let story: Story;
  const told: string[] = [];

  beforeAll(async () => {
    redis = store === 'Redis' ? await openRedis() : null;
    stage = await openStage(redis ? { REDIS_URL: redis.url } : {});
    await installPeople(stage);
    [api, worker] = await Promise.all([stage.start('api'), stage.start('worker')]);
    story = await tellStory(api.address, (line) => told.push(line));
    await stage.settled();
  }, 100_000);

  afterAll(async () => {
    await stage.close();
    await redis?.close();
  });

  it('is told to its end', () => {
    expect(told.filter((line) => !line.startsWith('\n')).length).toBeGreaterThan(20);
  });

  it('tells the holder each thing once and in order', async () => {
    const mails = await stage.rows<{ notice: string }>(
      `select notice from mails m join journal j on j.id = m.entry_id where recipient = $1 order by j.created_at, j.id`,
      [fact(story, 'email')],
    );
    const notices = mails.map(({ notice }) => notice);
    expect(notices).toEqual(toHolder);
  });

  it('tells communes, seats and members each thing once', async () => {
    const counted = await stage.rows<{ notice: string; mails: number; people: number }>(
      `select notice, count(*)::int as mails, count(distinct recipient)::int as people from mails
       where notice similar to '(consultation|committee)%' and notice <> 'committee.seat_code' group by 1 order by 1`,
    );
    expect(counted).toEqual([
      { notice: 'committee.convocation', mails: 6, people: 6 },
      { notice: 'committee.minutes', mails: 6, people: 6 },
      { notice: 'committee.seat', mails: 6, people: 6 },
      { notice: 'consultation.answered', mails: 2, people: 2 },
      { notice: 'consultation.asked', mails: 2, people: 2 },
    ]);
  });

  it('sends the minutes to no member who withdrew', async () => {
    expect(
      await stage.count(`select count(*) from mails where notice = 'committee.minutes' and recipient like 'ines.%'`),
    ).toBe(0);
  });

  it.each(Object.entries(documents))('makes one %s, sound, sealed and saying what it must', async (kind, words) => {
    const made = await stage.rows<{ file: string; sha256: string; sealed: boolean }>(
      'select file_id as file, sha256, sealed from documents where kind = $1',
      [kind],
    );
    expect(made).toHaveLength(1);
    const bytes = stage.file(made[0]?.file ?? '');
    expect(made[0]?.sealed).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made[0]?.sha256);
    const text = pdfWords(bytes);
    for (const word of words)
      expect(text).toMatch(new RegExp(word.source.replace('NUMBER', fact(story, 'number')), word.flags));
  });

  it('leaves nothing undone', async () => {
    expect(await stage.count('select count(*) from relay_pending')).toBe(0);
    expect(await stage.rows('select handler, last_error from effects where done_at is null')).toEqual([]);
    expect(await stage.rows(`select notice, state from mails where state <> 'sent'`)).toEqual([]);
  });

  it('keeps every invariant, the chain of the journal among them', async () => {
    expect(await stage.broken()).toEqual([]);
  });

  it('lets the two processes go at once and cleanly', async () => {
    const began = Date.now();
    expect(await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')])).toEqual([0, 0]);
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(worker.said()).toBe('Worker ready.\n');
  });
});
