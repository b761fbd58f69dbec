import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '../../src/kernel/dates/civil-date.js';
import { RecordMandate, Territory } from '../../src/territory/territory.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildDelegate, buildTerritory, commune } from '../build/territory.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await buildTerritory(app);
});
afterAll(() => app.close());

const on = civilDate('2026-05-04');
const admin = () => actorOf(cast.admin);

describe('a delegate of a commune', () => {
  it('is found on the days of the mandate only', async () => {
    const { id } = await commune(app, '59512');
    await app.verb(RecordMandate).run(admin(), {
      communeId: id,
      name: 'Rachid Amrani',
      email: 'rachid.amrani@roubaix.example',
      capacity: 'adjoint au maire',
      validFrom: '2020-07-01',
      validUntil: '2026-03-15',
    });
    expect(await app.verb(Territory).delegates(id, civilDate('2026-03-15'))).toHaveLength(1);
    expect(await app.verb(Territory).delegates(id, civilDate('2026-03-16'))).toEqual([]);
  });

  it('of Lille answers for Hellemmes until Hellemmes names its own', async () => {
    await buildDelegate(app, '59350', { email: 'referent@lille.example' });
    const hellemmes = await commune(app, '59298');
    expect((await app.verb(Territory).delegates(hellemmes.id, on)).map(({ email }) => email)).toEqual([
      'referent@lille.example',
    ]);
    await buildDelegate(app, '59298', { email: 'referent@hellemmes.example' });
    expect((await app.verb(Territory).delegates(hellemmes.id, on)).map(({ email }) => email)).toEqual([
      'referent@hellemmes.example',
    ]);
  });

  it('holds one mandate at a time, even asked twice at once', async () => {
    const { id } = await commune(app, '59599');
    const input = {
      communeId: id,
      name: 'Anne Lefebvre',
      email: 'anne.lefebvre@tourcoing.example',
      capacity: 'conseillère municipale',
      validFrom: '2026-04-01',
    };
    const answers = await Promise.allSettled([1, 2, 3].map(() => app.verb(RecordMandate).run(admin(), input)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'mandate_already_held', pointer: '/email' });
  });

  it('cannot leave before arriving', async () => {
    const { id } = await commune(app, '59009');
    const input = { communeId: id, name: 'Z', email: 'z@ascq.example', capacity: 'élu', validFrom: '2026-04-01' };
    await expect(app.verb(RecordMandate).run(admin(), { ...input, validUntil: '2026-03-31' })).rejects.toMatchObject({
      code: 'mandate_dates_reversed',
    });
  });
});

describe('the register of delegates', () => {
  it('is kept by leads and administrators, read by officers, closed to others', async () => {
    const call = async (who: keyof typeof cast) => {
      const { headers } = await signIn(app, cast[who]);
      const { statusCode } = await app.app.inject({ method: 'GET', url: '/api/v1/mandates', headers });
      return statusCode;
    };
    expect([await call('admin'), await call('lead'), await call('officer')]).toEqual([200, 200, 200]);
    expect([await call('finance'), await call('amina')]).toEqual([403, 403]);
    expect((await app.app.inject({ method: 'GET', url: '/api/v1/mandates' })).statusCode).toBe(401);
  });

  it('is changed over HTTP under its version and shows both versions to whoever comes late', async () => {
    const { headers } = await signIn(app, cast.admin);
    const { id } = await commune(app, '59163');
    const created = await app.app.inject({
      method: 'POST',
      url: '/api/v1/mandates',
      headers: { ...headers, 'idempotency-key': 'mandate-of-croix' },
      payload: {
        communeId: id,
        name: 'Paul Six',
        email: 'paul.six@croix.example',
        capacity: 'maire',
        validFrom: '2026-04-01',
      },
    });
    expect(created.statusCode).toBe(201);
    expect(created.headers['etag']).toBe('"v1"');
    const url = `/api/v1/mandates/${created.json<{ id: string }>().id}`;
    const change = (capacity: string) =>
      app.app.inject({ method: 'PATCH', url, headers: { ...headers, 'if-match': '"v1"' }, payload: { capacity } });
    expect((await change('maire de Croix')).json()).toMatchObject({ capacity: 'maire de Croix', version: 2 });
    const late = await change('édile');
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({ current: { capacity: 'maire de Croix' }, yours: { capacity: 'édile' } });
    const end = await app.app.inject({
      method: 'POST',
      url: `${url}/end`,
      headers: { ...headers, 'if-match': '"v2"' },
      payload: { validUntil: '2026-09-30' },
    });
    expect(end.json()).toMatchObject({ validUntil: '2026-09-30', version: 3 });
  });

  it('pages by commune', async () => {
    const { headers } = await signIn(app, cast.officer);
    const first = await app.app.inject({ method: 'GET', url: '/api/v1/mandates?limit=2', headers });
    const { items, next } = first.json<{ items: { insee: string }[]; next: string }>();
    expect(items).toHaveLength(2);
    const second = await app.app.inject({ method: 'GET', url: `/api/v1/mandates?limit=2&after=${next}`, headers });
    expect(second.json<{ items: { insee: string }[] }>().items[0]?.insee).not.toBe(items[0]?.insee);
  });
});
