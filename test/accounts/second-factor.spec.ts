import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { codeOf, giveSecondFactor, send, sessionIn } from '../build/accounts.js';
import { buildCast, cast, signIn } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await buildCast(test);
});
afterAll(() => test.close());

const weak = (who: Parameters<typeof signIn>[1]) => signIn(test, who, { strong: false });
const pass = (code: string, headers: Record<string, string>) =>
  send(test, 'POST', '/sessions/second-factor', { code }, headers);

describe('setting up a second factor', () => {
  it('counts once a first code confirms it, opens the roles and changes the token', async () => {
    const odile = await weak(cast.admin);
    const enrolled = (await send(test, 'POST', '/me/second-factor', undefined, odile.headers)).json<{
      secret: string;
      otpauthUrl: string;
    }>();
    expect(enrolled.otpauthUrl).toMatch(
      /^otpauth:\/\/totp\/Entreprendre%20autrement:odile\.marchand%40metropole\.example\?/,
    );
    expect((await send(test, 'GET', '/me', undefined, odile.headers)).json()).toMatchObject({
      person: { hasSecondFactor: false },
    });
    const wrong = await send(
      test,
      'POST',
      '/me/second-factor/confirmation',
      { code: codeOf(enrolled.secret, 40) },
      odile.headers,
    );
    expect(wrong.json()).toMatchObject({ code: 'wrong_code' });
    const right = await send(
      test,
      'POST',
      '/me/second-factor/confirmation',
      { code: codeOf(enrolled.secret) },
      odile.headers,
    );
    expect(right.statusCode).toBe(200);
    expect((await send(test, 'GET', '/people', undefined, sessionIn(right))).statusCode).toBe(200);
    expect((await send(test, 'GET', '/me', undefined, odile.headers)).statusCode).toBe(401);
  });

  it('stores the secret sealed', async () => {
    const row = await test.database.row<{ totp_secret: string }>(`select totp_secret from persons where id = $1`, [
      cast.admin.id,
    ]);
    expect(row?.totp_secret).toMatch(/^1\./);
  });

  it('is not replaced by somebody who came with the mailbox alone', async () => {
    await giveSecondFactor(test, cast.lead);
    const herve = await weak(cast.lead);
    const answer = await send(test, 'POST', '/me/second-factor', undefined, herve.headers);
    expect(answer.json()).toMatchObject({ code: 'second_factor_needed' });
  });

  it('leaves the one in use in force until the new one is confirmed', async () => {
    const secret = await giveSecondFactor(test, cast.secretary);
    const luc = await signIn(test, cast.secretary);
    expect((await send(test, 'POST', '/me/second-factor', undefined, luc.headers)).statusCode).toBe(201);
    const later = await weak(cast.secretary);
    expect((await pass(codeOf(secret), later.headers)).statusCode).toBe(200);
  });

  it('ends the other sessions, and is not confirmed from one left open', async () => {
    await giveSecondFactor(test, cast.officer);
    const [here, elsewhere] = [await signIn(test, cast.officer), await signIn(test, cast.officer)];
    const enrolled = await send(test, 'POST', '/me/second-factor', undefined, here.headers);
    const code = codeOf(enrolled.json<{ secret: string }>().secret);
    const confirm = (headers: Record<string, string>) =>
      send(test, 'POST', '/me/second-factor/confirmation', { code }, headers);
    const leftOpen = await signIn(test, cast.officer, { fresh: false });
    expect((await confirm(leftOpen.headers)).json()).toMatchObject({ code: 'second_factor_needed' });
    expect((await confirm(here.headers)).statusCode).toBe(200);
    expect((await send(test, 'GET', '/me', undefined, elsewhere.headers)).statusCode).toBe(401);
  });

  it('is for staff', async () => {
    const amina = await signIn(test, cast.amina);
    expect((await send(test, 'POST', '/me/second-factor', undefined, amina.headers)).json()).toMatchObject({
      code: 'second_factor_not_offered',
    });
  });
});

describe('passing the second factor', () => {
  it('refuses the same code a second time, in any session', async () => {
    const secret = await giveSecondFactor(test, cast.officer);
    const [here, there] = [await weak(cast.officer), await weak(cast.officer)];
    const code = codeOf(secret);
    expect((await pass(code, here.headers)).statusCode).toBe(200);
    expect((await pass(code, there.headers)).json()).toMatchObject({ code: 'wrong_code' });
    expect((await pass(codeOf(secret, 1), there.headers)).statusCode).toBe(200);
  });

  it('has one winner among ten who use one code at once', async () => {
    const secret = await giveSecondFactor(test, cast.finance);
    const sessions = await Promise.all(Array.from({ length: 5 }, () => weak(cast.finance)));
    const code = codeOf(secret);
    const answers = await Promise.all(sessions.map(({ headers }) => pass(code, headers)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  it('takes a code one step off, not two', async () => {
    const secret = await giveSecondFactor(test, cast.secondFinance);
    const paul = await weak(cast.secondFinance);
    expect((await pass(codeOf(secret, -3), paul.headers)).json()).toMatchObject({ code: 'wrong_code' });
    expect((await pass(codeOf(secret, 3), paul.headers)).json()).toMatchObject({ code: 'wrong_code' });
    expect((await pass(codeOf(secret, 1), paul.headers)).statusCode).toBe(200);
  });

  it('is asked again for acts that need it fresh, without a new token', async () => {
    const secret = await giveSecondFactor(test, cast.admin);
    const odile = await signIn(test, cast.admin, { fresh: false });
    const roles = () =>
      send(test, 'PUT', `/people/${cast.nora.id}/roles`, { roles: [] }, { ...odile.headers, 'if-match': '"v1"' });
    expect((await roles()).json()).toMatchObject({ code: 'second_factor_needed' });
    const passed = await pass(codeOf(secret), odile.headers);
    expect(passed.headers['set-cookie']).toBeUndefined();
    expect((await roles()).statusCode).toBe(200);
  });

  it('stops who guesses at the seventh code', async () => {
    await giveSecondFactor(test, cast.lead);
    const herve = await weak(cast.lead);
    const statuses = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await pass('000000', herve.headers)).statusCode);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429]);
  });

  it('says so where none is set up, in both languages', async () => {
    const karim = await signIn(test, cast.karim);
    const inEnglish = await pass('123456', { ...karim.headers, 'accept-language': 'en' });
    expect(inEnglish.json()).toMatchObject({
      code: 'second_factor_not_set_up',
      detail: expect.stringContaining('not set up yet'),
    });
    expect((await pass('123456', karim.headers)).json()).toMatchObject({
      detail: expect.stringContaining('n’est pas encore réglé'),
    });
  });
});
