import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bar, grantStanding } from '../../src/kernel/access/standings.js';
import { AnnounceDecision } from '../../src/applications/reading/announce-decision.js';
import { applicationList } from '../../src/applications/reading/application-list.sql.js';
import type { JournalEntry } from '../../src/kernel/journal/journal.js';
import { buildApplication } from '../build/applications.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, cast, signInGuest } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const read = (who: Parameters<Scene['send']>[0], url: string) => scene.send(who, { url });
const ids = (answer: { body: { items?: Record<string, unknown>[] } }) => (answer.body.items ?? []).map(({ id }) => id);

describe('reading one application', () => {
  it('shows the file to its structure and to the staff, and nothing to strangers', async () => {
    const { id, number } = await scene.filed({ options: { communes: ['59512', '59350'] } });
    const view = await read(cast.amina, `/applications/${id}`);
    expect(view.headers['etag']).toBe('"v2"');
    expect(view.body).toMatchObject({
      number,
      state: 'submitted',
      stateLabel: { fr: 'déposé', en: 'submitted' },
      communes: [
        { insee: '59512', name: 'Roubaix', main: true },
        { insee: '59350', name: 'Lille', main: false },
      ],
      asked: { currency: 'EUR' },
      checkReport: null,
    });
    expect((await read(cast.officer, `/applications/${id}`)).status).toBe(200);
    expect((await read(cast.finance, `/applications/${id}`)).status).toBe(200);
    expect((await read(cast.nora, `/applications/${id}`)).status).toBe(404);
    expect((await read(null, `/applications/${id}`)).status).toBe(401);
  });

  it('keeps drafts from the staff, and staff without second factor from everything', async () => {
    const draft = await scene.draft();
    expect((await read(cast.officer, `/applications/${draft.id}`)).status).toBe(404);
    const { id } = await scene.filed();
    const weak = await scene.send(cast.officer, { url: `/applications/${id}`, strength: { strong: false } });
    expect(weak.status).toBe(404);
  });

  it('keeps contact and bank answers from the committee, whole acts from the holder', async () => {
    const { id } = await scene.filed();
    await scene.app.database.transaction((tx) =>
      grantStanding(tx, {
        personId: cast.karim.id,
        subjectType: 'application',
        subjectId: id,
        standing: 'assessor',
        source: 'test',
      }),
    );
    const holder = (await read(cast.amina, `/applications/${id}`)).body['answers'] as unknown as object;
    const member = (await read(cast.karim, `/applications/${id}`)).body['answers'] as unknown as object;
    expect(holder).toHaveProperty('contact');
    expect(member).not.toHaveProperty('contact');
    expect(member).toHaveProperty('title');
    expect((await read(cast.karim, `/applications/${id}/timeline`)).status).toBe(404);
  });

  it('hides a file from whoever is barred: page, list, counts, story, papers', async () => {
    const { id } = await scene.filed();
    const before = (await read(cast.officer, '/applications/counts')).body['total'] as unknown as number;
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'interest'));
    for (const page of ['', '/timeline', '/documents', '/attachments', '/supplement-requests']) {
      expect((await read(cast.officer, `/applications/${id}${page}`)).status).toBe(404);
    }
    expect(ids(await read(cast.officer, '/applications?limit=200'))).not.toContain(id);
    expect((await read(cast.officer, '/applications/counts')).body['total']).toBe(before - 1);
    expect(ids(await read(cast.lead, '/applications?limit=200'))).toContain(id);
  });

  it('lets a commune in by its link, for the one application it is asked about', async () => {
    const asked = await scene.filed();
    const other = await scene.filed();
    const consultation = '0199c000-0000-7000-8000-000000000001';
    await scene.app.database.rows(
      `insert into consultations (id, application_id, commune_id, due_on) select $1, $2, commune_id, '2027-01-31' from application_communes where application_id = $2 limit 1`,
      [consultation, asked.id],
    );
    const guest = await signInGuest(scene.app, { subjectType: 'consultation', subjectId: consultation });
    const as = (url: string) => scene.send(null, { url, headers: { ...guest.headers } });
    const view = await as(`/applications/${asked.id}`);
    expect(view.status).toBe(200);
    expect(view.body['answers']).not.toHaveProperty('contact');
    expect((await as(`/applications/${other.id}`)).status).toBe(404);
    expect((await as('/applications')).status).toBe(401);
  });
});

describe('the story of an application', () => {
  it('tells the holder what concerns them and the staff everything', async () => {
    const { id } = await scene.filed();
    await scene.send(cast.officer, {
      method: 'PUT',
      url: `/applications/${id}/officer`,
      body: { officerId: cast.officer.id },
    });
    await scene.send(cast.officer, { method: 'POST', url: `/applications/${id}/rule-check` });
    await scene.send(cast.officer, { method: 'POST', url: `/applications/${id}/acceptance` });
    const verbs = async (who: Parameters<Scene['send']>[0]) =>
      ((await read(who, `/applications/${id}/timeline`)).body.items ?? []).map(
        ({ verb, by }) => `${String(verb)} by ${String(by)}`,
      );
    expect(await verbs(cast.jules)).toEqual([`submitted by ${cast.amina.name}`, 'accepted by service']);
    expect(await verbs(cast.lead)).toEqual([
      `submitted by ${cast.amina.name}`,
      `assigned by ${cast.officer.name}`,
      `checked by ${cast.officer.name}`,
      `accepted by ${cast.officer.name}`,
    ]);
  });
});

describe('lists', () => {
  it('page by key in the order of filing, each application once', async () => {
    for (let index = 0; index < 7; index += 1) {
      await buildApplication(scene.app, {
        callId: scene.call.call.id,
        state: 'admissible',
        communes: ['59599'],
        title: index % 2 ? 'Épicerie' : 'Atelier',
        submittedAt: index < 3 ? '2026-05-01T10:00:00Z' : `2026-05-0${index}T10:00:00Z`,
      });
    }
    const seen: unknown[] = [];
    let url: string | null = '/applications?state=admissible&commune=59599&limit=2';
    while (url) {
      const page: Awaited<ReturnType<typeof read>> = await read(cast.officer, url);
      expect(page.status).toBe(200);
      seen.push(...ids(page));
      const { next } = page.body;
      url = next ? `/applications?state=admissible&commune=59599&limit=2&after=${next}` : null;
      if (next) expect(page.headers['link']).toContain('rel="next"');
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    const whole = await read(cast.officer, '/applications?state=admissible&commune=59599');
    expect(ids(whole)).toEqual(seen);
  });

  it('search without accents in titles, numbers and names, and take wildcards as letters', async () => {
    const found = async (search: string) =>
      ids(await read(cast.officer, `/applications?search=${encodeURIComponent(search)}`)).length;
    expect(await found('epicerie')).toBe(3);
    expect(await found('ÉPICERIE')).toBe(3);
    expect(await found('%%')).toBe(0);
    const { number } = await scene.filed();
    expect(await found(number)).toBe(1);
  });

  it('filter by call, axis and officer, and refuse what they do not know', async () => {
    const filter = async (query: string) => (await read(cast.officer, `/applications?${query}`)).status;
    expect(
      await filter(`callId=${scene.call.call.id}&axisId=${scene.call.start.id}&officerId=${cast.officer.id}`),
    ).toBe(200);
    expect(await filter('state=ouvert')).toBe(422);
    expect(await filter('commune=Lille')).toBe(422);
    expect(await filter('tri=titre')).toBe(422);
    expect(await filter('after=bm9u')).toBe(400);
    expect(await filter(`after=${Buffer.from('["x","y"]').toString('base64url')}`)).toBe(400);
  });

  it('go by the amount asked where that is wished, page after page, from an index', async () => {
    const amounts = [900, 500, 500, 300].map((euros) => euros * 100);
    for (const asked of amounts) {
      await buildApplication(scene.app, {
        callId: scene.call.call.id,
        state: 'admissible',
        communes: ['59386'],
        title: 'Trié par montant',
        asked,
      });
    }
    const seen: unknown[] = [];
    const query = '/applications?sort=asked&search=trie%20montant&limit=1';
    let url: string | null = query;
    while (url) {
      const page: Awaited<ReturnType<typeof read>> = await read(cast.officer, url);
      seen.push(...(page.body.items ?? []).map((each) => (each['asked'] as unknown as { amount: number }).amount));
      url = page.body.next ? `${query}&after=${page.body.next}` : null;
    }
    expect(seen).toEqual(amounts);
    expect(ids(await read(cast.officer, '/applications?sort=asked&commune=59386'))).toHaveLength(4);
    const dated = (await read(cast.officer, '/applications?search=trie%20montant&limit=1')).body.next;
    expect((await read(cast.officer, `${query}&after=${dated}`)).status).toBe(400);
    expect((await read(cast.officer, '/applications?sort=updatedAt')).status).toBe(422);
    const { text, values } = applicationList(
      actorOf(cast.officer),
      {},
      { after: ['50000', cast.nora.id], limit: 50, sort: 'asked' },
    );
    const plan = await scene.app.database.source.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      await tx.query('set local enable_sort = off');
      return JSON.stringify(await tx.query(`explain ${text}`, [...values]));
    });
    expect(plan).toContain('applications_by_amount');
  });

  it('count the states under the filters of the list', async () => {
    const counts = async (query: string) =>
      (await read(cast.officer, `/applications/counts?${query}`)).body as unknown as {
        items: { state: string; count: number }[];
        total: number;
      };
    for (const query of [
      'commune=59599',
      'search=epicerie',
      `axisId=${scene.call.start.id}&callId=${scene.call.call.id}`,
      `officerId=${cast.officer.id}`,
      'commune=59599&search=atelier',
      'attention=unassigned',
    ]) {
      const { items, total } = await counts(query);
      expect([query, total]).toEqual([query, ids(await read(cast.officer, `/applications?limit=200&${query}`)).length]);
      for (const { state, count } of items) {
        const listed = ids(await read(cast.officer, `/applications?limit=200&state=${state}&${query}`));
        expect([query, state, listed.length]).toEqual([query, state, count]);
      }
    }
    expect(await counts('commune=59599')).toMatchObject({ items: [{ state: 'admissible', count: 7 }], total: 7 });
    expect((await read(cast.officer, '/applications/counts?state=submitted')).status).toBe(422);
  });

  it('show an officer what to look at today, and holders nothing of it', async () => {
    const { id } = await scene.filed();
    const found = async (attention: string, who: Parameters<typeof read>[0] = cast.officer) =>
      ids(await read(who, `/applications?limit=200&attention=${attention}`)).includes(id);
    const refusedIn = (days: number) =>
      scene.app.database.rows(`update applications set implicit_refusal_on = paris_today() + $2::int where id = $1`, [
        id,
        days,
      ]);
    expect([await found('late'), await found('closing'), await found('unassigned')]).toEqual([false, false, true]);
    expect(await found('unassigned', cast.amina)).toBe(false);
    await refusedIn(15);
    expect([await found('late'), await found('closing')]).toEqual([false, true]);
    await refusedIn(0);
    expect([await found('late'), await found('closing')]).toEqual([true, false]);
    expect(await found('answered')).toBe(false);
    await scene.app.database.rows(
      `insert into supplement_requests (id, application_id, asked_by, asked_at, due_on, items, state, ended_at)
       values (gen_random_uuid(), $1, $2, clock_now() - interval '3 days', paris_today() + 7, '[{}]', 'answered', clock_now())`,
      [id, cast.officer.id],
    );
    expect(await found('answered')).toBe(true);
    await scene.app.database.rows(
      `update supplement_requests set state = 'asked', ended_at = null where application_id = $1`,
      [id],
    );
    await scene.app.database.rows(`update applications set state = 'incomplete' where id = $1`, [id]);
    expect([await found('answered'), await found('supplements_due')]).toEqual([false, true]);
    const counted = await read(cast.officer, '/applications/counts?attention=supplements_due');
    expect(counted.body).toMatchObject({ items: [{ state: 'incomplete' }] });
    expect((await read(cast.officer, '/applications?attention=soon')).status).toBe(422);
  });

  it('tell the staff, and nobody else, how far the communes are', async () => {
    const { id } = await scene.filed({ options: { communes: ['59512', '59350'] } });
    await scene.app.database.rows(`delete from consultations where application_id = $1`, [id]);
    await scene.app.database.rows(
      `insert into consultations (id, application_id, commune_id, due_on, state, opinion, answered_at)
       select gen_random_uuid(), $1, m.id, '2027-01-15', case m.insee when '59512' then 'answered' else 'asked' end,
         case m.insee when '59512' then 'reserved' end, case m.insee when '59512' then now() end
       from communes m where m.insee in ('59512', '59350')`,
      [id],
    );
    const line = async (who: Parameters<typeof read>[0]) =>
      (await read(who, '/applications?limit=200')).body.items?.find((each) => each['id'] === id);
    expect(await line(cast.officer)).toMatchObject({
      submittedAt: expect.any(String),
      updatedAt: expect.any(String),
      opinions: [
        { insee: '59350', commune: 'Lille', state: 'asked', opinion: null },
        { insee: '59512', commune: 'Roubaix', state: 'answered', opinion: 'reserved' },
      ],
    });
    expect(await line(cast.amina)).toMatchObject({ opinions: null });
    await scene.app.database.rows(
      `update consultations set state = 'revoked', opinion = null where application_id = $1`,
      [id],
    );
    expect(await line(cast.officer)).toMatchObject({ opinions: [] });
  });

  it('give a holder their own, drafts included, and nobody else’s', async () => {
    const mine = await scene.draft();
    expect(ids(await read(cast.jules, '/me/applications'))).toContain(mine.id);
    expect(ids(await read(cast.nora, '/me/applications'))).toEqual([]);
    expect(ids(await read(cast.nora, '/applications'))).toEqual([]);
    expect((await read(cast.nora, '/applications/counts')).body).toEqual({ items: [], total: 0, more: false });
    expect(ids(await read(cast.jules, '/applications?limit=200'))).not.toContain(mine.id);
  });
});

describe('a decision that is not released yet', () => {
  const hidden = ['proposed', 'awarded', 'refused'] as const;

  it.each(hidden)(
    'is secret to the structure: %s shows as examined, in page, list, counts, filters and refusals',
    async (state) => {
      const people = [{ personId: cast.thomas.id }];
      const { id: organizationId } = await buildOrganization(scene.app, { people });
      const { id } = await buildApplication(scene.app, {
        state,
        organizationId,
        callId: scene.call.call.id,
        communes: ['59650'],
      });
      const states = async () => [
        (await read(cast.thomas, `/applications/${id}`)).body['state'],
        (await read(cast.thomas, '/me/applications')).body.items?.find((each) => each['id'] === id)?.['state'],
        (await read(cast.thomas, '/applications?commune=59650')).body.items?.find((each) => each['id'] === id)?.[
          'state'
        ],
      ];
      expect(await states()).toEqual(['recommended', 'recommended', 'recommended']);
      expect(ids(await read(cast.thomas, `/applications?state=${state}`))).not.toContain(id);
      const counts = (await read(cast.thomas, '/applications/counts')).body.items ?? [];
      expect(counts.map((each) => each['state'])).not.toContain(state);
      await scene.app.database.rows(
        `insert into standings (id, person_id, subject_type, subject_id, standing, source)
         values (gen_random_uuid(), $1, 'organization', $2, 'reader', 'test')`,
        [cast.lead.id, organizationId],
      );
      expect((await read(cast.lead, `/applications/${id}`)).body['state']).toBe('recommended');
      const leads = (await read(cast.lead, '/applications?commune=59650')).body.items ?? [];
      expect(leads.find((each) => each['id'] === id)).toMatchObject({ state: 'recommended', opinions: [] });
      expect(ids(await read(cast.lead, `/applications?state=${state}&commune=59650`))).not.toContain(id);
      const known = (await read(cast.lead, '/applications/counts?commune=59650')).body.items ?? [];
      expect(known.map((each) => each['state'])).not.toContain(state);
      const refused = await scene.send(cast.thomas, { method: 'POST', url: `/applications/${id}/withdrawal` });
      expect(JSON.stringify(refused.body)).not.toMatch(/attribuée|refusé|décision/);
      const link = { url: `https://fr.ulule.com/la-remise-${state}/` };
      const linked = await scene.send(cast.thomas, {
        method: 'POST',
        url: `/applications/${id}/campaigns`,
        body: link,
      });
      expect(linked.status).toBe(201);
      expect((await read(cast.officer, `/applications/${id}`)).body['state']).toBe(state);
      expect(ids(await read(cast.officer, `/applications?state=${state}&commune=59650`))).toContain(id);
      await scene.app
        .verb(AnnounceDecision)
        .handle({ data: { applicationId: id }, at: new Date() } as unknown as JournalEntry);
      if (state !== 'proposed') expect(await states()).toEqual([state, state, state]);
      await scene.app.database.rows(`update applications set state = 'withdrawn' where id = $1`, [id]);
    },
  );
});
