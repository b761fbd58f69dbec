import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { earlierMandate, historicAwards } from '../../src/demo/historic-awards.js';
import { loadHistoricAwards } from '../../src/demo/load-historic-awards.js';
import { ImportAwards } from '../../src/indicators/indicators.public.js';
import { scdlFaults } from '../../src/indicators/scdl/scdl-faults.js';
import { invariants } from '../../src/invariants.js';
import { system } from '../../src/kernel/access/actor.js';
import { checkSiret } from '../../src/kernel/identifiers/identifiers.js';
import { readCsv } from '../../src/kernel/text/csv-read.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall } from '../build/calls.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';

interface Group {
  key: string;
  label: { fr: string };
  projects: number;
  projectsShare: number;
  amount: { amount: number };
  jobsCreated: number;
}
interface Figures {
  period: { from: string; to: string; years: number };
  projects: number;
  amount: { amount: number; currency: string };
  averageGrant: { amount: number };
  jobs: Record<string, number>;
  concentration: { communes: Group[]; projects: number; projectsShare: number; amountShare: number };
  communesServed: number;
  communesTotal: number;
  [list: `by${string}`]: Group[];
}

let app: TestApp;
let callId: string;
let milliseconds: number;

const get = async <T>(url: string, headers: Record<string, string> = {}) => {
  const answer = await app.app.inject({ method: 'GET', url: `/api/v1${url}`, headers });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body, body: () => answer.json<T>() };
};
const figures = async (query = '') => (await get<Figures>(`/indicators${query}`)).body();

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  callId = (await buildCall(app)).call.id;
  const start = performance.now();
  expect(await loadHistoricAwards(app.verb(ImportAwards), callId)).toEqual({ imported: 94, known: 0 });
  milliseconds = performance.now() - start;
});
afterAll(() => app.close());

describe('the awards of the earlier mandate', () => {
  it('come in at once', () => {
    expect(milliseconds).toBeLessThan(3_000);
  });

  it('add up to the figures of the council, to the euro, from the individual files', async () => {
    const { from, to } = earlierMandate;
    const mandate = await figures(`?slug=entreprendre-autrement&from=${from}&to=${to}`);
    expect(mandate).toMatchObject({
      period: { from, to, years: 6 },
      projects: 94,
      amount: { amount: 118_000_000, currency: 'EUR' },
      averageGrant: { amount: 1_255_319 },
      jobs: { planned: 492, created: 492, plannedAYear: 82, createdAYear: 82 },
      concentration: { projects: 75, projectsShare: 7_979 },
      communesTotal: 95,
    });
    expect(mandate.concentration.communes.map(({ label }) => label.fr)).toEqual(['Lille', 'Roubaix']);
  });

  it('give the same without a period: it is then that of the votes', async () => {
    expect(await figures()).toMatchObject({
      period: { from: '2015-07-03', to: '2021-06-25', years: 6 },
      projects: 94,
      jobs: { createdAYear: 82 },
    });
  });

  it.each(['byYear', 'byCommune', 'byTerritory', 'byAxis', 'byLegalForm'] as const)('are whole %s', async (list) => {
    const groups = (await figures())[list] ?? [];
    const total = (pick: (group: Group) => number) => groups.reduce((sum, group) => sum + pick(group), 0);
    expect(total(({ projects }) => projects)).toBe(94);
    expect(total(({ amount }) => amount.amount)).toBe(118_000_000);
    expect(total(({ jobsCreated }) => jobsCreated)).toBe(492);
    expect(groups.every(({ label }) => label.fr.length > 1)).toBe(true);
  });

  it('are within the limits of their time, in communes and forms that exist, of invented structures', () => {
    const awards = historicAwards();
    expect(Math.min(...awards.map(({ amount }) => amount))).toBeGreaterThanOrEqual(300_000);
    expect(Math.max(...awards.map(({ amount }) => amount))).toBeLessThanOrEqual(2_000_000);
    expect(awards.map(({ organization: { siret } }) => checkSiret(siret)).filter((fault) => fault !== null)).toEqual(
      [],
    );
    for (const value of ['siret', 'legalName'] as const) {
      expect(new Set(awards.map(({ organization }) => organization[value])).size).toBe(94);
    }
    expect(awards.every(({ organization: { fictional, siret } }) => fictional && siret.startsWith('000'))).toBe(true);
  });

  it('are known by their number: again nothing changes', async () => {
    expect(await loadHistoricAwards(app.verb(ImportAwards), callId)).toEqual({ imported: 0, known: 94 });
    expect((await figures()).projects).toBe(94);
  });

  it('break no promise of the data and leave nothing waiting', async () => {
    await app.settle();
    for (const { name, sql } of invariants) {
      expect({ name, faults: await app.database.rows(sql) }).toEqual({ name, faults: [] });
    }
    const aids = await app.database.row(`select count(*)::int as n, sum(amount)::float8 as amount from past_aids`);
    expect(aids).toEqual({ n: 94, amount: 118_000_000 });
  });

  it('are open data that its own schema accepts', async () => {
    const { status, text, headers } = await get('/open-data/subventions.csv');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['cache-control']).toMatch(/public/);
    expect(scdlFaults(text)).toEqual([]);
    const [head = [], ...rows] = readCsv(text, ',');
    expect(rows).toHaveLength(94);
    expect(rows.reduce((sum, row) => sum + Number(row[head.indexOf('montant')]), 0)).toBe(1_180_000);
    expect((await get<object>('/open-data')).body()).toMatchObject({
      demonstration: true,
      licence: { name: 'Licence Ouverte 2.0 (Etalab)' },
      files: [{ path: '/api/v1/open-data/subventions.csv', rows: 94, latestOn: '2021-06-25' }],
    });
  });
});

describe('an import', () => {
  const [award] = historicAwards();
  if (!award) throw new Error('no award');
  const run = (changes: object) =>
    app.verb(ImportAwards).run(system('test'), { callId, awards: [{ ...award, number: 'EAH-2014-0001', ...changes }] });

  it.each([
    [{ number: 'EA-2014-0001' }, 'import_number_of_series'],
    [{ axis: 'cooperation' }, 'import_axis_unknown'],
    [{ votedOn: '2014-01-01' }, 'import_dates_reversed'],
    [{ closedOn: '2999-01-01' }, 'import_dates_reversed'],
    [{ organization: { ...award.organization, siret: '12345678901234' } }, 'import_siret_wrong'],
    [{ communes: ['75056'] }, 'commune_not_ours'],
  ])('refuses %o as %s', async (changes, code) => {
    await expect(run(changes)).rejects.toMatchObject({ code });
  });

  it('is one or nothing: a fault anywhere keeps the whole list out', async () => {
    const awards = [
      { ...award, number: 'EAH-2014-0002' },
      { ...award, number: 'EAH-2014-0003', axis: 'x' },
    ];
    await expect(app.verb(ImportAwards).run(system('test'), { callId, awards })).rejects.toMatchObject({
      code: 'import_axis_unknown',
      pointer: '/awards/1/axis',
    });
    expect((await figures()).projects).toBe(94);
  });

  it('is for administrators', async () => {
    const refused = app.verb(ImportAwards).run(actorOf(cast.lead), { callId, awards: [award] });
    await expect(refused).rejects.toMatchObject({ code: 'not_allowed' });
    const { headers } = await signIn(app, cast.admin);
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/award-imports',
      headers: { ...headers, 'idempotency-key': 'import-again-1' },
      payload: { callId, awards: historicAwards() },
    });
    expect([answer.statusCode, answer.json()]).toEqual([200, { imported: 0, known: 94 }]);
  });
});
