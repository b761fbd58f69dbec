import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { ActorSource } from '../../src/kernel/access/actor-source.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCast, cast, signIn, signInGuest, type SignedIn } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

/** Who a request with these headers acts as. */
function actorBy(token: string, how: 'cookie' | 'bearer' = 'cookie') {
  const source = test.app.get(ActorSource, { strict: false });
  const request =
    how === 'cookie'
      ? { cookies: { '__Host-session': token }, headers: {} }
      : { cookies: {}, headers: { authorization: `Bearer ${token}` } };
  return source.read(request as unknown as FastifyRequest);
}

async function set(signed: SignedIn<{ sessionId: string }>, change: string): Promise<void> {
  await test.database.rows(`update sessions set ${change} where id = $1`, [signed.actor.sessionId]);
}

describe('who a session stands for', () => {
  it('knows a signed-in officer, by cookie and by bearer token', async () => {
    const claire = await signIn(test, cast.officer);
    expect(await actorBy(claire.token)).toEqual(claire.actor);
    expect(await actorBy(claire.token, 'bearer')).toEqual(claire.actor);
  });

  it('gives an officer without second factor her roles but no strength', async () => {
    const claire = await signIn(test, cast.officer, { strong: false });
    expect(await actorBy(claire.token)).toMatchObject({ roles: ['officer'], strong: false, fresh: false });
  });

  it('tells a second factor passed long ago from a recent one', async () => {
    const sonia = await signIn(test, cast.finance, { fresh: false });
    expect(await actorBy(sonia.token)).toMatchObject({ strong: true, fresh: false });
  });

  it('knows a guest by the task of the link', async () => {
    const guest = await signInGuest(test, { subjectType: 'consultation', subjectId: cast.amina.id });
    expect(await actorBy(guest.token)).toEqual(guest.actor);
  });
});

describe('who a session no longer stands for', () => {
  it.each([
    ['an officer idle for 31 minutes', 'officer', `last_seen_at = now() - interval '31 minutes'`],
    ['a holder idle for 13 hours', 'amina', `last_seen_at = now() - interval '13 hours'`],
    ['a session past its absolute end', 'amina', `expires_at = now()`],
    ['a session revoked', 'amina', `revoked_at = now()`],
  ] as const)('%s', async (_case, name, change) => {
    const signed = await signIn(test, cast[name]);
    await set(signed, change);
    expect(await actorBy(signed.token)).toEqual({ kind: 'anonymous' });
  });

  it('a disabled account, at once', async () => {
    const nora = await signIn(test, cast.nora);
    await test.database.rows(`update persons set state = 'disabled' where id = $1`, [cast.nora.id]);
    expect(await actorBy(nora.token)).toEqual({ kind: 'anonymous' });
    await test.database.rows(`update persons set state = 'active' where id = $1`, [cast.nora.id]);
  });

  it('a guest whose link was revoked, at once', async () => {
    const guest = await signInGuest(test, { subjectType: 'consultation', subjectId: cast.amina.id });
    await test.database.rows(`update links set revoked_at = now() where id = $1`, [guest.actor.linkId]);
    expect(await actorBy(guest.token)).toEqual({ kind: 'anonymous' });
  });

  it.each(['', 'x', 'a'.repeat(43), "' or 1=1 --"])('a token we never gave: %j', async (token) => {
    expect(await actorBy(token)).toEqual({ kind: 'anonymous' });
  });
});

describe('the trace of use', () => {
  it('is written once a minute at most', async () => {
    const amina = await signIn(test, cast.amina);
    const seen = async () =>
      (
        await test.database.row<{ ago: number }>(
          `select extract(epoch from now() - last_seen_at)::int as ago from sessions where id = $1`,
          [amina.actor.sessionId],
        )
      )?.ago;
    await set(amina, `last_seen_at = now() - interval '40 seconds'`);
    await actorBy(amina.token);
    expect(await seen()).toBeGreaterThanOrEqual(40);
    await set(amina, `last_seen_at = now() - interval '5 minutes'`);
    await actorBy(amina.token);
    expect(await seen()).toBeLessThan(5);
  });
});
