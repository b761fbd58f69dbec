import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegisterOrganization } from '../../src/organizations/organizations.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { inventedSiret } from '../build/organizations.js';
import { buildTerritory } from '../build/territory.js';
import { actorOf, buildCast, cast, signIn, type SignedIn } from '../cast.js';

let app: TestApp;
let amina: SignedIn;
let nora: SignedIn;

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
  await buildTerritory(app);
  amina = await signIn(app, cast.amina);
  nora = await signIn(app, cast.nora);
});
afterAll(() => app.close());

let key = 0;
const register = (who: SignedIn, payload: object) => {
  key += 1;
  const headers = { ...who.headers, 'idempotency-key': `register-${key}` };
  return app.app.inject({ method: 'POST', url: '/api/v1/organizations', headers, payload });
};
const atelier = { legalName: 'Atelier du Lin', legalForm: 'association', foundedOn: '2023-09-01' };

describe('registering a structure', () => {
  it('makes its holder the owner, in the journal and in the standings', async () => {
    const siret = inventedSiret();
    const typed = `${siret.slice(0, 3)} ${siret.slice(3, 9)} ${siret.slice(9)}`;
    const answer = await register(amina, {
      ...atelier,
      siret: typed,
      headOfficeInsee: '59512',
      capacity: 'coordinatrice',
    });
    expect(answer.statusCode).toBe(201);
    const organization = answer.json<{ id: string }>();
    expect(organization).toMatchObject({
      legalName: 'Atelier du Lin',
      siret,
      siren: siret.slice(0, 9),
      headOfficeInsee: '59512',
      yourRole: 'owner',
      people: [{ name: 'Amina Belkacem', role: 'owner', capacity: 'coordinatrice' }],
    });
    const mine = await app.app.inject({ method: 'GET', url: '/api/v1/me/organizations', headers: amina.headers });
    expect(mine.json()).toMatchObject({ items: [{ id: organization.id, yourRole: 'owner' }] });
    const journal = await app.database.rows(`select verb from journal where subject_id = $1`, [organization.id]);
    expect(journal).toEqual([{ verb: 'registered' }]);
  });

  it('is hidden from strangers as if it did not exist', async () => {
    const { id } = (await register(amina, { ...atelier, siret: inventedSiret() })).json<{ id: string }>();
    for (const url of [`/api/v1/organizations/${id}`, `/api/v1/organizations/${id}/aids`]) {
      const answer = await app.app.inject({ method: 'GET', url, headers: nora.headers });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not_found']);
    }
  });

  it('tells every fault at once, in the reader’s language', async () => {
    const faulty = { ...atelier, siret: '12345678901234', rna: '595', foundedOn: '2199-01-01' };
    const answer = await register(
      { ...amina, headers: { ...amina.headers, 'accept-language': 'en' } as never },
      faulty,
    );
    expect(answer.statusCode).toBe(422);
    const { errors } = answer.json<{ errors: { code: string; pointer: string; detail: string }[] }>();
    expect(errors.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['siret_key_wrong', '/siret'],
      ['rna_malformed', '/rna'],
      ['founded_in_the_future', '/foundedOn'],
    ]);
    expect(errors[0]?.detail).toMatch(/control digit/);
  });

  it('again under a known SIRET says how to come in and names nobody', async () => {
    const siret = inventedSiret();
    await register(amina, { ...atelier, siret });
    const answer = await register(nora, { legalName: 'Usurpée', legalForm: 'company', siret, foundedOn: '2020-01-01' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'organization_already_registered', errors: [{ pointer: '/siret' }] });
    expect(answer.body).not.toMatch(/Amina|Belkacem|Atelier/);
    expect(answer.json<{ detail: string }>().detail).toMatch(/inviter/);
  });

  it('by ten people at once leaves one structure', async () => {
    const siret = inventedSiret();
    const input = { legalName: 'La Ressourcerie', legalForm: 'scic' as const, siret, foundedOn: '2021-01-01' };
    const people = [cast.amina, cast.nora, cast.jules, cast.grace, cast.karim];
    const answers = await Promise.allSettled(
      [...people, ...people].map((who) => app.verb(RegisterOrganization).run(actorOf(who), input)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'organization_already_registered' });
    }
  });

  it('needs an account', async () => {
    const answer = await app.app.inject({ method: 'POST', url: '/api/v1/organizations', payload: atelier });
    expect(answer.statusCode).toBe(401);
  });

  it('takes a head office of the territory only', async () => {
    const answer = await register(amina, { ...atelier, siret: inventedSiret(), headOfficeInsee: '75056' });
    expect(answer.json()).toMatchObject({ code: 'commune_not_ours' });
  });
});

describe('changing a structure', () => {
  it('shows both versions to whoever comes late', async () => {
    const { id } = (await register(amina, { ...atelier, siret: inventedSiret() })).json<{ id: string }>();
    const url = `/api/v1/organizations/${id}`;
    const change = (payload: object) =>
      app.app.inject({ method: 'PATCH', url, headers: { ...amina.headers, 'if-match': '"v1"' }, payload });
    const first = await change({ acronym: 'ADL', website: 'https://atelier-lin.example' });
    expect(first.json()).toMatchObject({ acronym: 'ADL', legalName: 'Atelier du Lin', version: 2 });
    expect(first.headers['etag']).toBe('"v2"');
    const late = await change({ acronym: 'AL' });
    expect(late.statusCode).toBe(412);
    expect(late.json()).toMatchObject({ current: { acronym: 'ADL', version: 2 }, yours: { acronym: 'AL' } });
    expect((await app.app.inject({ method: 'PATCH', url, headers: amina.headers, payload: {} })).statusCode).toBe(428);
  });

  it('clears what is set to null and keeps what is left out', async () => {
    const siret = inventedSiret();
    const body = { ...atelier, siret, rna: 'W595007777', acronym: 'ADL' };
    const { id } = (await register(amina, body)).json<{ id: string }>();
    const answer = await app.app.inject({
      method: 'PATCH',
      url: `/api/v1/organizations/${id}`,
      headers: { ...amina.headers, 'if-match': '"v1"' },
      payload: { rna: null },
    });
    expect(answer.json()).toMatchObject({ rna: null, siret, acronym: 'ADL' });
  });

  it('cannot take the SIRET of another', async () => {
    const siret = inventedSiret();
    await register(nora, { legalName: 'Autre', legalForm: 'scop', siret, foundedOn: '2019-01-01' });
    const { id } = (await register(amina, { ...atelier, siret: inventedSiret() })).json<{ id: string }>();
    const answer = await app.app.inject({
      method: 'PATCH',
      url: `/api/v1/organizations/${id}`,
      headers: { ...amina.headers, 'if-match': '"v1"' },
      payload: { siret },
    });
    expect(answer.json()).toMatchObject({ code: 'organization_already_registered' });
  });
});

describe('looking structures up', () => {
  it('is for staff: by part of the name without accents, by SIRET, page after page', async () => {
    const siret = inventedSiret();
    const input = { legalName: 'Éco-Fabrique d’Hellemmes', legalForm: 'association' as const, siret };
    await app.verb(RegisterOrganization).run(actorOf(cast.grace), input);
    const officer = await signIn(app, cast.officer);
    const search = async (query: string) => {
      const url = `/api/v1/organizations?${query}`;
      const answer = await app.app.inject({ method: 'GET', url, headers: officer.headers });
      return answer.json<{ items: { legalName: string }[]; next: string | null }>();
    };
    expect((await search('q=eco-fabrique')).items).toHaveLength(1);
    expect((await search(`q=${siret.slice(0, 9)}`)).items[0]?.legalName).toBe(input.legalName);
    expect((await search('q=%25')).items).toEqual([]);
    const names: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Awaited<ReturnType<typeof search>> = await search(`limit=3${next ? `&after=${next}` : ''}`);
      names.push(...page.items.map(({ legalName }) => legalName));
      next = page.next;
    }
    const [{ count }] = (await app.database.rows(`select count(*)::int from organizations`)) as [{ count: number }];
    expect(names).toHaveLength(count);
    const answer = await app.app.inject({ method: 'GET', url: '/api/v1/organizations', headers: amina.headers });
    expect(answer.statusCode).toBe(403);
  });
});
