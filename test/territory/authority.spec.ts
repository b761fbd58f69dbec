import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '../../src/kernel/dates/civil-date.js';
import { Territory } from '../../src/territory/territory.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildTerritory } from '../build/territory.js';
import { buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let admin: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await buildTerritory(app);
  await app.moveClockTo('2026-05-04T08:00:00Z');
  admin = await signIn(app, cast.admin);
});
afterAll(() => app.close());

let key = 0;
const send = (who: SignedIn, method: 'POST' | 'PATCH', url: string, payload: object, version = 1) => {
  key += 1;
  const headers = { ...who.headers, 'idempotency-key': `authority-${key}`, 'if-match': `"v${version}"` };
  return app.app.inject({ method, url: `/api/v1${url}`, headers, payload });
};
const source = 'Délibération 26-C-0001 du 3 avril 2026';

describe('the rules of the authority', () => {
  it('are public, each with its source', async () => {
    const answer = await app.app.inject({ method: 'GET', url: '/api/v1/authority/parameters' });
    const { items } = answer.json<{ items: { name: string; validFrom: string; source: string }[] }>();
    expect(items).toContainEqual(expect.objectContaining({ name: 'de_minimis_ceiling', validFrom: '2024-01-01' }));
    expect(items.every((item) => item.source.length > 10)).toBe(true);
  });

  it('take a new value from a day on; the days before keep theirs', async () => {
    const body = { name: 'consultation_days', value: 30, validFrom: '2026-09-01', source };
    expect((await send(admin, 'POST', '/authority/parameters', body)).statusCode).toBe(201);
    const days = (on: string) => app.verb(Territory).parameter('consultation_days', civilDate(on));
    expect([await days('2026-08-31'), await days('2026-09-01')]).toEqual([21, 30]);
    expect((await send(admin, 'POST', '/authority/parameters', { ...body, value: 28 })).statusCode).toBe(201);
    expect(await days('2026-09-01')).toBe(28);
  });

  it('that have been in force are never rewritten', async () => {
    const body = { name: 'de_minimis_ceiling', value: 50_000_000, validFrom: '2024-01-01', source };
    expect((await send(admin, 'POST', '/authority/parameters', body)).json()).toMatchObject({
      code: 'parameter_in_force',
    });
  });

  it('refuse a value that does not fit, of any shape', async () => {
    for (const value of [0, -1, 1.5, '30', null, {}, [30], 1e12, undefined]) {
      const body = { name: 'silence_months', value, validFrom: '2027-01-01', source };
      const answer = await send(admin, 'POST', '/authority/parameters', body);
      expect(answer.json()).toMatchObject({ code: 'parameter_value_wrong', errors: [{ pointer: '/value' }] });
    }
    const siret = { name: 'siret', value: '20009320100017', validFrom: '2027-01-01', source };
    expect((await send(admin, 'POST', '/authority/parameters', siret)).statusCode).toBe(422);
  });

  it('are kept by administrators alone', async () => {
    const body = { name: 'consultation_days', value: 10, validFrom: '2027-01-01', source };
    const lead = await signIn(app, cast.lead);
    expect((await send(lead, 'POST', '/authority/parameters', body)).statusCode).toBe(403);
    expect((await send(lead, 'PATCH', '/authority', { phone: '03 00 00 00 00' })).statusCode).toBe(403);
  });
});

describe('the account money leaves from', () => {
  const value = { name: 'Métropole européenne de Lille', iban: 'FR7630001007941234567890185', bic: 'BDFEFRPP' };
  const body = { name: 'debtor_account', value, validFrom: '2026-06-01', source };

  it('is set with a second factor passed just now, never shown to the public nor kept in the journal', async () => {
    const stale = await signIn(app, cast.admin, { fresh: false });
    expect((await send(stale, 'POST', '/authority/parameters', body)).json()).toMatchObject({
      code: 'second_factor_needed',
    });
    expect((await send(admin, 'POST', '/authority/parameters', body)).statusCode).toBe(201);
    const shown = async (headers = {}) => {
      const answer = await app.app.inject({ method: 'GET', url: '/api/v1/authority/parameters', headers });
      return answer.body.includes(value.iban);
    };
    expect([await shown(), await shown(admin.headers)]).toEqual([false, true]);
    const [kept] = await app.database.rows(`select 1 from journal where data::text like '%' || $1 || '%'`, [
      value.iban,
    ]);
    expect(kept).toBeUndefined();
  });

  it('has a good IBAN', async () => {
    const wrong = { ...body, value: { ...value, iban: 'FR7630001007941234567890186' } };
    expect((await send(admin, 'POST', '/authority/parameters', wrong)).json()).toMatchObject({
      code: 'parameter_value_wrong',
    });
  });
});

describe('the authority', () => {
  it('changes its signatory under its version', async () => {
    const capacity = { fr: 'Président', en: 'President' };
    const signatory = { givenName: 'Alix', familyName: 'Duthoit', capacity };
    const first = await send(admin, 'PATCH', '/authority', { signatory, service: null });
    expect(first.json()).toMatchObject({ signatory, service: 'Service Économie sociale et solidaire', version: 2 });
    const late = await send(admin, 'PATCH', '/authority', { phone: '03 00 00 00 00' });
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({ current: { signatory } });
  });
});
