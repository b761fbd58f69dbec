import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { lastMail, send, sessionIn, signInToken, tokenIn } from '../build/accounts.js';
import { buildCast, cast } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

const exchange = (token: string) => send(test, 'POST', '/sessions/link', { token });

describe('asking a link', () => {
  it('answers the same for a known and an unknown address', async () => {
    const known = await send(test, 'POST', '/sign-in-links', { email: cast.amina.email });
    const unknown = await send(test, 'POST', '/sign-in-links', { email: 'inconnue@exemple.fr' });
    expect([known.statusCode, unknown.statusCode]).toEqual([202, 202]);
    expect(known.body).toBe(unknown.body);
    expect(known.json()).toEqual({ minutes: 30 });
  });

  it('writes as much for both: nothing is looked up', async () => {
    const counted = async (email: string) => {
      const before = await writes();
      await send(test, 'POST', '/sign-in-links', { email });
      return (await writes()) - before;
    };
    expect(await counted('autre@exemple.fr')).toBe(await counted(cast.jules.email));
  });

  it('writes to the known in their own language and greets the new with an account to open', async () => {
    await send(test, 'POST', '/sign-in-links', { email: cast.grace.email, locale: 'fr' });
    await send(test, 'POST', '/sign-in-links', { email: 'nouvelle@exemple.fr', locale: 'fr' });
    expect((await lastMail(test, cast.grace.email)).subject).toBe('Your sign-in link');
    expect((await lastMail(test, 'nouvelle@exemple.fr')).subject).toBe('Ouvrez votre compte');
  });

  it('leaves no token and no address in the journal or the links', async () => {
    const token = await signInToken(test, 'trace@exemple.fr');
    const [journal] = await test.database.rows<{ all: string }>(
      `select string_agg(data::text || actor_name, ' ') as all from journal`,
    );
    expect(journal?.all).not.toContain(token);
    expect(journal?.all).not.toContain('trace@');
    const links = await test.database.rows<{ row: string }>(`select links::text as row from links`);
    expect(links.map(({ row }) => row).join()).not.toContain(token);
  });

  it('sends a closed account nothing, and answers as ever', async () => {
    await test.database.rows(`update persons set state = 'disabled' where id = $1`, [cast.observer.id]);
    const answer = await send(test, 'POST', '/sign-in-links', { email: cast.observer.email });
    expect(answer.statusCode).toBe(202);
    await expect(lastMail(test, cast.observer.email)).rejects.toThrow('no mail');
  });

  it('refuses what is no single address, and names the field', async () => {
    const answer = await send(test, 'POST', '/sign-in-links', { email: 'a@b.fr, c@d.fr' }, { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'invalid_input',
      errors: [{ code: 'field_not_email', pointer: '/email' }],
    });
  });

  it('runs twice and mails once', async () => {
    await send(test, 'POST', '/sign-in-links', { email: 'deux@exemple.fr' });
    const mail = await lastMail(test, 'deux@exemple.fr');
    await test.database.rows(`update effects set done_at = null`);
    const { Effects } = await import('../../src/kernel/jobs/effects.js');
    const rows = await test.database.rows<{ entry_id: string; handler: string }>(
      `select entry_id, handler from effects`,
    );
    for (const { entry_id, handler } of rows) await test.verb(Effects).run(entry_id, handler);
    expect(await test.database.rows(`select 1 from mails where recipient = 'deux@exemple.fr'`)).toHaveLength(1);
    expect((await exchange(tokenIn(mail.text))).statusCode).toBe(201);
  });
});

describe('using a link', () => {
  it('opens an account and a session, once', async () => {
    const token = await signInToken(test, 'porteuse@exemple.fr');
    const first = await exchange(token);
    expect(first.statusCode).toBe(201);
    expect(first.json()).toEqual({ personId: expect.any(String), secondFactor: 'none' });
    expect(first.headers['set-cookie']).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = await send(test, 'GET', '/me', undefined, sessionIn(first));
    expect(me.json()).toMatchObject({
      kind: 'person',
      person: { email: 'porteuse@exemple.fr', roles: [], hasPassword: false },
    });
    const second = await exchange(token);
    expect(second.statusCode).toBe(410);
    expect(second.json()).toMatchObject({ code: 'link_not_valid' });
    const acts = await test.database.rows(`select verb from journal where subject_id = $1`, [
      first.json<{ personId: string }>().personId,
    ]);
    expect(acts).toEqual([{ verb: 'signed_up' }]);
  });

  it('has one winner among fifty at once', async () => {
    const token = await signInToken(test, cast.nora.email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(token)));
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(49);
  });

  it('is not consumed by reading it', async () => {
    const token = await signInToken(test, cast.karim.email);
    for (const path of [`/sessions/link?token=${token}`, `/sessions/link/${token}`]) {
      expect((await send(test, 'GET', path)).statusCode).toBe(404);
    }
    expect((await exchange(token)).statusCode).toBe(201);
  });

  it('fails after half an hour, by the clock of the database', async () => {
    const token = await signInToken(test, cast.elise.email);
    await test.moveClockTo(new Date(Date.now() + 31 * 60_000).toISOString());
    expect((await exchange(token)).statusCode).toBe(410);
    await test.database.rows('delete from clock_shift');
  });

  it('gives a machine its token in the body and no cookie', async () => {
    const token = await signInToken(test, cast.thomas.email);
    const answer = await send(test, 'POST', '/sessions/link', { token }, { 'x-session-transport': 'bearer' });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const session = answer.json<{ token: string }>().token;
    const me = await send(test, 'GET', '/me', undefined, { authorization: `Bearer ${session}` });
    expect(me.json()).toMatchObject({ person: { email: cast.thomas.email } });
  });

  it('never lets a person of staff act without the second factor', async () => {
    const answer = await exchange(await signInToken(test, cast.admin.email));
    expect(answer.json()).toMatchObject({ secondFactor: 'to_set_up' });
    const people = await send(test, 'GET', '/people', undefined, sessionIn(answer));
    expect(people.statusCode).toBe(403);
    expect(people.json()).toMatchObject({ code: 'second_factor_needed' });
  });
});

describe('an address taken by somebody else', () => {
  it('gives them nothing: no password before the mailbox is proved', async () => {
    const victim = 'victime@exemple.fr';
    await send(test, 'POST', '/sign-in-links', { email: victim });
    const password = 'cheval neige lampe tiroir';
    expect((await send(test, 'PUT', '/me/password', { password })).statusCode).toBe(401);
    expect((await send(test, 'POST', '/sessions', { email: victim, password })).statusCode).toBe(401);
    const own = await exchange(tokenIn((await lastMail(test, victim)).text));
    expect(own.statusCode).toBe(201);
    expect((await send(test, 'POST', '/sessions', { email: victim, password })).statusCode).toBe(401);
  });
});

describe('too many links', () => {
  it('stops the one who asks, says when to come back, and lets the others in', async () => {
    const ask = (peer: string) =>
      test.app
        .getHttpAdapter()
        .getInstance()
        .inject({
          method: 'POST',
          url: '/api/v1/sign-in-links',
          remoteAddress: peer,
          payload: { email: 'harcelee@exemple.fr' },
        });
    const answers = [];
    for (let turn = 0; turn < 7; turn += 1) answers.push(await ask('203.0.113.7'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202, 202, 202, 429, 429]);
    const last = answers.at(-1);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(800);
    expect(last?.json()).toMatchObject({ code: 'too_many_requests' });
    expect((await ask('198.51.100.9')).statusCode).toBe(202);
  });

  it('does not count people behind an undeclared proxy as one', async () => {
    const behind = (email: string) =>
      test.app
        .getHttpAdapter()
        .getInstance()
        .inject({
          method: 'POST',
          url: '/api/v1/sign-in-links',
          remoteAddress: '10.0.0.2',
          headers: { 'x-forwarded-for': '198.51.100.1' },
          payload: { email },
        });
    await behind('une@exemple.fr');
    const rows = await test.database.rows<{ key: string }>(
      `select key from rate_limits where key like 'link-network:%'`,
    );
    const { Secrets } = await import('../../src/kernel/secrets/secrets.js');
    expect(rows.map(({ key }) => key)).not.toContain(
      `link-network:${test.app.get(Secrets).mark('10.0.0.2', 'attempts')}`,
    );
  });
});

async function writes(): Promise<number> {
  const row = await test.database.row<{ n: number }>(
    `select ((select count(*) from journal) + (select count(*) from links) + (select count(*) from persons)
       + (select coalesce(sum(points), 0) from rate_limits))::int as n`,
  );
  return row?.n ?? 0;
}
