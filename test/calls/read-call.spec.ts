import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters } from '../../src/calls/call-parameters.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let built: BuiltCall;
let officer: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  built = await buildCall(app);
  officer = await signIn(app, cast.officer);
  lead = await signIn(app, cast.lead);
});
afterAll(() => app.close());

const get = (url: string, headers = {}) => app.app.inject({ method: 'GET', url: `/api/v1${url}`, headers });
const ask = (answers: object) =>
  app.app.inject({
    method: 'POST',
    url: '/api/v1/calls/entreprendre-autrement/eligibility',
    payload: { answers },
  });
let key = 0;
const send = (who: SignedIn, method: 'POST' | 'PATCH', url: string, payload: object, version?: number) => {
  key += 1;
  const match = version === undefined ? {} : { 'if-match': `"v${version}"` };
  const headers = { ...who.headers, 'idempotency-key': `call-test-${key}`, ...match };
  return app.app.inject({ method, url: `/api/v1/calls${url}`, headers, payload });
};

describe('a published call, as anyone reads it', () => {
  it('is in the list, open', async () => {
    expect((await get('/calls')).json()).toMatchObject({
      items: [{ slug: 'entreprendre-autrement', state: 'published', open: true }],
    });
  });

  it('shows its texts in both languages, rules, rounds, axes, questions and form', async () => {
    const answer = await get('/calls/entreprendre-autrement');
    expect(answer.statusCode).toBe(200);
    const page = answer.json<{
      passages: Record<string, { fr: object[]; en: object[] }>;
      parameters: object;
      rounds: object[];
      axes: { code: string }[];
      eligibility: object[];
      form: { id: string };
    }>();
    expect(page.parameters).toMatchObject({ maxGrant: 3_000_000, maxShare: 3_000, advanceShare: 7_000 });
    expect(Object.values(page.passages).every(({ fr, en }) => fr.length > 0 && en.length > 0)).toBe(true);
    expect(page.passages['presentation']?.fr[0]).toMatchObject({ kind: 'paragraph' });
    expect(page.axes.map(({ code }) => code)).toEqual(['start', 'development']);
    expect([page.rounds.length, page.eligibility.length, page.form.id]).toEqual([1, 5, built.form.id]);
  });

  it('tells which papers each legal form joins', async () => {
    const { papers } = (await get('/calls/entreprendre-autrement')).json<{
      papers: { legalForm: string; axis: string; papers: { key: string }[] }[];
    }>();
    const of = (legalForm: string, axis: string) =>
      papers.find((each) => each.legalForm === legalForm && each.axis === axis)?.papers.map(({ key }) => key) ?? [];
    expect(of('association', 'start')).toContain('declaration');
    expect(of('association', 'start')).not.toContain('registration');
    expect(of('scic', 'start')).toContain('registration');
    expect(of('scic', 'development')).toContain('accounts');
    expect(of('scic', 'start')).not.toContain('accounts');
  });

  it('does not exist under another address', async () => {
    expect((await get('/calls/autre-appel')).statusCode).toBe(404);
    expect((await get('/calls/Autre')).statusCode).toBe(422);
  });
});

describe('whether the call is for me', () => {
  const fine = { carrier: 'social', registered: 'yes', place: 'yes', kind: 'start' };

  it('takes a few answers and keeps nothing', async () => {
    const before = await app.database.rows(`select count(*) from journal`);
    expect((await ask(fine)).json()).toEqual({ verdict: 'eligible', question: null, reason: null });
    expect(await app.database.rows(`select count(*) from journal`)).toEqual(before);
  });

  it('stops with the way out in both languages', async () => {
    const alone = (await ask({ ...fine, carrier: 'person' })).json<{ reason: { fr: string; en: string } }>();
    expect(alone).toMatchObject({ verdict: 'stop', question: 'carrier' });
    expect(alone.reason.fr).toMatch(/CAE/);
    expect(alone.reason.en).toMatch(/incubator/);
    expect((await ask({ ...fine, carrier: 'company', esus: 'none' })).json()).toMatchObject({ question: 'esus' });
    expect((await ask({ ...fine, registered: 'no' })).json()).toMatchObject({ question: 'registered' });
    expect((await ask({ ...fine, place: 'no' })).json()).toMatchObject({ question: 'place' });
    expect((await ask({ ...fine, kind: 'workshop' })).json()).toMatchObject({ question: 'kind' });
  });

  it('asks what is still missing, whatever nonsense is sent', async () => {
    expect((await ask({})).json()).toEqual({ verdict: 'ask', question: 'carrier', reason: null });
    expect((await ask({ carrier: ['social'], x: { y: null } })).json()).toMatchObject({ question: 'registered' });
    expect((await ask({ ...fine, carrier: 'company' })).json()).toMatchObject({ verdict: 'ask', question: 'esus' });
  });
});

describe('a call in preparation', () => {
  const body = {
    slug: 'tiers-lieux',
    numberPrefix: 'TL',
    title: { fr: 'Tiers-lieux', en: 'Third places' },
    summary: { fr: 'Un appel', en: 'A call' },
    axes: [{ code: 'start', label: { fr: 'Démarrage', en: 'Start' }, rules: { age: 'any' } }],
    validFrom: '2026-01-01',
    parameters: entreprendreAutrementParameters,
    texts: { presentation: { fr: 'Bonjour', en: 'Hello' } },
  };

  it('is prepared over HTTP by officers, published by the lead, hidden from the public until then', async () => {
    const created = await send(officer, 'POST', '', body);
    expect(created.statusCode).toBe(201);
    const { id } = created.json<{ id: string }>();
    expect((await get('/calls/tiers-lieux')).statusCode).toBe(404);
    expect((await get('/calls/tiers-lieux', officer.headers)).statusCode).toBe(200);
    expect((await get(`/calls/${id}/revisions`)).statusCode).toBe(401);
    const source = (await get(`/calls/${built.call.id}/revisions`, officer.headers)).json<{
      forms: { definition: object }[];
      grids: { definition: object }[];
    }>();
    const revised = await send(
      officer,
      'PATCH',
      `/${id}`,
      {
        form: source.forms[0]?.definition,
        grids: [{ definition: source.grids[0]?.definition }],
      },
      1,
    );
    expect(revised.json()).toMatchObject({ version: 2, state: 'draft' });
    const year = new Date().getFullYear();
    const round = {
      name: 'Une',
      opensAt: `${year}-01-01T00:00:00+01:00`,
      closesAt: `${year + 1}-01-01T00:00:00+01:00`,
    };
    expect((await send(officer, 'POST', `/${id}/rounds`, round)).statusCode).toBe(201);
    const envelope = { year, amount: 5_000_000 };
    expect((await send(officer, 'POST', `/${id}/envelopes`, envelope)).statusCode).toBe(403);
    expect((await send(lead, 'POST', `/${id}/envelopes`, envelope)).json()).toMatchObject({
      amount: { amount: 5_000_000, currency: 'EUR' },
    });
    expect((await send(officer, 'POST', `/${id}/publication`, {}, 2)).statusCode).toBe(403);
    expect((await send(lead, 'POST', `/${id}/publication`, {}, 2)).json()).toMatchObject({ state: 'published' });
    expect((await get('/calls/tiers-lieux')).json()).toMatchObject({ open: true, axes: [{ age: 'any' }] });
    expect((await send(lead, 'POST', `/${id}/closing`, {}, 3)).json()).toMatchObject({ state: 'closed' });
    expect((await get('/calls')).json<{ items: object[] }>().items).toHaveLength(1);
  });

  it('takes what may be null as null where it is absent', async () => {
    const { minOwnShare: _absent, ...parameters } = entreprendreAutrementParameters;
    const created = await send(officer, 'POST', '', { ...body, slug: 'sans-part-propre', parameters });
    expect(created.statusCode).toBe(201);
    const stored = await app.database.rows<{ parameters: object }>(
      `select parameters from call_revisions where call_id = $1`,
      [created.json<{ id: string }>().id],
    );
    expect(stored).toMatchObject([{ parameters: { minOwnShare: null } }]);
  });

  it('names every faulty field of its rules', async () => {
    const parameters = { ...entreprendreAutrementParameters, maxShare: 10_001, legalForms: ['sect'], surprise: 1 };
    const answer = await send(officer, 'POST', '', { ...body, slug: 'autre', parameters });
    expect(answer.statusCode).toBe(422);
    const pointers = answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual(['/parameters/legalForms', '/parameters/maxShare', '/parameters/surprise']);
  });

  it('refuses a form of any shape without falling over', async () => {
    for (const form of [{}, { sections: 3 }, { title: {}, sections: [{ fields: [{ kind: 'x' }] }] }]) {
      const answer = await send(officer, 'PATCH', `/${built.call.id}`, { form }, built.call.version);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'form_definition_malformed']);
    }
    for (const definition of [{}, { criteria: [] }, { title: { fr: 'a', en: 'b' }, criteria: [{ weight: 'x' }] }]) {
      const grids = [{ axisId: null, definition }];
      const answer = await send(officer, 'PATCH', `/${built.call.id}`, { grids }, built.call.version);
      expect(answer.statusCode).toBe(422);
    }
  });
});
