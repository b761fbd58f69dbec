import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { system } from '../../src/kernel/access/actor.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { Files } from '../../src/kernel/storage/files.js';
import { Notices } from '../../src/notices/notices.public.js';
import { buildTerritory } from '../build/territory.js';
import { openTestApp, type TestApp } from '../app.js';
import { sampleNotice } from './sample-notice.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

async function entry(): Promise<string> {
  return app.database.transaction((tx) =>
    app.verb(Journal).write(tx, {
      actor: system('test'),
      subject: { type: 'application', id: uuidv7() },
      verb: 'tested',
    }),
  );
}

function get(url: string) {
  return app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url });
}

function look(name: string, page: string): void {
  const folder = process.env['LOOK'];
  if (folder) writeFileSync(`${folder}/${name}.html`, page.replaceAll('/mailbox/page.css', 'mailbox.css'));
}

describe('planning a mail', () => {
  it('writes it once, even when four workers handle the same entry at the same time', async () => {
    const id = await entry();
    await Promise.all([1, 2, 3, 4].map(() => app.verb(Notices).plan(id, [sampleNotice('fr')])));
    const mails = await app.database.rows(`select state, subject, locale from mails where entry_id = $1`, [id]);
    expect(mails).toEqual([
      { state: 'sent', subject: expect.stringContaining('La Fabrique des bobines'), locale: 'fr' },
    ]);
    expect(await app.verb(Notices).planned(id, 'consultation.asked')).toBe(true);
    expect(await app.verb(Notices).planned(id, 'consultation.reminded')).toBe(false);
  });

  it('takes each recipient once, whatever the case of the address', async () => {
    const id = await entry();
    await app
      .verb(Notices)
      .plan(id, [
        sampleNotice('fr', 'Claire@example.fr'),
        sampleNotice('fr', 'claire@example.fr'),
        sampleNotice('en', 'paul@example.fr'),
      ]);
    const mails = await app.database.rows<{ recipient: string }>(
      `select recipient, locale from mails where entry_id = $1 order by recipient`,
      [id],
    );
    expect(mails).toEqual([
      { recipient: 'claire@example.fr', locale: 'fr' },
      { recipient: 'paul@example.fr', locale: 'en' },
    ]);
  });

  it.each([
    'u1@example.fr\r\nBcc: evil@example.com',
    'u1@example.fr\nevil@example.com',
    'u1@example.fr, evil@example.com',
    'Somebody <u1@example.fr>',
    'u1@example.fr ',
    'nobody',
  ])('refuses the address %j, says so in the journal, and still writes to the others', async (address) => {
    const id = await entry();
    await app.verb(Notices).plan(id, [sampleNotice('fr', address), sampleNotice('fr', 'good@example.fr')]);
    const mails = await app.database.rows<{ id: string; state: string; recipient: string }>(
      `select id, state, recipient from mails where entry_id = $1 order by state`,
      [id],
    );
    expect(mails.map((mail) => mail.state)).toEqual(['bounced', 'sent']);
    expect(mails[0]?.recipient).not.toMatch(/[\r\n]/);
    const told = await app.verb(Journal).of('mail', mails[0]?.id ?? '');
    expect(told.map((each) => [each.verb, each.data['reason']])).toEqual([['bounced', 'mail_address_refused']]);
    expect(JSON.stringify(told[0]?.data)).not.toContain('@');
  });

  it('keeps line breaks of names and titles out of the headers', async () => {
    const notice = sampleNotice('fr', 'names@example.fr');
    await app.verb(Notices).plan(null, [
      {
        ...notice,
        to: { ...notice.to, name: 'Amina\r\nBcc: evil@example.com' },
        subject: { fr: 'Objet\r\nBcc: evil@example.com', en: '' },
      },
    ]);
    const mail = await app.database.row<{ subject: string; recipient_name: string }>(
      `select subject, recipient_name from mails where recipient = 'names@example.fr'`,
    );
    expect(`${mail?.subject}${mail?.recipient_name}`).not.toMatch(/[\r\n]/);
  });
});

describe('the foot of a mail', () => {
  it('names the service while no authority is installed, and the authority from then on', async () => {
    await app.verb(Notices).plan(null, [sampleNotice('fr', 'before@example.fr')]);
    await buildTerritory(app);
    await app.verb(Notices).plan(null, [sampleNotice('fr', 'after@example.fr')]);
    const [after, before] = await app.database.rows<{ text: string }>(
      `select text from mails where recipient in ('before@example.fr', 'after@example.fr') order by recipient`,
    );
    expect(before?.text).toContain('-- \nEntreprendre autrement\n');
    expect(after?.text).toMatch(/-- \nMétropole européenne de Lille\nService .+\n2 boulevard des Cités Unies, .+59040/);
  });
});

describe('the mailbox of the demonstration', () => {
  it('lists mails newest first, page by page, and finds a recipient', async () => {
    for (let count = 1; count <= 5; count += 1) {
      await app.verb(Notices).plan(null, [sampleNotice('fr', `box${count}@example.fr`)]);
    }
    const first = await get('/api/v1/mails?recipient=box&limit=3');
    const { items, next } = first.json<{ items: { recipient: string; links: string[] }[]; next: string }>();
    expect(items.map((mail) => mail.recipient)).toEqual(['box5@example.fr', 'box4@example.fr', 'box3@example.fr']);
    expect(items[0]?.links).toContain('https://aides.example.fr/avis/q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0');
    const second = await get(`/api/v1/mails?recipient=box&limit=3&after=${encodeURIComponent(next)}`);
    expect(second.json<{ items: unknown[]; next: unknown }>()).toMatchObject({
      items: [{ recipient: 'box2@example.fr' }, { recipient: 'box1@example.fr' }],
      next: null,
    });
    const forged = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url');
    expect((await get(`/api/v1/mails?after=${forged}`)).statusCode).toBe(200);
    expect((await get('/api/v1/mails?after=nothing')).statusCode).toBe(400);
    const page = await get('/mailbox');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/<script|style=/);
    look('mailbox', page.body);
    look('mailbox-none', (await get('/mailbox?recipient=nobody')).body);
  });

  it('shows both forms of a mail and its attachments', async () => {
    const files = app.verb(Files);
    const file = await files.keep(
      { name: 'accusé.pdf', mediaType: 'application/pdf', policy: 'test', subjectType: 'test', subjectId: uuidv7() },
      Buffer.from('%PDF-fake'),
    );
    await app.database.transaction((tx) => files.record(tx, file));
    await app.verb(Notices).plan(null, [{ ...sampleNotice('fr', 'files@example.fr'), attachments: [file.id] }]);
    const [mail] = (await get('/api/v1/mails?recipient=files@')).json<{ items: { id: string }[] }>().items;
    const page = await get(`/mailbox/${mail?.id}`);
    expect(page.body).toContain('accusé.pdf');
    look('mail-page', page.body.replaceAll(`/mailbox/${mail?.id}/html`, 'mail-html.html'));
    const html = await get(`/mailbox/${mail?.id}/html`);
    expect(html.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(html.headers['content-security-policy']).toMatch(/sandbox/);
    look('mail-html', html.body);
    const attachment = await get(`/mailbox/${mail?.id}/attachments/${file.id}`);
    expect(attachment.body).toBe('%PDF-fake');
    expect((await get(`/mailbox/${mail?.id}/attachments/${uuidv7()}`)).statusCode).toBe(404);
    look('mailbox-styles', (await get('/mailbox/page.css')).body);
  });
});

describe('with a mail server', () => {
  it('the mailbox does not exist', async () => {
    const other = await openTestApp({ SMTP_URL: 'smtp://127.0.0.1:1' });
    try {
      const fastify = other.app.getHttpAdapter().getInstance();
      for (const url of ['/mailbox', '/api/v1/mails', `/mailbox/${uuidv7()}`, '/mailbox/page.css']) {
        expect((await fastify.inject({ method: 'GET', url })).statusCode).toBe(404);
      }
    } finally {
      await other.close();
    }
  });
});
