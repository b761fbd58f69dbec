import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsultationCalendar } from '../../src/consultation/consultation.jobs.js';
import { system } from '../../src/kernel/access/actor.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildApplication } from '../build/applications.js';
import { buildCall } from '../build/calls.js';
import { buildDelegate } from '../build/territory.js';
import { buildCast, cast, signIn } from '../cast.js';

const url = '/api/v1/guest/consultation';
const opinion = { opinion: 'favourable', authorName: 'Léo Marquant', authorCapacity: 'chargé de mission' };

describe('a request for an opinion passed on to a colleague', () => {
  let app: TestApp;
  let application: string;
  let request: string;

  beforeAll(async () => {
    app = await openTestApp();
    await buildCast(app);
    await buildCall(app);
    await buildDelegate(app, '59512');
  });
  afterAll(() => app.close());

  const http = (method: 'GET' | 'POST' | 'PUT', to: string, headers: Record<string, string> = {}, payload?: object) =>
    app.app
      .getHttpAdapter()
      .getInstance()
      .inject({ method, url: to, headers, ...(payload ? { payload } : {}) });

  /** An application filed now; answers the session of the delegate. */
  async function ask(): Promise<Record<string, string>> {
    await app.moveClockTo('2026-11-20T09:00:00Z');
    application = (await buildApplication(app, { communes: ['59512'] })).id;
    await app.database.transaction((tx) =>
      app
        .verb(Journal)
        .write(tx, { actor: system('test'), subject: { type: 'application', id: application }, verb: 'submitted' }),
    );
    await app.settle();
    const row = await app.database.row<{ id: string }>('select id from consultations where application_id = $1', [
      application,
    ]);
    request = row?.id ?? '';
    return enter('asked');
  }
  const mails = (notice: string) =>
    app.database.rows<{ recipient: string; text: string; subject: string; locale: string }>(
      'select recipient, text, subject, locale from mails where notice = $1 and about_id = $2 order by created_at',
      [`consultation.${notice}`, request],
    );
  async function lastToken(notice: string): Promise<string> {
    return /\/avis\/([A-Za-z0-9_-]+)/.exec((await mails(notice)).at(-1)?.text ?? '')?.[1] ?? '';
  }
  /** The session opened by the last mail of a notice. */
  async function enter(notice: string): Promise<Record<string, string>> {
    const token = await lastToken(notice);
    const opened = await http('POST', '/api/v1/guest-sessions', { 'x-session-transport': 'bearer' }, { token });
    expect(opened.statusCode).toBe(201);
    return { authorization: `Bearer ${opened.json<{ token: string }>().token}` };
  }
  async function pass(headers: Record<string, string>, body: object) {
    const answer = await http('POST', `${url}/delegation`, headers, body);
    await app.settle();
    return answer;
  }
  const leo = { email: 'Leo.Marquant@roubaix.example', name: 'Léo Marquant', capacity: 'chargé de mission' };

  it('gives the colleague a link with the same due date, and ends the one it came from', async () => {
    const delegate = await ask();
    const oldToken = await lastToken('asked');
    expect((await http('GET', url, delegate)).json()).toMatchObject({ passesLeft: 3 });
    const passed = await pass(delegate, leo);
    expect(passed.json()).toMatchObject({ id: request, to: 'Léo Marquant', dueOn: '2026-12-11', passesLeft: 2 });
    expect((await http('GET', url, delegate)).statusCode).toBe(401);
    expect((await http('PUT', `${url}/opinion`, delegate, opinion)).statusCode).toBe(401);
    expect((await http('POST', '/api/v1/guest-sessions', {}, { token: oldToken })).statusCode).toBe(410);

    const sent = await mails('passed_on');
    expect(sent.map(({ recipient }) => recipient)).toEqual(['leo.marquant@roubaix.example']);
    expect(sent[0]?.text).toMatch(/vous transmet cette demande/);
    const colleague = await enter('passed_on');
    expect((await http('GET', url, colleague)).json()).toMatchObject({
      dueOn: '2026-12-11',
      guestName: 'Léo Marquant',
      guestCapacity: 'chargé de mission',
      passesLeft: 2,
    });
    expect((await http('PUT', `${url}/opinion`, colleague, opinion)).json()).toMatchObject({ state: 'answered' });
    await app.settle();
    expect((await mails('answered')).map(({ recipient }) => recipient)).toContain('leo.marquant@roubaix.example');
    expect(await http('GET', url, colleague).then((each) => each.json<object>())).toMatchObject({ passesLeft: 0 });
    const late = await pass(colleague, { ...leo, email: 'autre@roubaix.example' });
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'opinion_already_given']);
  });

  it('is written in the journal without name or address; officers read who holds it', async () => {
    const delegate = await ask();
    await pass(delegate, { ...leo, locale: 'en' });
    expect((await mails('passed_on'))[0]).toMatchObject({ subject: expect.stringContaining('entrusted to you') });
    const entry = (await app.verb(Journal).of('consultation', request)).at(-1);
    expect(entry).toMatchObject({ verb: 'passed_on', from: 'asked', to: 'asked', actorKind: 'guest' });
    expect(JSON.stringify(entry?.data)).not.toMatch(/roubaix|Marquant/i);
    const read = await http(
      'GET',
      `/api/v1/applications/${application}/consultations`,
      (await signIn(app, cast.officer)).headers,
    );
    expect(read.json()).toMatchObject({ items: [{ heldBy: 'Léo Marquant' }] });
  });

  it('goes on at most three times, and never to oneself', async () => {
    let session = await ask();
    for (const each of ['a', 'b', 'c']) {
      expect((await pass(session, { email: `${each}@roubaix.example`, name: each })).statusCode).toBe(200);
      session = await enter('passed_on');
    }
    const fourth = await pass(session, { email: 'd@roubaix.example', name: 'd' });
    expect([fourth.statusCode, fourth.json<{ code: string }>().code]).toEqual([409, 'opinion_passes_spent']);
    const self = await pass(await ask(), { email: 'A@roubaix.example', name: 'a' });
    expect(self.statusCode).toBe(200);
    const again = await pass(await enter('passed_on'), { email: 'a@ROUBAIX.example', name: 'a' });
    expect(again.json()).toMatchObject({ code: 'opinion_passed_to_self', errors: [{ pointer: '/email' }] });
  });

  it('happens once where it is sent twice at the same moment', async () => {
    const delegate = await ask();
    const both = await Promise.all([pass(delegate, leo), pass(delegate, { ...leo, email: 'b@roubaix.example' })]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    await app.settle();
    expect(await mails('passed_on')).toHaveLength(1);
  });

  it('is reminded of at the colleague and at the delegate, and ends with its due date', async () => {
    await pass(await ask(), leo);
    await app.moveClockTo('2026-12-05T05:10:00Z');
    await app.verb(ConsultationCalendar).run();
    await app.settle();
    expect((await mails('reminded')).map(({ recipient }) => recipient)).toHaveLength(2);
    const colleague = await enter('passed_on');
    await app.moveClockTo('2026-12-11T23:01:00Z');
    expect((await pass(colleague, leo)).statusCode).toBe(401);
  });

  it('works as a page without script, each fault at its field', async () => {
    await ask();
    const entered = await http('POST', `/avis/${await lastToken('asked')}`);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const post = (body: Record<string, string>) =>
      app.app
        .getHttpAdapter()
        .getInstance()
        .inject({
          method: 'POST',
          url: '/avis/transmettre',
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, origin: 'http://localhost:3000' },
          payload: new URLSearchParams(body).toString(),
        });
    const wrong = await post({ name: '<b>Léo</b>', email: 'pas une adresse' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('href="#email"');
    expect(wrong.body).toContain('&lt;b&gt;Léo&lt;/b&gt;');
    const right = await post({ name: leo.name, email: leo.email });
    expect([right.statusCode, right.body]).toEqual([200, expect.stringContaining('Demande transmise')]);
    expect((await post({ name: leo.name, email: leo.email })).statusCode).toBe(404);
  });
});
