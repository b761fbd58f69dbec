import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bar } from '../../src/kernel/access/standings.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, cast } from '../cast.js';
import { applicationScope } from '../../src/kernel/access/standings.js';
import { SqlParams } from '../../src/kernel/access/policy.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
let call: string;
beforeAll(async () => {
  scene = await openScene();
  call = scene.call.call.id;
});
afterAll(() => scene.app.close());

type Who = Parameters<Scene['send']>[0];
const list = (who: Who, query: string) => scene.send(who, { url: `/applications?limit=200&${query}` });
const found = async (search: string, who: Who = cast.officer) =>
  ((await list(who, `search=${encodeURIComponent(search)}`)).body.items ?? []).map(({ id }) => id);

describe('the search of an officer', () => {
  it('finds a file by any of its words: in any form, without accents, misspelt, from its beginning', async () => {
    const { id: organizationId } = await buildOrganization(scene.app, {
      legalName: 'Coopérative des Tisserandes',
      people: [{ personId: cast.amina.id }],
    });
    const { id, number } = await scene.filed({
      organizationId,
      options: {
        title: 'Une épicerie solidaire aux Olieux',
        summary: 'Des bénévoles y vendent des légumes invendus aux étudiants du quartier.',
        communes: ['59599'],
      },
    });
    for (const search of [
      'epicerie',
      'ÉPICERIES',
      'epicirie',
      'solidere',
      'tisserande',
      'tourcoing',
      'turcoing',
      'légume invendu',
      'étudiante',
      'etud',
      number,
      number.slice(-4),
      'épicerie des tisserandes à Tourcoing',
    ]) {
      expect([search, await found(search)]).toEqual([search, expect.arrayContaining([id])]);
    }
    for (const search of ['épicerie wattrelos', 'boulangerie', '%%', '&|!', "'; drop table"]) {
      expect([search, await found(search)]).toEqual([search, []]);
    }
  });

  it('says which words it took instead, and where the words stand', async () => {
    const { body } = await list(cast.officer, 'search=epicirie');
    expect(body['widened']).toEqual([{ word: 'epicirie', meant: ['épicerie'] }]);
    const [line] = body.items ?? [];
    expect(line?.['match']).toMatchObject({
      title: [
        { text: 'Une ', found: false },
        { text: 'épicerie', found: true },
        { text: ' solidaire aux Olieux', found: false },
      ],
      passage: null,
    });
    const [other] = (await list(cast.officer, 'search=invendus')).body.items ?? [];
    const passage = (other?.['match'] as { passage: { text: string; found: boolean }[] }).passage;
    expect(passage.filter((part) => part.found).map(({ text }) => text)).toEqual(['invendus']);
  });

  it('puts the title before the answers, and follows what is changed', async () => {
    const summary = 'Nous installons des ruches sur les toits de la ville avec les habitants des quartiers voisins.';
    const inTitle = await scene.filed({ options: { title: 'La ruche aux abeilles', summary } });
    const inAnswer = await scene.filed({
      options: { title: 'Les toits', summary: `${summary} Cent mille abeilles les peuplent.` },
    });
    expect(await found('abeille')).toEqual([inTitle.id, inAnswer.id]);
    const oldest = await list(cast.officer, 'search=abeille&sort=submittedAt');
    expect((oldest.body.items ?? []).map(({ id }) => id)).toEqual([inAnswer.id, inTitle.id]);
    await scene.app.database.rows(`update applications set title = 'La ruche' where id = $1`, [inTitle.id]);
    await scene.app.database.rows(`update organizations set legal_name = 'Les Bourdonnantes' where id = $1`, [
      inTitle.organizationId,
    ]);
    expect(await found('abeille')).toEqual([inAnswer.id]);
    expect(await found('bourdonante')).toEqual([inTitle.id]);
  });

  it('finds nothing in answers for anybody else, and nothing at all of a file one is barred from', async () => {
    const { id } = await scene.filed({
      options: {
        title: 'Le fournil',
        summary:
          'Du pain au levain cuit au feu de bois, que des habitants pétrissent ensemble deux matins par semaine.',
      },
    });
    expect(await found('levain')).toEqual([id]);
    expect(await found('levain', cast.amina)).toEqual([]);
    expect(await found('fournil', cast.amina)).toEqual([id]);
    expect(await found('fournil', cast.nora)).toEqual([]);
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'interest'));
    expect(await found('levain')).toEqual([]);
    const counted = await scene.send(cast.officer, { url: '/applications/counts?search=levain' });
    expect(counted.body).toEqual({ items: [], total: 0, more: false });
    expect(await found('levain', cast.lead)).toEqual([id]);
  });
});

describe('filters by answers', () => {
  it('take the form of the call at its word: choices, several, numbers, dates, texts, communes, ticks and papers', async () => {
    const { id } = await scene.filed({
      options: {
        title: 'Filtré',
        sector: 'food',
        communes: ['59350', '59009'],
        jobs: 3,
        total: 5_000_000,
        asked: 1_200_000,
      },
    });
    const by = async (...filters: string[]) =>
      (
        (
          await list(
            cast.officer,
            `callId=${call}&${filters.map((each) => `field=${encodeURIComponent(each)}`).join('&')}`,
          )
        ).body.items ?? []
      ).some((each) => each['id'] === id);
    const definition = (await scene.send(cast.officer, { url: `/applications/${id}/form` })).body[
      'definition'
    ] as unknown as {
      sections: { fields: { key: string; kind: string }[] }[];
    };
    const answers = (await scene.send(cast.officer, { url: `/applications/${id}` })).body[
      'answers'
    ] as unknown as Record<string, never>;
    const kinds = new Map(definition.sections.flatMap(({ fields }) => fields).map(({ key, kind }) => [kind, key]));
    expect(await by('sector:food')).toBe(true);
    expect(await by('sector:circular|food')).toBe(true);
    expect(await by('sector:circular')).toBe(false);
    const commune = kinds.get('communes') ?? '';
    expect(await by(`${commune}:59009`)).toBe(
      Array.isArray(answers[commune]) && (answers[commune] as string[]).includes('59009'),
    );
    expect(await by('startsOn:2020-01-01..2099-01-01')).toBe(true);
    expect(await by('startsOn:2099-01-01..')).toBe(false);
    expect(await by('audienceCount:900..900', 'sector:food')).toBe(true);
    expect(await by('audienceCount:..899')).toBe(false);
    expect(await by('team:COORDINATRICE a temps')).toBe(true);
    expect(await by('team:pilote')).toBe(false);
    const statement = kinds.get('statement') ?? '';
    expect([await by(`${statement}:yes`), await by(`${statement}:no`)]).toEqual([true, false]);
    const paper = definition.sections
      .flatMap(({ fields }) => fields)
      .find((field) => field.kind === 'attachment' && field.key in answers)?.key;
    if (paper) expect([await by(`${paper}:yes`), await by(`${paper}:no`)]).toEqual([true, false]);
  });

  it('refuse what the form does not ask, and everybody but the staff', async () => {
    const status = async (who: Who, query: string) => {
      const { status, body } = await list(who, query);
      return [status, body.code];
    };
    expect(await status(cast.officer, 'field=sector:food')).toEqual([422, 'field_filter_without_call']);
    expect(await status(cast.officer, `callId=${call}&field=colour:blue`)).toEqual([422, 'field_filter_unknown']);
    expect(await status(cast.officer, `callId=${call}&field=iban:FR`)).toEqual([422, 'field_filter_unknown']);
    expect(await status(cast.officer, `callId=${call}&field=sector:blue`)).toEqual([422, 'field_filter_value']);
    expect(await status(cast.officer, `callId=${call}&field=startsOn:soon`)).toEqual([422, 'field_filter_value']);
    expect(await status(cast.amina, `callId=${call}&field=sector:food`)).toEqual([403, 'not_allowed']);
    expect(await status(cast.amina, `callId=${call}&column=sector`)).toEqual([403, 'not_allowed']);
    expect(
      (await scene.send(cast.amina, { url: `/applications/counts?callId=${call}&field=sector:food` })).status,
    ).toBe(403);
  });

  it('count what they list, page by page alike, in every order', async () => {
    for (const sort of ['submittedAt', 'asked', 'clock', 'title', 'organization', 'number']) {
      for (const filter of [
        `callId=${call}&field=sector:circular`,
        'search=atelier',
        `callId=${call}`,
        'officerId=me',
      ]) {
        const whole = (await list(cast.officer, `${filter}&sort=${sort}`)).body.items ?? [];
        const seen: unknown[] = [];
        let next: string | null | undefined = '';
        while (next !== null && next !== undefined) {
          const url: string = `/applications?limit=2&${filter}&sort=${sort}${next ? `&after=${next}` : ''}`;
          const page = await scene.send(cast.officer, { url });
          expect([sort, filter, page.status]).toEqual([sort, filter, 200]);
          seen.push(...(page.body.items ?? []).map(({ id }) => id));
          next = page.body.next;
        }
        expect([sort, filter, seen]).toEqual([sort, filter, whole.map(({ id }) => id)]);
        const counts = await scene.send(cast.officer, { url: `/applications/counts?${filter}` });
        expect([filter, counts.body['total']]).toEqual([filter, whole.length]);
      }
    }
    const clocks = (await list(cast.officer, 'sort=clock')).body.items ?? [];
    const days = clocks.map((each) => String(each['implicitRefusalOn']));
    expect(days).toEqual([...days].sort());
  });

  it('show the answers asked for as columns, and no bank details', async () => {
    const { body } = await list(cast.officer, `callId=${call}&column=sector&column=startsOn`);
    for (const { answers } of body.items ?? [])
      expect(Object.keys(answers as object).sort()).toEqual(['sector', 'startsOn']);
    expect((await list(cast.officer, `callId=${call}&column=iban`)).body.code).toBe('field_filter_unknown');
  });
});

describe('what a search finds', () => {
  it('is, for everyone of the cast, what they may see and nothing else', async () => {
    const everyone = Object.values(cast);
    for (const who of everyone) {
      const params = new SqlParams();
      const scope = applicationScope(actorOf(who), 'a', params);
      const mine = await scene.app.database.rows<{ id: string }>(
        `select a.id from applications a where a.submitted_at is not null and fold(a.title) like '%e%' and ${scope}`,
        params.values,
      );
      const seen = new Set(mine.map(({ id }) => id));
      const listed = await found('projet atelier', who);
      const plain = ((await list(who, '')).body.items ?? []).map(({ id }) => id as unknown as string);
      expect(plain.filter((id) => !seen.has(id))).toEqual([]);
      expect(listed.filter((id) => !plain.includes(id as unknown as string))).toEqual([]);
    }
  });
});
