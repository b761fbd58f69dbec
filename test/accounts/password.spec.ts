import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { giveSecondFactor, givePassword, lastMail, send, sessionIn, signInToken } from '../build/accounts.js';
import { buildCast, cast, signIn } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

const good = 'cheval neige lampe tiroir';
const other = 'brume orange tambour fil';
const byPassword = (email: string, password: string) => send(test, 'POST', '/sessions', { email, password });

describe('choosing a password', () => {
  it('follows a link, changes the token and ends every other session', async () => {
    const elsewhere = await signIn(test, cast.amina);
    const here = sessionIn(
      await send(test, 'POST', '/sessions/link', { token: await signInToken(test, cast.amina.email) }),
    );
    const answer = await send(test, 'PUT', '/me/password', { password: good }, here);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({});
    const renewed = sessionIn(answer);
    const asks = (headers: typeof here) => send(test, 'GET', '/me', undefined, headers);
    expect((await asks(here)).statusCode).toBe(401);
    expect((await asks(elsewhere.headers)).statusCode).toBe(401);
    expect((await asks(renewed)).json()).toMatchObject({ person: { hasPassword: true } });
    expect((await lastMail(test, cast.amina.email)).notice).toBe('accounts.security');
    expect((await byPassword(cast.amina.email, good)).statusCode).toBe(201);
  });

  it.each([
    ['trop-court', 'password_too_short', 'au moins 12 caractères'],
    ['Carpentier-1984', 'password_about_you', 'votre nom'],
    ['Motdepasse2026!', 'password_common', 'les plus utilisés'],
  ])('refuses %s', async (password, code, words) => {
    const jules = await signIn(test, cast.jules);
    const answer = await send(test, 'PUT', '/me/password', { password }, jules.headers);
    expect(answer.statusCode).toBe(422);
    const problem = answer.json<{ code: string; detail: string; errors: unknown[] }>();
    expect(problem).toMatchObject({ code, errors: [{ code, pointer: '/password' }] });
    expect(problem.detail).toContain(words);
  });

  it('asks for the one in use once the link is old', async () => {
    await givePassword(test, cast.nora, good);
    const nora = await signIn(test, cast.nora);
    await test.database.rows(`update sessions set created_at = now() - interval '16 minutes' where id = $1`, [
      nora.actor.sessionId,
    ]);
    const change = (currentPassword?: string) =>
      send(
        test,
        'PUT',
        '/me/password',
        { password: other, ...(currentPassword ? { currentPassword } : {}) },
        nora.headers,
      );
    expect((await change()).json()).toMatchObject({ code: 'wrong_current_password' });
    expect((await change(other)).json()).toMatchObject({ code: 'wrong_current_password' });
    expect((await change(good)).statusCode).toBe(200);
    expect((await byPassword(cast.nora.email, good)).statusCode).toBe(401);
    expect((await byPassword(cast.nora.email, other)).statusCode).toBe(201);
  });

  it('makes links useless that were asked before it', async () => {
    const stolen = await signInToken(test, cast.thomas.email);
    const thomas = await signIn(test, cast.thomas);
    expect((await send(test, 'PUT', '/me/password', { password: good }, thomas.headers)).statusCode).toBe(200);
    expect((await send(test, 'POST', '/sessions/link', { token: stolen })).statusCode).toBe(410);
  });

  it('needs a recent link where there is none: a session left open does not make one', async () => {
    const ines = await signIn(test, cast.ines);
    await test.database.rows(`update sessions set created_at = now() - interval '1 hour' where id = $1`, [
      ines.actor.sessionId,
    ]);
    const answer = await send(test, 'PUT', '/me/password', { password: good, currentPassword: good }, ines.headers);
    expect(answer.json()).toMatchObject({ code: 'wrong_current_password' });
  });

  it('needs the second factor of whoever has one: a mailbox alone is not enough', async () => {
    await giveSecondFactor(test, cast.finance);
    const byLink = sessionIn(
      await send(test, 'POST', '/sessions/link', { token: await signInToken(test, cast.finance.email) }),
    );
    const answer = await send(test, 'PUT', '/me/password', { password: good }, byLink);
    expect(answer.json()).toMatchObject({ code: 'second_factor_needed' });
  });

  it('is never stored or told as it is', async () => {
    const rows = await test.database.rows<{ hash: string }>(
      `select password_hash as hash from persons where password_hash is not null`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing in by password', () => {
  it('answers alike, and after a hash, for an unknown address, an account without password and a wrong one', async () => {
    await givePassword(test, cast.karim, good);
    const cases = ['inconnue@exemple.fr', cast.elise.email, cast.karim.email];
    const answers = [];
    for (const email of cases) {
      const started = process.hrtime.bigint();
      const answer = await byPassword(email, 'pas le bon mot de passe');
      answers.push({
        status: answer.statusCode,
        body: answer.body,
        ms: Number(process.hrtime.bigint() - started) / 1e6,
      });
    }
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    // the hash is the cost that could tell them apart: none answers without it
    expect(Math.min(...answers.map(({ ms }) => ms))).toBeGreaterThan(8);
  });

  it('tells staff that the second factor comes next', async () => {
    await givePassword(test, cast.officer, good);
    await giveSecondFactor(test, cast.officer);
    const answer = await byPassword(cast.officer.email, good);
    expect(answer.json()).toMatchObject({ secondFactor: 'needed' });
  });

  it('closes the door on who guesses, not on the owner elsewhere', async () => {
    await givePassword(test, cast.chair, good);
    const attempt = (password: string, remoteAddress: string) =>
      test.app
        .getHttpAdapter()
        .getInstance()
        .inject({
          method: 'POST',
          url: '/api/v1/sessions',
          remoteAddress,
          payload: { email: cast.chair.email, password },
        });
    for (let turn = 0; turn < 10; turn += 1)
      expect((await attempt('faux mot de passe', '203.0.113.9')).statusCode).toBe(401);
    const eleventh = await attempt(good, '203.0.113.9');
    expect(eleventh.statusCode).toBe(429);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt(good, '198.51.100.20')).statusCode).toBe(201);
  });

  it('never limits the person who knows the password', async () => {
    await givePassword(test, cast.secretary, good);
    for (let turn = 0; turn < 12; turn += 1) {
      expect((await byPassword(cast.secretary.email, good)).statusCode).toBe(201);
    }
  });
});
