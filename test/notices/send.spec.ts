import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Tasks } from '../../src/kernel/jobs/tasks.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { Files } from '../../src/kernel/storage/files.js';
import { Notices, type NoticeMessage } from '../../src/notices/notices.public.js';
import { SendMail } from '../../src/notices/send-mail.js';
import { SweepMails } from '../../src/notices/sweep-mails.js';
import { openTestApp, type TestApp } from '../app.js';
import { sampleNotice } from './sample-notice.js';
import { openSmtpSink, type SmtpSink } from './smtp-sink.js';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly text: string;
  readonly html: string;
  readonly last_error: string | null;
  readonly sent_at: Date | null;
}

let sink: SmtpSink;
let app: TestApp;
let queued: string[];

beforeAll(async () => {
  sink = await openSmtpSink();
  app = await openTestApp({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'https://aides.example.fr',
    MAIL_FROM: 'Aides <aides@example.fr>',
  });
  // what a worker would take from the queue is run by the test itself
  app.verb(Tasks).add = async (_task, ids) => void queued.push(...ids);
});
beforeEach(() => {
  queued = [];
  sink.messages.length = 0;
  sink.recipients.length = 0;
  sink.answers.length = 0;
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

async function plan(message: Partial<NoticeMessage> = {}): Promise<string> {
  await app.verb(Notices).plan(null, [{ ...sampleNotice('fr', `p${uuidv7()}@example.fr`), ...message }]);
  const id = queued.pop();
  if (!id) throw new Error('nothing was queued');
  return id;
}

async function mail(id: string): Promise<Row> {
  const row = await app.database.row<Row>(`select * from mails where id = $1`, [id]);
  if (!row) throw new Error('no mail');
  return row;
}

function send(id: string): Promise<void> {
  return app.verb(SendMail).run(id);
}

function messageId(raw: string | undefined): string | undefined {
  return /^Message-ID: (.+)$/im.exec(raw ?? '')?.[1];
}

describe('sending a mail', () => {
  it('hands it over once, and keeps no token of its links', async () => {
    const id = await plan();
    expect((await mail(id)).text).toContain('q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0');
    await send(id);
    await send(id);
    expect(sink.messages).toHaveLength(1);
    const raw = sink.messages[0]?.raw ?? '';
    expect(messageId(raw)).toBe(`<${id}@aides.example.fr>`);
    expect(raw).toMatch(/^From: Aides <aides@example\.fr>/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    const kept = await mail(id);
    expect(kept).toMatchObject({ state: 'sent', attempts: 1, last_error: null });
    expect(kept.sent_at).toBeInstanceOf(Date);
    expect(kept.text + kept.html).not.toContain('q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0');
    expect(kept.text).toContain('https://aides.example.fr/avis/…');
  });

  it('keeps none of several tokens either', async () => {
    const links = ['A', 'B'].map((letter) => `https://aides.example.fr/lien/${letter.repeat(43)}`).join(' ');
    const id = await plan({ paragraphs: [{ fr: links, en: links }] });
    await send(id);
    const kept = await mail(id);
    expect(kept.text + kept.html).not.toMatch(/A{43}|B{43}|q3vGm1/);
  });

  it('is done by one of two workers that take it at the same time', async () => {
    const id = await plan();
    const runs = await Promise.allSettled([send(id), send(id), send(id)]);
    expect(sink.messages).toHaveLength(1);
    expect(runs.filter((run) => run.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect((await mail(id)).state).toBe('sent');
  });

  it('tries again after a refusal that may pass, with the same Message-ID', async () => {
    const id = await plan();
    sink.recipients.push(452);
    await expect(send(id)).rejects.toThrow(/452/);
    expect(await mail(id)).toMatchObject({ state: 'planned', attempts: 1, last_error: expect.stringContaining('452') });
    sink.answers.push(451);
    await expect(send(id)).rejects.toThrow(/451/);
    await send(id);
    expect(sink.messages.map(({ raw }) => messageId(raw))).toEqual([`<${id}@aides.example.fr>`]);
    expect(await mail(id)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it.each([
    ['the recipient', () => sink.recipients.push(550)],
    ['the message', () => sink.answers.push(554)],
  ])('gives up when the server refuses %s for good, and says so in the journal', async (_what, refuse) => {
    const about = { type: 'application', id: uuidv7() };
    const id = await plan({ about });
    refuse();
    await send(id);
    await send(id);
    expect(sink.messages).toHaveLength(0);
    const kept = await mail(id);
    expect(kept).toMatchObject({ state: 'bounced', attempts: 1 });
    expect(kept.last_error).not.toContain('@');
    const told = await app.verb(Journal).of('mail', id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      verb: 'bounced',
      data: { notice: 'consultation.asked', aboutType: 'application', aboutId: about.id },
    });
  });

  it('attaches stored files, opened anew at each try', async () => {
    const files = app.verb(Files);
    const file = await files.keep(
      {
        name: 'accusé de réception.pdf',
        mediaType: 'application/pdf',
        policy: 'test',
        subjectType: 'test',
        subjectId: uuidv7(),
      },
      Buffer.from('%PDF-1.7 some bytes'),
    );
    await app.database.transaction((tx) => files.record(tx, file));
    const id = await plan({ attachments: [file.id] });
    sink.answers.push(421);
    await expect(send(id)).rejects.toThrow();
    await send(id);
    const raw = sink.messages[0]?.raw ?? '';
    expect(raw).toContain(Buffer.from('%PDF-1.7 some bytes').toString('base64'));
    expect(raw).toMatch(/Content-Type: application\/pdf/);
  });

  it('never uses an address that was spoilt after planning', async () => {
    const id = await plan();
    await app.database.rows(`update mails set recipient = E'a@example.fr\\r\\nBcc: evil@example.com' where id = $1`, [
      id,
    ]);
    await send(id);
    expect(sink.messages).toHaveLength(0);
    expect((await mail(id)).state).toBe('bounced');
  });

  it('comes back to the queue when it waits for more than a minute', async () => {
    const id = await plan();
    await app.verb(SweepMails).run();
    expect(queued).not.toContain(id);
    await app.database.rows(
      `update mails set created_at = now() - interval '2 minutes', not_before = now() - interval '2 minutes' where id = $1`,
      [id],
    );
    await app.verb(SweepMails).run();
    expect(queued).toContain(id);
  });

  it('pauses longer and longer, and is held for a person after three days', async () => {
    const id = await plan();
    await app.database.rows(`update mails set attempts = 6 where id = $1`, [id]);
    sink.recipients.push(452);
    await send(id);
    const waiting = await app.database.row<{ seconds: number }>(
      `select extract(epoch from not_before - now())::float8 as seconds from mails where id = $1`,
      [id],
    );
    expect(waiting?.seconds).toBeGreaterThan(100);
    await send(id);
    expect(sink.messages).toHaveLength(0);
    await app.database.rows(
      `update mails set created_at = now() - interval '73 hours', not_before = now() where id = $1`,
      [id],
    );
    sink.recipients.push(452);
    await send(id);
    expect((await mail(id)).state).toBe('held');
  });
});

describe('while the mail server is away', () => {
  it('mails wait and nothing is lost', async () => {
    const port = await freePort();
    const other = await openTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    try {
      other.verb(Tasks).add = async (_task, ids) => void queued.push(...ids);
      await other.verb(Notices).plan(null, [sampleNotice('fr')]);
      const id = queued.pop() ?? '';
      await expect(other.verb(SendMail).run(id)).rejects.toThrow(/ECONNREFUSED|ESOCKET/);
      const row = await other.database.row(`select state from mails where id = $1`, [id]);
      expect(row).toEqual({ state: 'planned' });
    } finally {
      await other.close();
    }
  });
});

async function freePort(): Promise<number> {
  const gone = await openSmtpSink();
  await gone.close();
  return Number(new URL(gone.url).port);
}
