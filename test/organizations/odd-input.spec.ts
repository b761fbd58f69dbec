import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall } from '../build/calls.js';
import { buildOrganization } from '../build/organizations.js';
import { buildDelegate } from '../build/territory.js';
import { buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let amina: SignedIn;
let admin: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  [amina, admin, lead] = [await signIn(app, cast.amina), await signIn(app, cast.admin), await signIn(app, cast.lead)];
});
afterAll(() => app.close());

let key = 0;
const send = async (who: SignedIn, method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
  key += 1;
  const headers = { ...who.headers, 'idempotency-key': `odd-input-${key}`, 'if-match': '"v1"' };
  const answer = await app.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return answer.statusCode;
};
const cursor = (...values: (string | null)[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const nulls = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));

describe('odd input never breaks the service', () => {
  it('a forged cursor', async () => {
    for (const after of [cursor('a', 'not-an-id'), cursor(null, null), cursor('%', '%')]) {
      expect(await send(admin, 'GET', `/organizations?after=${after}`)).toBeLessThan(500);
      expect(await send(admin, 'GET', `/mandates?after=${after}`)).toBeLessThan(500);
    }
  });

  it('null where a value is meant', async () => {
    const { id } = await buildOrganization(app, { people: [{ personId: cast.amina.id }] });
    const fields = ['legalName', 'legalForm', 'address', 'esus', 'singleUndertaking', 'siret', 'rna', 'foundedOn'];
    expect(await send(amina, 'PATCH', `/organizations/${id}`, nulls(...fields))).toBe(200);
    const made = {
      legalName: 'Ô',
      legalForm: 'association',
      ...nulls('address', 'esus', 'singleUndertaking', 'capacity'),
    };
    expect(await send(amina, 'POST', '/organizations', made)).toBe(422);
    expect(await send(amina, 'POST', '/organizations', { ...made, legalName: 'Ôde' })).toBe(201);
    const aid = { funder: 'Région', amount: 1, grantedOn: '2025-01-01', regime: 'none', ...nulls('object', 'inKind') };
    expect(await send(amina, 'POST', `/organizations/${id}/aids`, aid)).toBeLessThan(500);
    const colleague = { email: 'x@y.example', name: 'X', role: 'reader', capacity: null };
    expect(await send(amina, 'POST', `/organizations/${id}/people`, colleague)).toBeLessThan(500);
  });

  it('null in the register of delegates and in calls', async () => {
    const { call } = await buildCall(app);
    const { mandateId } = await buildDelegate(app, '59512');
    const changes = nulls('name', 'email', 'capacity', 'locale');
    expect(await send(admin, 'PATCH', `/mandates/${mandateId}`, changes)).toBe(200);
    const revision = nulls('title', 'summary', 'rules', 'form', 'grids');
    expect(await send(lead, 'PATCH', `/calls/${call.id}`, revision)).toBeLessThan(500);
    const round = { name: 'X', opensAt: '2090-01-01T00:00:00Z', closesAt: '2091-01-01T00:00:00Z', graceMinutes: null };
    expect(await send(lead, 'POST', `/calls/${call.id}/rounds`, round)).toBe(201);
    expect(await send(lead, 'POST', `/calls/${call.id}/envelopes`, { year: 2090, amount: 1 })).toBe(200);
  });
});
