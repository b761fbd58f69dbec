import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/access/actor.js';
import { civilDate } from '../../src/kernel/dates/civil-date.js';
import { checkSiret } from '../../src/kernel/identifiers/identifiers.js';
import { InstallAuthority, Territory } from '../../src/territory/territory.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildTerritory } from '../build/territory.js';

let app: TestApp;
const get = async (url: string) => {
  const answer = await app.app.inject({ method: 'GET', url: `/api/v1${url}` });
  return { status: answer.statusCode, body: answer.json<{ items: { name: string; insee: string }[] }>() };
};
const names = async (q: string) =>
  (await get(`/communes?q=${encodeURIComponent(q)}`)).body.items.map(({ name }) => name);

beforeAll(async () => {
  app = await openTestApp();
  await buildTerritory(app);
});
afterAll(() => app.close());

describe('the authority', () => {
  it('is installed once, with good keys and its court', async () => {
    expect((await app.verb(InstallAuthority).run(system('installation'))).installed).toBe(false);
    const authority = await app.verb(Territory).authority();
    expect(checkSiret(authority.siret)).toBeNull();
    expect(authority.court.name).toBe('Tribunal administratif de Lille');
    const { status, body } = await get('/authority');
    expect(status).toBe(200);
    expect(body).toMatchObject({ shortName: 'MEL', siren: '200093201' });
  });

  it('is installed once even when two processes start together', async () => {
    const installs = await Promise.all([1, 2, 3].map(() => app.verb(InstallAuthority).run(system('installation'))));
    expect(new Set(installs.map(({ id }) => id)).size).toBe(1);
  });

  it('keeps the de minimis ceiling that was in force on each day', async () => {
    const territory = app.verb(Territory);
    expect(await territory.parameter('de_minimis_ceiling', civilDate('2023-12-31'))).toBe(20_000_000);
    expect(await territory.parameter('de_minimis_ceiling', civilDate('2024-01-01'))).toBe(30_000_000);
    expect(await territory.parameter('agreement_threshold', civilDate('2026-05-04'))).toBe(2_300_000);
  });

  it('says which rule has no value on a day', async () => {
    await expect(app.verb(Territory).parameter('sgei_ceiling', civilDate('2001-01-01'))).rejects.toMatchObject({
      code: 'parameter_missing',
      params: { name: 'sgei_ceiling', on: '2001-01-01' },
    });
  });

  it('gives every value its source', async () => {
    const [bare] = await app.database.rows(`select name from authority_parameters where length(source) < 20`);
    expect(bare).toBeUndefined();
  });
});

describe('communes', () => {
  it('are 95, with Hellemmes and Lomme as parts of Lille', async () => {
    const { body } = await get('/communes');
    expect(body.items).toHaveLength(97);
    const parts = await app.verb(Territory).communesByInsee(['59298', '59355']);
    expect(parts.map(({ parentInsee }) => parentInsee)).toEqual(['59350', '59350']);
  });

  it('are found without accents, capitals, hyphens or the first word', async () => {
    expect(await names('perenchies')).toEqual(['Pérenchies']);
    expect(await names('VILLENEUVE D ASCQ')).toEqual(["Villeneuve-d'Ascq"]);
    expect(await names('ascq')).toEqual(["Villeneuve-d'Ascq"]);
    expect(await names('Annoeullin')).toEqual(['Annœullin']);
  });

  it('are several for one postal code, one for an INSEE code', async () => {
    expect((await names('59320')).length).toBeGreaterThan(3);
    expect(await names('59512')).toEqual(['Roubaix']);
  });

  it('are not found by the signs of a pattern', async () => {
    expect(await names('%')).toHaveLength(97);
    expect(await names('zz_zz%')).toEqual([]);
  });

  it('are refused by name when they are not ours', async () => {
    await expect(app.verb(Territory).communesByInsee(['59350', '75056'])).rejects.toMatchObject({
      code: 'commune_not_ours',
      params: { insee: '75056' },
    });
  });

  it('are each in one of eight territories marked as an indication', async () => {
    const { body } = await get('/territories');
    const territories = body.items as unknown as { note: string; communes: string[]; population: number }[];
    expect(territories).toHaveLength(8);
    expect(territories[0]?.note).toMatch(/indicatif/);
    expect(new Set(territories.flatMap(({ communes }) => communes)).size).toBe(95);
    expect(territories.reduce((sum, { population }) => sum + population, 0)).toBe(1_194_040);
  });

  it('have outlines for a map', async () => {
    const answer = await app.app.inject({ method: 'GET', url: '/api/v1/communes/outlines' });
    expect(answer.headers['content-type']).toMatch(/geo\+json/);
    expect(answer.json<{ features: unknown[] }>().features).toHaveLength(95);
  });
});
