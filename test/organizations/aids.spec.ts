import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '../../src/kernel/dates/civil-date.js';
import { Aids, type OrganizationFacts } from '../../src/organizations/organizations.public.js';
import { Territory } from '../../src/territory/territory.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildTerritory } from '../build/territory.js';
import { buildOrganization } from '../build/organizations.js';
import { buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let amina: SignedIn;
let organization: OrganizationFacts;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await buildTerritory(app);
  amina = await signIn(app, cast.amina);
  organization = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
});
afterAll(() => app.close());

let key = 0;
const declare = (id: string, payload: object) => {
  key += 1;
  const headers = { ...amina.headers, 'idempotency-key': `declare-aid-${key}` };
  return app.app.inject({ method: 'POST', url: `/api/v1/organizations/${id}/aids`, headers, payload });
};
const region = { funder: 'Région Hauts-de-France', amount: 1_500_000, grantedOn: '2025-06-30', regime: 'de_minimis' };

describe('the aid of a structure', () => {
  it('is declared with its amount and date, and counts in its window only', async () => {
    const answer = await declare(organization.id, region);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ amount: { amount: 1_500_000, currency: 'EUR' }, source: 'declared' });
    const since = (from: string, until: string) =>
      app.verb(Aids).since([organization.siren ?? ''], civilDate(from), civilDate(until));
    expect(await since('2025-06-30', '2025-06-30')).toMatchObject([{ amount: 1_500_000, grantedOn: '2025-06-30' }]);
    expect(await since('2025-07-01', '2026-01-01')).toEqual([]);
  });

  it('is not to come, and needs a SIREN to be added up', async () => {
    expect((await declare(organization.id, { ...region, grantedOn: '2199-01-01' })).json()).toMatchObject({
      code: 'aid_in_the_future',
      errors: [{ pointer: '/grantedOn' }],
    });
    const bare = await buildOrganization(app, { siret: null, people: [{ personId: cast.amina.id }] });
    expect((await declare(bare.id, region)).json()).toMatchObject({ code: 'siren_needed_for_aid' });
  });

  it('is the authority’s own where the grants office says so, in kind too, and the office may correct it', async () => {
    const { headers } = await signIn(app, cast.officer);
    const { name } = await app.verb(Territory).authority();
    const aid = { ...region, funder: name, amount: 600_000, regime: 'none', inKind: true };
    const send = (who: SignedIn['headers'], payload: object) => {
      key += 1;
      const keyed = { ...who, 'idempotency-key': `declare-aid-${key}` };
      const url = `/api/v1/organizations/${organization.id}/aids`;
      return app.app.inject({ method: 'POST', url, headers: keyed, payload });
    };
    expect((await send(amina.headers, aid)).json()).toMatchObject({ source: 'declared' });
    expect((await send(headers, region)).json()).toMatchObject({ source: 'declared' });
    const given = (await send(headers, aid)).json<{ id: string }>();
    expect(given).toMatchObject({ source: 'authority', inKind: true });
    const url = `/api/v1/organizations/${organization.id}/aids/${given.id}`;
    expect((await app.app.inject({ method: 'DELETE', url, headers: amina.headers })).statusCode).toBe(409);
    expect((await app.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204);
  });

  it('declared by mistake is taken back; recorded by the authority it stays', async () => {
    const declared = (await declare(organization.id, { ...region, funder: 'Erreur' })).json<{ id: string }>();
    const given = { organizationId: organization.id, siren: organization.siren ?? '', funder: 'MEL', amount: 100 };
    const record = () =>
      app.database.transaction((tx) =>
        app.verb(Aids).record(tx, {
          ...given,
          grantedOn: '2026-01-01',
          regime: 'de_minimis',
          object: '',
          source: 'authority',
          awardId: null,
          inKind: false,
        }),
      );
    const recorded = await record();
    const remove = (aidId: string) =>
      app.app.inject({
        method: 'DELETE',
        url: `/api/v1/organizations/${organization.id}/aids/${aidId}`,
        headers: amina.headers,
      });
    expect((await remove(declared.id)).statusCode).toBe(204);
    expect((await remove(declared.id)).statusCode).toBe(404);
    expect((await remove(recorded)).json()).toMatchObject({ code: 'aid_of_the_authority' });
  });
});
