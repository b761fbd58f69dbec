import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../journeys/stage/eventually.js';
import { openStage, type Stage } from '../journeys/stage/stage.js';
import { fileAll, prepareDrafts } from './stage/drafts.js';
import { openMailSink, type MailSink } from './stage/mail-sink.js';

const COUNT = 4;

describe('the mail server is down, then up and refusing some people', () => {
  let stage: Stage;
  let sink: MailSink;
  let refused = '';
  let patient = '';
  const tries = new Map<string, number>();

  beforeAll(async () => {
    sink = await openMailSink();
    stage = await openStage({ SMTP_URL: sink.url });
    const drafts = await prepareDrafts(stage.app, COUNT);
    const api = await stage.start('api');
    await stage.start('worker');
    await fileAll(api.address, drafts, 2);
    await eventually('mails wait', async () => (await waiting()) >= COUNT * 2, 30);
    [patient = '', refused = ''] = await recipients();
    sink.refuses = (address) => {
      const times = (tries.get(address) ?? 0) + 1;
      tries.set(address, times);
      if (address === refused) return 550;
      return address === patient && times <= 2 ? 451 : null;
    };
    await sink.start();
    await stage.settled(60);
  }, 110_000);

  afterAll(async () => {
    await stage.close();
    await sink.stop();
  });

  const waiting = () => stage.count(`select count(*) from mails where state = 'planned' and attempts > 0`);
  const recipients = async () => {
    const rows = await stage.rows<{ recipient: string }>(
      'select recipient from mails group by 1 order by count(*) desc, 1',
    );
    return rows.map(({ recipient }) => recipient);
  };

  it('kept every mail and sent it when it could, each once', async () => {
    const sent = await stage.rows<{ recipient: string; subject: string }>(
      `select recipient, subject from mails where state = 'sent' order by 1, 2`,
    );
    expect(sent.length).toBeGreaterThanOrEqual(COUNT);
    expect(sink.received.map(({ to }) => to).sort()).toEqual(sent.map(({ recipient }) => recipient));
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(sink.received.length);
  });

  it('tried again where it was told to wait', () => {
    expect(tries.get(patient)).toBeGreaterThan(2);
    expect(sink.received.some(({ to }) => to === patient)).toBe(true);
  });

  it('wrote down once each refusal for good, and tried those no more', async () => {
    const bounced = await stage.rows<{ id: string; recipient: string; state: string; entries: number }>(
      `select id, recipient, state, (select count(*)::int from journal where subject_id = m.id and verb = 'bounced') as entries
       from mails m where recipient = $1`,
      [refused],
    );
    expect(bounced.length).toBeGreaterThan(0);
    expect(bounced.filter(({ state, entries }) => state !== 'bounced' || entries !== 1)).toEqual([]);
    expect(tries.get(refused)).toBe(bounced.length);
    expect(sink.received.some(({ to }) => to === refused)).toBe(false);
  });

  it('gave nobody two letters about one thing', async () => {
    expect(await stage.broken()).toEqual([]);
    const twice = await stage.rows(
      'select about_id, notice, recipient from mails group by 1, 2, 3 having count(*) > 1',
    );
    expect(twice).toEqual([]);
  });
});
