import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/access/actor.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { CloseConsultation } from '../../src/consultation/close-consultation.js';
import { ConsultationCalendar } from '../../src/consultation/consultation.jobs.js';
import { Consultations } from '../../src/consultation/consultations.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication, type BuiltApplication } from '../build/applications.js';
import { buildCall } from '../build/calls.js';
import { buildCast, cast, signIn } from '../cast.js';

describe('the opinion of the communes', () => {
  let app: TestApp;
  let roubaix: string;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
    await buildCall(app);
    const [row] = await app.database.rows<{ id: string }>(`select id from communes where insee = '59512'`);
    roubaix = row?.id ?? '';
    await app.database.rows(
      `insert into mandates (id, commune_id, name, email, capacity, valid_from)
       values ('01990000-0000-7000-8000-00000000aaaa', $1, 'Farida Lestienne', 'farida.lestienne@roubaix.example', 'adjointe', '2026-01-01')`,
      [roubaix],
    );
  });
  afterAll(() => app.close());

  /** An application filed at this very moment, with all that follows. */
  async function file(communes: string[], at = '2026-11-20T09:00:00Z'): Promise<BuiltApplication> {
    await app.moveClockTo(at);
    const application = await buildApplication(app, { communes });
    await app.database.transaction((tx) =>
      app
        .verb(Journal)
        .write(tx, { actor: system('test'), subject: { type: 'application', id: application.id }, verb: 'submitted' }),
    );
    await app.settle();
    return application;
  }

  const consultation = async (applicationId: string) =>
    app.database.row<{ id: string; state: string; due_on: string; version: number }>(
      `select id, state, to_char(due_on, 'YYYY-MM-DD') as due_on, version from consultations where application_id = $1`,
      [applicationId],
    );
  const mails = (notice: string, id: string) =>
    app.database.rows<{ recipient: string; text: string; subject: string }>(
      'select recipient, text, subject from mails where notice = $1 and about_id = $2 order by created_at',
      [notice, id],
    );
  const http = (method: 'GET' | 'POST' | 'PUT', url: string, headers: Record<string, string> = {}, payload?: object) =>
    app.app
      .getHttpAdapter()
      .getInstance()
      .inject({ method, url, headers, ...(payload ? { payload } : {}) });

  async function guest(id: string): Promise<Record<string, string>> {
    const [mail] = await mails('consultation.asked', id);
    const token = /\/avis\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const opened = await http('POST', '/api/v1/guest-sessions', { 'x-session-transport': 'bearer' }, { token });
    expect(opened.statusCode).toBe(201);
    return { authorization: `Bearer ${opened.json<{ token: string }>().token}` };
  }

  it('is asked once of each commune when the application is filed, by a mail with a link', async () => {
    const application = await file(['59512']);
    const asked = await consultation(application.id);
    expect(asked).toMatchObject({ state: 'asked', due_on: '2026-12-11' });
    const sent = await mails('consultation.asked', asked?.id ?? '');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.recipient).toBe('farida.lestienne@roubaix.example');
    expect(sent[0]?.text).toMatch(/11\sdécembre\s2026/);
    await app.settle();
    expect(await mails('consultation.asked', asked?.id ?? '')).toHaveLength(1);
  });

  it('is given without an account; reading changes nothing, filing uses the link up', async () => {
    const application = await file(['59512']);
    const id = (await consultation(application.id))?.id ?? '';
    const headers = await guest(id);
    const before = await consultation(application.id);
    const read = await http('GET', '/api/v1/guest/consultation', headers);
    expect(read.json()).toMatchObject({ commune: 'Roubaix', state: 'asked', dueOn: '2026-12-11' });
    expect(await consultation(application.id)).toEqual(before);
    const body = {
      opinion: 'favourable',
      reasons: 'Le projet complète la recyclerie.',
      authorName: 'Farida Lestienne',
      authorCapacity: 'adjointe',
    };
    const given = await http('PUT', '/api/v1/guest/consultation/opinion', headers, body);
    expect(given.json()).toMatchObject({ state: 'answered', opinion: 'favourable' });
    const [mail] = await mails('consultation.asked', id);
    const token = /\/avis\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect((await http('POST', '/api/v1/guest-sessions', {}, { token })).statusCode).toBeGreaterThanOrEqual(400);
    const changed = await http('PUT', '/api/v1/guest/consultation/opinion', headers, {
      ...body,
      opinion: 'reserved',
      reasons: 'Sous réserve du bail.',
    });
    expect(changed.json()).toMatchObject({ opinion: 'reserved' });
    await app.settle();
    expect(await mails('consultation.answered', id)).toHaveLength(2);
  });

  it('says at the field what is missing', async () => {
    const application = await file(['59512']);
    const headers = await guest((await consultation(application.id))?.id ?? '');
    const bare = await http('PUT', '/api/v1/guest/consultation/opinion', headers, {
      opinion: 'unfavourable',
      authorName: 'F',
      authorCapacity: 'A',
    });
    expect(bare.statusCode).toBe(422);
    expect(bare.json()).toMatchObject({ code: 'opinion_reasons_missing', errors: [{ pointer: '/reasons' }] });
    const wrong = await http(
      'PUT',
      '/api/v1/guest/consultation/opinion',
      { ...headers, 'accept-language': 'en' },
      { opinion: 'maybe' },
    );
    expect(
      wrong
        .json<{ errors: { pointer: string }[] }>()
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/authorCapacity', '/authorName', '/opinion']);
  });

  it('is reminded of once, a week before, and ends in silence the day after the due date', async () => {
    const application = await file(['59512']);
    const id = (await consultation(application.id))?.id ?? '';
    await app.moveClockTo('2026-12-05T05:10:00Z');
    await app.verb(ConsultationCalendar).run();
    await app.verb(ConsultationCalendar).run();
    await app.settle();
    expect(await mails('consultation.reminded', id)).toHaveLength(1);
    const headers = await guest(id);
    await app.moveClockTo('2026-12-11T22:59:00Z');
    await app.verb(ConsultationCalendar).run();
    expect(await consultation(application.id)).toMatchObject({ state: 'asked' });
    await app.moveClockTo('2026-12-11T23:01:00Z');
    const late = await http('PUT', '/api/v1/guest/consultation/opinion', headers, {
      opinion: 'favourable',
      authorName: 'F',
      authorCapacity: 'A',
    });
    expect(late.statusCode).toBeGreaterThanOrEqual(400);
    await app.verb(ConsultationCalendar).run();
    expect(await consultation(application.id)).toMatchObject({ state: 'expired' });
  });

  it('can be withdrawn: the link dies at once', async () => {
    const application = await file(['59512']);
    const id = (await consultation(application.id))?.id ?? '';
    const headers = await guest(id);
    await app.verb(CloseConsultation).run(system('test'), { id, verb: 'revoke' });
    expect((await http('GET', '/api/v1/guest/consultation', headers)).statusCode).toBeGreaterThanOrEqual(401);
  });

  it('tells the officers when a commune has no delegate', async () => {
    const application = await file(['59051']);
    const id = (await consultation(application.id))?.id ?? '';
    const told = await mails('consultation.no_delegate', id);
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([cast.officer.email, cast.secretary.email].sort());
  });

  it('stays secret: neither the holder, nor a stranger, nor a barred officer reads opinions', async () => {
    const application = await file(['59512']);
    const url = `/api/v1/applications/${application.id}/consultations`;
    expect((await http('GET', url, (await signIn(app, cast.nora)).headers)).statusCode).toBe(403);
    expect((await http('GET', url)).statusCode).toBe(401);
    const officer = await signIn(app, cast.officer);
    expect((await http('GET', url, officer.headers)).json<{ items: unknown[] }>().items).toHaveLength(1);
    await app.database.rows(
      `insert into bars (id, person_id, application_id, reason) values ('01990000-0000-7000-8000-00000000bbbb', $1, $2, 'test')`,
      [cast.officer.id, application.id],
    );
    expect((await http('GET', url, officer.headers)).json<{ items: unknown[] }>().items).toEqual([]);
  });

  it('counts how many communes have not answered', async () => {
    const application = await file(['59512', '59350']);
    expect(await app.verb(Consultations).pending(application.id)).toBe(2);
  });

  it('works as pages without script: link, form, faults with what was typed, receipt', async () => {
    const application = await file(['59512']);
    const [mail] = await mails('consultation.asked', (await consultation(application.id))?.id ?? '');
    const token = /\/avis\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const door = await http('GET', `/avis/${token}`);
    expect(door.body).toContain('Ouvrir le dossier');
    expect(door.headers['set-cookie']).toBeUndefined();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const cut = await http('POST', `/avis/${token.slice(0, 9)}`, form);
    expect([cut.statusCode, cut.body]).toEqual([410, expect.stringContaining('Ce lien n’est plus valable')]);
    const entered = await http('POST', `/avis/${token}`, form);
    expect(entered.statusCode).toBe(303);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const inside = { ...form, cookie, origin: 'http://localhost:3000' };
    expect((await http('GET', '/avis', inside)).body).toContain('Roubaix');
    const post = (body: Record<string, string>) =>
      app.app
        .getHttpAdapter()
        .getInstance()
        .inject({ method: 'POST', url: '/avis', headers: inside, payload: new URLSearchParams(body).toString() });
    const wrong = await post({
      opinion: 'unfavourable',
      reasons: '<b>non</b>',
      authorName: 'Farida Lestienne',
      authorCapacity: '',
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('&lt;b&gt;non&lt;/b&gt;');
    expect(wrong.body).toContain('href="#authorCapacity"');
    expect(wrong.body).toMatch(/id="authorCapacity-fault">«\sEn qualité de\s»/);
    const right = await post({
      opinion: 'favourable',
      reasons: '',
      authorName: 'Farida Lestienne',
      authorCapacity: 'adjointe',
    });
    expect([right.statusCode, right.headers.location]).toEqual([303, '/avis/recu']);
    expect((await http('GET', '/avis/recu', inside)).body).toContain('Avis enregistré');
    const dossier = await http('GET', '/avis/dossier', inside);
    expect([dossier.statusCode, dossier.body]).toEqual([200, expect.stringContaining('Revenir à l’avis')]);
    for (const page of ['/avis', '/avis/recu', '/avis/dossier', '/avis/transmettre']) {
      expect([page, (await http('GET', page)).statusCode]).toEqual([page, 404]);
    }
  });
});
