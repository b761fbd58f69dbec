import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { send } from '../build/accounts.js';
import { buildCast, cast, signIn } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

const me = (headers: Record<string, string>) => send(test, 'GET', '/me', undefined, headers);

describe('one’s own sessions', () => {
  it('are listed, the present one marked, and one can be ended from another', async () => {
    const telephone = await signIn(test, cast.amina);
    const desk = await signIn(test, cast.amina);
    const list = await send(test, 'GET', '/me/sessions', undefined, desk.headers);
    const items = list.json<{ items: { id: string; current: boolean }[] }>().items;
    expect(items.filter(({ current }) => current).map(({ id }) => id)).toEqual([desk.actor.sessionId]);
    expect(items.map(({ id }) => id)).toContain(telephone.actor.sessionId);
    const ended = await send(test, 'DELETE', `/me/sessions/${telephone.actor.sessionId}`, undefined, desk.headers);
    expect(ended.statusCode).toBe(204);
    expect((await me(telephone.headers)).statusCode).toBe(401);
    expect((await me(desk.headers)).statusCode).toBe(200);
  });

  it('are nobody else’s to end', async () => {
    const [amina, nora] = [await signIn(test, cast.amina), await signIn(test, cast.nora)];
    const answer = await send(test, 'DELETE', `/me/sessions/${amina.actor.sessionId}`, undefined, nora.headers);
    expect(answer.statusCode).toBe(404);
    expect((await me(amina.headers)).statusCode).toBe(200);
  });

  it('end at once by signing out, and the cookie goes', async () => {
    const jules = await signIn(test, cast.jules);
    const answer = await send(test, 'DELETE', '/sessions/current', undefined, jules.headers);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^__Host-session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await me(jules.headers)).statusCode).toBe(401);
    expect((await send(test, 'DELETE', '/sessions/current')).statusCode).toBe(204);
  });

  it('are not changed from another site', async () => {
    const amina = await signIn(test, cast.amina);
    for (const origin of ['https://attaquant.example', 'null', '']) {
      const { cookie } = amina.headers;
      const answer = await send(test, 'DELETE', '/sessions/current', undefined, {
        cookie,
        ...(origin ? { origin } : {}),
      });
      expect(answer.json()).toMatchObject({ code: 'foreign_origin' });
    }
    expect((await me(amina.headers)).statusCode).toBe(200);
  });

  it('do not outlive the moved clock of the law, which signs nobody out', async () => {
    const amina = await signIn(test, cast.amina);
    await test.moveClockTo('2027-03-01T09:00:00Z');
    expect((await me(amina.headers)).statusCode).toBe(200);
    await test.database.rows('delete from clock_shift');
  });
});

describe('one’s own profile', () => {
  it('is changed under its version', async () => {
    const thomas = await signIn(test, cast.thomas);
    const profile = { givenName: 'Thomas', familyName: 'Wattel-Roussel', locale: 'en' };
    const change = (version: number) =>
      send(test, 'PUT', '/me', profile, { ...thomas.headers, 'if-match': `"v${version}"` });
    const first = await change(1);
    expect(first.headers['etag']).toBe('"v2"');
    const stale = await change(1);
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({ current: { version: 2, familyName: 'Wattel-Roussel' }, yours: profile });
    expect(stale.body).not.toContain('passwordHash');
  });
});
