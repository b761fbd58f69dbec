import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { send } from '../build/accounts.js';
import { buildCast, cast, signIn, type CastPerson } from '../cast.js';

describe('the officers a file may be given to', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
    await buildCast(test);
  });
  afterAll(() => test.close());

  const list = async (who: CastPerson) => send(test, 'GET', '/officers', undefined, (await signIn(test, who)).headers);

  it('are those of the grants office who may sign in, by name, with nothing but name and roles', async () => {
    await test.database.rows(
      `insert into person_roles (id, person_id, role) values (gen_random_uuid(), $1, 'officer')`,
      [cast.lead.id],
    );
    const { id: left } = cast.grace;
    await test.database.rows(
      `insert into person_roles (id, person_id, role) values (gen_random_uuid(), $1, 'officer')`,
      [left],
    );
    await test.database.rows(`update persons set state = 'disabled' where id = $1`, [left]);
    expect((await list(cast.officer)).json()).toEqual({
      items: [
        { id: cast.secretary.id, name: 'Luc Delannoy', roles: ['officer'] },
        { id: cast.officer.id, name: 'Claire Dumont', roles: ['officer'] },
        { id: cast.lead.id, name: 'Hervé Lemaire', roles: ['officer', 'lead'] },
      ],
    });
  });

  it.each([
    ['a holder', cast.amina, 403],
    ['a finance officer', cast.finance, 403],
    ['a lead', cast.lead, 200],
  ] as const)('are shown to the grants office alone: %s', async (_who, person, status) => {
    expect((await list(person)).statusCode).toBe(status);
  });
});
