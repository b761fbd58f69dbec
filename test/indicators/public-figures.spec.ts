import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AwardState } from '../../src/awards/awards.public.js';
import { scdlFaults } from '../../src/indicators/scdl/scdl-faults.js';
import { readCsv } from '../../src/kernel/text/csv-read.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildAward } from '../build/awards.js';
import { buildCampaign } from '../build/crowdfunding.js';
import { buildOrganization } from '../build/organizations.js';
import { buildApplication } from '../build/applications.js';
import { buildCast, cast, signIn } from '../cast.js';

let app: TestApp;

const get = async (url: string, headers: Record<string, string> = {}) => {
  const answer = await app.app.inject({ method: 'GET', url: `/api/v1${url}`, headers });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    body: () => answer.json<Record<string, never> & { items: Record<string, unknown>[]; next: string | null }>(),
  };
};
const award = async (title: string, wish: Parameters<typeof buildAward>[1] & { communes?: string[] }) => {
  const { communes, ...rest } = wish;
  const { id: organizationId } = await buildOrganization(app, { legalName: `Structure ${title}` });
  return buildAward(app, { organizationId, ...rest, application: { title, ...(communes ? { communes } : {}) } });
};
const titles = async (query: string) => (await get(`/awards-catalogue${query}`)).body().items.map(({ title }) => title);

const secret: AwardState[] = ['proposed', 'voted', 'executory', 'refused', 'lapsed', 'withdrawn'];

beforeAll(async () => {
  app = await openTestApp();
  await app.moveClockTo('2026-06-01T09:00:00Z');
  await buildCast(app);
  for (const state of secret) await award(`Secret ${state}`, { state, votedOn: '2026-01-20', amount: 777_700 });
  const lille = await award('Couture à Fives', { state: 'running', votedOn: '2026-01-20', amount: 1_200_000 });
  await buildCampaign(app, lille.applicationId, { raised: 642_000, supporters: 143 });
  await award('Jardin de Lomme', { state: 'notified', votedOn: '2026-03-15', communes: ['59355'], amount: 800_000 });
  await award('Garage 100 % solidaire', {
    state: 'agreed',
    votedOn: '2026-03-15',
    communes: ['59512', '59599'],
    amount: 2_500_000,
    agreementDue: true,
  });
  await award('Convention à signer', {
    state: 'notified',
    votedOn: '2026-04-10',
    communes: ['59599'],
    amount: 2_400_000,
    agreementDue: true,
  });
});
afterAll(() => app.close());

describe('public figures', () => {
  it('count what was notified and nothing else', async () => {
    const figures = (await get('/indicators')).body();
    expect(figures).toMatchObject({
      projects: 4,
      amount: { amount: 6_900_000 },
      communesServed: 3,
      crowdfunding: { projects: 1, campaigns: 1, raised: { amount: 642_000 }, supporters: 143 },
    });
    expect(figures['byCommune']).toMatchObject([
      { key: '59350', projects: 2, amount: { amount: 2_000_000 } },
      { key: '59512', projects: 1 },
      { key: '59599', projects: 1 },
    ]);
  });

  it('keep to the period and the call asked for', async () => {
    expect((await get('/indicators?from=2026-02-01&to=2026-03-31')).body()).toMatchObject({
      projects: 2,
      period: { years: 0.17 },
    });
    expect((await get('/indicators?from=2030-01-01')).body()).toMatchObject({
      projects: 0,
      averageGrant: { amount: 0 },
    });
    expect((await get('/indicators?from=2026-02-01&to=2026-01-31')).status).toBe(422);
    expect((await get('/indicators?slug=autre')).status).toBe(404);
    expect((await get('/indicators?unknown=1')).status).toBe(422);
  });

  it('are kept a minute and asked again by their ETag', async () => {
    const first = await get('/indicators');
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const again = await get('/indicators', { 'if-none-match': String(first.headers['etag']) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('put every commune on the map, associated ones with theirs', async () => {
    const { items } = (await get('/map')).body();
    expect(items).toHaveLength(95);
    expect(items.find(({ insee }) => insee === '59350')).toMatchObject({
      name: 'Lille',
      projects: 2,
      amount: { amount: 2_000_000 },
    });
    expect(items.find(({ insee }) => insee === '59009')).toMatchObject({ projects: 0, amount: { amount: 0 } });
  });
});

describe('the catalogue of awards', () => {
  it('lists the latest vote first and pages without loss', async () => {
    const seen: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = (await get(`/awards-catalogue?limit=1${next ? `&after=${next}` : ''}`)).body();
      seen.push(...page.items.map(({ title }) => title));
      next = page.next;
    }
    expect(seen).toHaveLength(4);
    expect([seen[0], seen[3]]).toEqual(['Convention à signer', 'Couture à Fives']);
  });

  it('says what all pages come to, within the filter', async () => {
    const { total } = (await get('/awards-catalogue?limit=1')).body();
    expect(total).toMatchObject({ projects: 4, amount: { amount: 6_900_000, currency: 'EUR' } });
    expect((await get('/awards-catalogue?insee=59350&limit=1')).body()['total']).toMatchObject({ projects: 2 });
    expect((await get('/awards-catalogue?year=2025')).body()['total']).toMatchObject({
      projects: 0,
      amount: { amount: 0 },
    });
  });

  it('is searched by commune, territory, year, axis, form and words', async () => {
    expect(await titles('?insee=59350')).toEqual(['Jardin de Lomme', 'Couture à Fives']);
    expect(await titles('?insee=59599')).toEqual(['Convention à signer', 'Garage 100 % solidaire']);
    expect(await titles('?year=2025')).toEqual([]);
    expect(await titles('?axis=inconnu')).toEqual([]);
    expect(await titles('?legalForm=scop')).toEqual([]);
    expect(await titles('?q=COUTURE')).toEqual(['Couture à Fives']);
    expect(await titles('?q=structure%20jardin')).toEqual(['Jardin de Lomme']);
    expect(await titles(`?q=${encodeURIComponent('0 %')}`)).toEqual(['Garage 100 % solidaire']);
    expect(await titles('?q=__')).toEqual([]);
    const territory = await app.database.row<{ id: string }>(`select id from territories where name = 'Roubaisien'`);
    expect(await titles(`?territoryId=${territory?.id}`)).toEqual(['Garage 100 % solidaire']);
  });

  it('shows one project with its communes and campaigns, and no person', async () => {
    const { items } = (await get('/awards-catalogue?q=couture')).body();
    const { status, text } = await get(`/awards-catalogue/${String(items[0]?.['number'])}`);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      call: 'entreprendre-autrement',
      communes: [{ insee: '59350', name: 'Lille' }],
      campaigns: [{ platform: 'Ulule', state: 'running', raised: { amount: 642_000 } }],
      jobsPlanned: 1.5,
    });
    expect(text).not.toMatch(/email|address|person|siret/i);
  });

  it('hides what is not public as if it did not exist', async () => {
    const hidden = await app.database.rows<{ number: string }>(
      `select number from awards where number is not null and state in ('voted', 'executory', 'lapsed', 'withdrawn')`,
    );
    expect(hidden.length).toBe(4);
    for (const { number } of hidden) expect((await get(`/awards-catalogue/${number}`)).status).toBe(404);
    const everything = ['/awards-catalogue', '/indicators', '/map', '/open-data', '/open-data/subventions.csv'];
    for (const url of everything) expect((await get(url)).text).not.toMatch(/Secret|7777/);
  });
});

describe('the open data', () => {
  it('holds awards under agreement, and the others of a call that publishes all; not those still to be signed', async () => {
    const { text } = await get('/open-data/subventions.csv');
    expect(scdlFaults(text)).toEqual([]);
    const [head = [], ...rows] = readCsv(text, ',');
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('montant')).toEqual(['12000.00', '8000.00', '25000.00']);
    expect(column('dateConvention')).toEqual(['2026-01-20', '2026-03-15', '2026-03-15']);
    expect(new Set(column('notificationUE'))).toEqual(new Set(['oui']));
  });

  it('keeps to agreements where the call does not publish all awards', async () => {
    await app.database.rows(`alter table call_revisions disable trigger user`);
    await app.database.rows(`update call_revisions set parameters = parameters || '{"publishAllAwards": false}'`);
    const { text } = await get('/open-data/subventions.csv');
    expect(
      readCsv(text, ',')
        .slice(1)
        .map((row) => row[8]),
    ).toEqual(['25000.00']);
  });
});

describe('counts of applications', () => {
  it('are for staff, and leave out files the officer is barred from', async () => {
    expect((await get('/indicators/applications')).status).toBe(401);
    const { headers } = await signIn(app, cast.officer);
    const before = (await get('/indicators/applications', headers)).body() as unknown as { applications: number };
    const { id } = await buildApplication(app, { asked: 123_400 });
    await buildApplication(app, { state: 'draft' });
    const count = async () =>
      (await get('/indicators/applications', headers)).body() as unknown as { applications: number };
    expect((await count()).applications).toBe(before.applications + 1);
    await app.database.rows(
      `insert into bars (id, application_id, person_id, reason) values (gen_random_uuid(), $1, $2, 'test')`,
      [id, cast.officer.id],
    );
    expect((await count()).applications).toBe(before.applications);
    const { headers: stranger } = await signIn(app, cast.nora);
    expect((await get('/indicators/applications', stranger)).status).toBe(403);
  });
});
