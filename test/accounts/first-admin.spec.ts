import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppointFirstAdmin } from '../../src/accounts/appoint-first-admin.js';
import { system } from '../../src/kernel/access/actor.js';
import { openTestApp, type TestApp } from '../app.js';
import { codeOf, giveSecondFactor, send, sessionIn } from '../build/accounts.js';
import { cast } from '../cast.js';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const appoint = (email: string, again = false) =>
  test.verb(AppointFirstAdmin).run(system('admin command'), { email, again });
const enter = async (token: string) => send(test, 'POST', '/sessions/link', { token });

describe('the first administrator', () => {
  it('comes by a link used once and still sets up the second factor', async () => {
    const { token } = await appoint('odile@metropole.example');
    const answer = await enter(token);
    expect(answer.json()).toMatchObject({ secondFactor: 'to_set_up' });
    expect((await send(test, 'GET', '/people', undefined, sessionIn(answer))).statusCode).toBe(403);
    expect((await enter(token)).statusCode).toBe(410);
    const enrolled = await send(test, 'POST', '/me/second-factor', undefined, sessionIn(answer));
    const { secret } = enrolled.json<{ secret: string }>();
    const done = await send(
      test,
      'POST',
      '/me/second-factor/confirmation',
      { code: codeOf(secret) },
      sessionIn(answer),
    );
    expect((await send(test, 'GET', '/people', undefined, sessionIn(done))).statusCode).toBe(200);
  });

  it('is the only one made this way', async () => {
    await expect(appoint('intrus@exemple.fr')).rejects.toMatchObject({ code: 'admin_exists' });
    expect(await test.database.rows(`select 1 from persons where email = 'intrus@exemple.fr'`)).toEqual([]);
  });

  it('gets a new link on the machine, which replaces the lost second factor and ends old sessions', async () => {
    const row = await test.database.row<{ id: string }>(
      `select id from persons where email = 'odile@metropole.example'`,
    );
    await giveSecondFactor(test, { ...cast.admin, id: row?.id ?? '' });
    const first = await appoint('odile@metropole.example', true);
    const second = await appoint('odile@metropole.example', true);
    expect((await enter(first.token)).statusCode).toBe(410);
    expect((await enter(second.token)).json()).toMatchObject({ secondFactor: 'to_set_up' });
    const sessions = await test.database.rows(`select 1 from sessions where revoked_at is null`);
    expect(sessions).toHaveLength(1);
  });

  it('sends no mail: the link is on the screen of the machine', async () => {
    await test.settle();
    expect(await test.database.rows(`select 1 from mails where notice <> 'accounts.security'`)).toEqual([]);
  });
});
