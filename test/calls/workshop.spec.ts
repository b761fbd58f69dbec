import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { selfSignedCertificate } from '../../src/documents/seal/self-signed-certificate.js';
import { openP12Seal } from '../../src/documents/seal/p12-seal.js';
import { Calls, entreprendreAutrementParameters as parameters, type CallFacts } from '../../src/calls/calls.public.js';
import { CloseCall } from '../../src/calls/close-call.js';
import { CreateCall } from '../../src/calls/create-call.js';
import { canonical, PACK_FORMAT, sealedPack, signedBytes, type CallPack } from '../../src/calls/pack/pack.js';
import { ImportPack } from '../../src/calls/pack/import-pack.js';
import { PackExport } from '../../src/calls/pack/pack-export.js';
import { ReviseCall, type CallChanges } from '../../src/calls/revise-call.js';
import { OpenNextYear } from '../../src/calls/rounds/open-next-year.js';
import { CopyCall } from '../../src/calls/workshop/copy-call.js';
import { DiscardCall } from '../../src/calls/workshop/discard-call.js';
import { PreviewQueries } from '../../src/calls/workshop/preview.queries.js';
import { ReadinessQueries } from '../../src/calls/workshop/readiness.queries.js';
import { openTestApp, type TestApp } from '../app.js';
import { refusalOf } from '../applications/scene.js';
import { buildCall, type BuiltCall } from '../build/calls.js';
import { actorOf, cast } from '../cast.js';

let app: TestApp;
let real: BuiltCall;
const lead = actorOf(cast.lead);
const officer = actorOf(cast.officer);

beforeAll(async () => {
  app = await openTestApp();
  real = await buildCall(app);
});
afterAll(() => app.close());

const both = (text: string) => ({ fr: text, en: text });
let count = 0;
const heading = () => {
  count += 1;
  return { slug: `atelier-${count}`, numberPrefix: 'AT', title: both('Atelier'), summary: both('Un appel') };
};
const create = () =>
  app.verb(CreateCall).run(officer, {
    ...heading(),
    axes: [
      { code: 'un', label: both('Un'), rules: { age: 'any' } },
      { code: 'deux', label: both('Deux'), rules: { age: 'any' } },
    ],
  });
const everything = { texts: true, parameters: true, form: true, grids: true, envelopes: true };
const copy = (parts = everything) => app.verb(CopyCall).run(officer, { ...heading(), callId: real.call.id, parts });
const revise = (call: CallFacts, changes: CallChanges) =>
  app.verb(ReviseCall).run(officer, { callId: call.id, version: call.version, changes });
const axes = (id: string) => app.verb(Calls).axes(id);
const missing = async (id: string) =>
  (await app.verb(ReadinessQueries).of(id)).missing.map(({ code, part }) => `${code} ${part}`);

describe('a call made from another', () => {
  it('lacks nothing but its dates, and is neither published nor tied to the first', async () => {
    const made = await copy();
    expect(made).toMatchObject({ state: 'draft', rhythm: 'permanent' });
    expect(await missing(made.id)).toEqual(['call_round_missing calendrier']);
    expect((await axes(made.id)).map(({ code }) => code)).toEqual(['start', 'development']);
    expect(await axes(made.id)).not.toEqual(await axes(real.call.id));
  });

  it('takes over what is ticked only, and says where each missing part is made', async () => {
    const bare = await copy({ texts: false, parameters: false, form: false, grids: false, envelopes: false });
    expect(await missing(bare.id)).toEqual([
      'call_form_missing formulaire',
      'call_grid_missing grille',
      'call_grid_missing grille',
      'call_round_missing calendrier',
      'call_envelope_missing enveloppes',
    ]);
    const { advice } = await app.verb(ReadinessQueries).of(bare.id);
    expect(advice.filter(({ code }) => code === 'text_empty')).toHaveLength(6);
  });
});

describe('the axes of a call', () => {
  it('are renamed, ordered, added and removed in one go', async () => {
    const call = await create();
    const [one, two] = await axes(call.id);
    const wanted = [
      { id: two!.id, code: 'deux', label: both('Second') },
      { id: null, code: 'trois', label: both('Trois') },
    ];
    await revise(call, { axes: wanted });
    expect((await axes(call.id)).map(({ code, label }) => [code, label.fr])).toEqual([
      ['deux', 'Second'],
      ['trois', 'Trois'],
    ]);
    expect((await axes(call.id)).some(({ id }) => id === one!.id)).toBe(false);
  });

  it('keep their code, and stay while a question of the form looks at them', async () => {
    const call = await create();
    const [one] = await axes(call.id);
    const renamed = revise(call, { axes: [{ id: one!.id, code: 'autre', label: both('Un') }] });
    expect((await refusalOf(renamed)).code).toBe('axis_code_kept');
    const made = await copy();
    const [start] = await axes(made.id);
    const gone = revise(made, { axes: [{ id: start!.id, code: 'start', label: start!.label }] });
    expect((await refusalOf(gone)).code).toMatch(/^axis_(in_form|has_)/);
  });

  it('have rules of their own only if they are in the call', async () => {
    const call = await create();
    const terms = { axis: 'ailleurs', ...{ age: null, ageYears: null, legalForms: null }, maxGrant: 1, maxShare: null };
    const rules = {
      validFrom: '2026-01-01',
      texts: {},
      parameters: { ...parameters, axes: [{ ...terms, minOwnShare: null }] },
    };
    expect((await refusalOf(revise(call, { rules }))).code).toBe('axis_terms_unknown');
  });
});

describe('a call never published', () => {
  it('may be thrown away, and a published one may not', async () => {
    const call = await create();
    await app.verb(DiscardCall).run(lead, { callId: call.id, version: call.version });
    expect((await refusalOf(app.verb(Calls).byId(call.id))).code).toBe('not_found');
    const kept = app.verb(DiscardCall).run(lead, { callId: real.call.id, version: real.call.version });
    expect((await refusalOf(kept)).code).toBe('wrong_state');
  });
});

describe('a call seen with the eyes of each', () => {
  it('keeps bank details from the committee and the communes, and shows the public what is published', async () => {
    const seen = async (person: 'public' | 'holder' | 'commune' | 'committee') => {
      const { call, grids } = await app.verb(PreviewQueries).of(real.call.id, person);
      return { keys: call.form!.definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)), grids };
    };
    const [holder, commune, committee, everyone] = [
      await seen('holder'),
      await seen('commune'),
      await seen('committee'),
      await seen('public'),
    ];
    expect(committee.keys).toEqual(commune.keys);
    expect(committee.keys.length).toBeLessThan(holder.keys.length);
    expect(everyone.keys.every((key) => committee.keys.includes(key))).toBe(true);
    expect([committee.grids.length, commune.grids.length, holder.grids.length]).toEqual([1, 0, 0]);
  });
});

describe('a call pack', () => {
  const packOf = (id: string) => app.verb(PackExport).of(id);
  const take = (pack: unknown, more: { slug?: string; confirmedSigner?: string } = {}) =>
    app.verb(ImportPack).run(lead, { pack, ...more });
  const contentOf = ({ content }: CallPack) => canonical({ ...(content as object), slug: null });

  it('is taken over whole: exported, imported and exported again it says the same', async () => {
    const pack = await packOf(real.call.id);
    const made = await take(JSON.parse(JSON.stringify(pack)), { slug: 'repris' });
    expect(made).toMatchObject({ state: 'draft', slug: 'repris' });
    expect(contentOf(await packOf(made.id))).toBe(contentOf(pack));
    expect((await refusalOf(take(pack))).code).toBe('call_slug_taken');
  });

  it('is refused once a letter of it, or its date, has changed', async () => {
    const pack = await packOf(real.call.id);
    const text = JSON.stringify(pack);
    const richer = JSON.parse(text.replace('"maxGrant":3000000', '"maxGrant":9000000')) as object;
    expect(richer).not.toEqual(pack);
    expect((await refusalOf(take(richer))).code).toBe('pack_altered');
    expect((await refusalOf(take({ ...pack, signedAt: '2020-01-01T00:00:00.000Z' }))).code).toBe('pack_altered');
    expect((await refusalOf(take({ ...pack, signature: '' }))).code).toBe('pack_altered');
    expect((await refusalOf(take({ format: 'autre' }))).code).toBe('pack_unreadable');
  });

  it('signed elsewhere is taken once a person has checked who signed; its content is judged all the same', async () => {
    const p12 = await selfSignedCertificate({
      commonName: 'Ville de Z',
      password: 'x',
      validFrom: new Date(),
      years: 1,
    });
    const seal = await openP12Seal({ p12, password: 'x', now: () => new Date() });
    const { content } = await packOf(real.call.id);
    const sign = async (said: object) => {
      const signedAt = '2026-05-01T00:00:00.000Z';
      return sealedPack(said, signedAt, await seal.sign(signedBytes({ format: PACK_FORMAT, signedAt, content: said })));
    };
    const foreign = await sign(content as object);
    const refused = await refusalOf(take(foreign, { slug: 'ville-z' }));
    expect(refused).toMatchObject({ code: 'pack_signer_unknown', current: { name: 'Ville de Z' } });
    const { fingerprint } = refused.current as { fingerprint: string };
    expect((await refusalOf(take(foreign, { slug: 'ville-z', confirmedSigner: 'autre' }))).code).toBe(
      'pack_signer_unknown',
    );
    await expect(take(foreign, { slug: 'ville-z', confirmedSigner: fingerprint })).resolves.toMatchObject({
      state: 'draft',
    });
    const wrong = await sign({ ...(content as object), rounds: [{ name: 'x' }], slug: 'ville-y' });
    expect((await refusalOf(take(wrong, { confirmedSigner: fingerprint }))).code).toBe('invalid_input');
  });
});

describe('a call open all year', () => {
  it('gets the round of the next year before the last one ends, once, and none once it is closed', async () => {
    const rounds = async () => (await app.verb(Calls).rounds(real.call.id)).map(({ name }) => name);
    const year = Number((await rounds())[0]!.slice(-4));
    await app.moveClockTo(`${year}-10-01T08:00:00Z`);
    await app.verb(OpenNextYear).run();
    expect(await rounds()).toHaveLength(1);
    await app.moveClockTo(`${year}-11-20T08:00:00Z`);
    await app.verb(OpenNextYear).run();
    await app.verb(OpenNextYear).run();
    expect(await rounds()).toEqual([`Année ${year}`, `Année ${year + 1}`]);
    const [first, next] = await app.verb(Calls).rounds(real.call.id);
    expect(next!.opensAt).toEqual(first!.closesAt);
    const call = await app.verb(Calls).byId(real.call.id);
    await app.verb(CloseCall).run(lead, { callId: call.id, version: call.version });
    await app.moveClockTo(`${year + 1}-11-20T08:00:00Z`);
    await app.verb(OpenNextYear).run();
    expect(await rounds()).toHaveLength(2);
  });
});
