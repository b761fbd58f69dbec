import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  InviteColleague,
  Organizations,
  type OrganizationFacts,
} from '../../src/organizations/organizations.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildOrganization } from '../build/organizations.js';
import { buildTerritory } from '../build/territory.js';
import { actorOf, buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let amina: SignedIn;
let organization: OrganizationFacts;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await buildTerritory(app);
  amina = await signIn(app, cast.amina);
});
afterAll(() => app.close());
beforeEach(async () => {
  organization = await buildOrganization(app, { people: [{ personId: cast.amina.id }], rna: null });
});

let key = 0;
const people = (who: SignedIn, method: 'POST' | 'PATCH' | 'DELETE', path = '', payload?: object, version = 1) => {
  key += 1;
  const headers = { ...who.headers, 'idempotency-key': `people-${key}`, 'if-match': `"v${version}"` };
  const url = `/api/v1/organizations/${organization.id}/people${path}`;
  return app.app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
};
const partOf = async (personId: string) =>
  (
    await app.database.row<{ id: string }>(
      `select id from organization_people where organization_id = $1 and person_id = $2`,
      [organization.id, personId],
    )
  )?.id ?? '';

describe('the people of a structure', () => {
  it('are invited by an owner and get one mail with a way in', async () => {
    const payload = {
      email: 'LEILA@atelier-lin.example',
      name: 'Leïla Benali',
      role: 'editor',
      capacity: 'trésorière',
    };
    const answer = await people(amina, 'POST', '', payload);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ people: [{ role: 'owner' }, { role: 'editor', capacity: 'trésorière' }] });
    await app.settle();
    await app.settle();
    const mails = await app.database.rows<{ subject: string; text: string }>(
      `select * from mails where notice = 'organizations.invitation' and about_id = $1`,
      [organization.id],
    );
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails[0])).toMatch(/Amina Belkacem.*connexion#/s);
    const known = await app.database.row(`select state from persons where email = 'leila@atelier-lin.example'`);
    expect(known).toMatchObject({ state: 'invited' });
  });

  it('come in at once: the invited colleague reads the structure, a reader does not change it', async () => {
    const { name, email } = cast.jules;
    await people(amina, 'POST', '', { email, name, role: 'reader' });
    const jules = await signIn(app, cast.jules);
    const url = `/api/v1/organizations/${organization.id}`;
    expect((await app.app.inject({ method: 'GET', url, headers: jules.headers })).json()).toMatchObject({
      yourRole: 'reader',
    });
    const change = await app.app.inject({
      method: 'PATCH',
      url,
      headers: { ...jules.headers, 'if-match': '"v1"' },
      payload: { acronym: 'X' },
    });
    expect(change.json()).toMatchObject({ code: 'organization_reader_only' });
    expect((await people(jules, 'POST', '', { email: 'a@b.example', name: 'A', role: 'owner' })).json()).toMatchObject({
      code: 'organization_role_needed',
    });
  });

  it('are each there once', async () => {
    const { name, email } = cast.jules;
    const input = { organizationId: organization.id, email, name, role: 'editor' as const };
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => app.verb(InviteColleague).run(actorOf(cast.amina), input)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('change role with their standing', async () => {
    await people(amina, 'POST', '', { email: cast.jules.email, name: cast.jules.name, role: 'reader' });
    const part = await partOf(cast.jules.id);
    expect((await people(amina, 'PATCH', `/${part}`, { role: 'owner' })).statusCode).toBe(200);
    expect(await app.verb(Organizations).roleOf(actorOf(cast.jules), organization.id)).toBe('owner');
    const late = await people(amina, 'PATCH', `/${part}`, { role: 'editor' });
    expect(late.statusCode).toBe(412);
  });

  it('lose every right when they are removed', async () => {
    await people(amina, 'POST', '', { email: cast.jules.email, name: cast.jules.name, role: 'editor' });
    expect((await people(amina, 'DELETE', `/${await partOf(cast.jules.id)}`)).statusCode).toBe(204);
    expect(await app.verb(Organizations).roleOf(actorOf(cast.jules), organization.id)).toBeNull();
    const [left] = await app.database.rows(`select 1 from standings where person_id = $1 and subject_id = $2`, [
      cast.jules.id,
      organization.id,
    ]);
    expect(left).toBeUndefined();
  });

  it('keep an owner: the last one neither leaves nor steps down', async () => {
    const part = await partOf(cast.amina.id);
    expect((await people(amina, 'DELETE', `/${part}`)).json()).toMatchObject({ code: 'last_owner_stays' });
    expect((await people(amina, 'PATCH', `/${part}`, { role: 'reader' })).json()).toMatchObject({
      code: 'last_owner_stays',
    });
  });

  it('may leave by themselves, and remove nobody else unless they own', async () => {
    await people(amina, 'POST', '', { email: cast.jules.email, name: cast.jules.name, role: 'editor' });
    const jules = await signIn(app, cast.jules);
    const refused = await people(jules, 'DELETE', `/${await partOf(cast.amina.id)}`);
    expect(refused.json()).toMatchObject({ code: 'organization_role_needed' });
    expect((await people(jules, 'DELETE', `/${await partOf(cast.jules.id)}`)).statusCode).toBe(204);
  });

  it('are written to, owners first, readers never', async () => {
    await people(amina, 'POST', '', { email: cast.jules.email, name: cast.jules.name, role: 'reader' });
    await people(amina, 'POST', '', { email: cast.grace.email, name: cast.grace.name, role: 'editor' });
    expect(await app.verb(Organizations).contacts(organization.id)).toEqual([
      expect.objectContaining({ email: cast.amina.email, role: 'owner', locale: 'fr' }),
      expect.objectContaining({ email: cast.grace.email, role: 'editor', locale: 'en' }),
    ]);
  });
});
