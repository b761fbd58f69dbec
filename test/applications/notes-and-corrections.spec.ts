import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bar } from '../../src/kernel/access/standings.js';
import { cast, type CastPerson } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const note = (who: CastPerson, id: string, text: string, mentions: string[] = []) =>
  scene.send(who, { method: 'POST', url: `/applications/${id}/notes`, body: { text, mentions } });
const notes = (who: CastPerson, id: string) => scene.send(who, { url: `/applications/${id}/notes` });
const mentions = async (who: CastPerson) => (await scene.send(who, { url: '/me/mentions' })).body.items ?? [];
const mailsOf = (id: string, notice: string) =>
  scene.app.database.rows<{ recipient: string; text: string }>(
    `select recipient, text from mails where about_id = $1 and notice = $2 order by recipient`,
    [id, notice],
  );

describe('a note among officers', () => {
  it('calls a colleague, by mail and in their day, until they have looked', async () => {
    const { id, number } = await scene.filed();
    const written = await note(cast.officer, id, 'Vérifier le bail.\nMerci @Hervé', [cast.lead.id, cast.officer.id]);
    expect(written.body).toMatchObject({ mentioned: 1 });
    expect(await mentions(cast.lead)).toMatchObject([{ applicationId: id, number, by: 'Claire Dumont' }]);
    const found = await scene.send(cast.lead, { url: '/applications?attention=mentioned' });
    expect(found.body.items).toMatchObject([{ id }]);
    await scene.app.settle();
    const mails = await mailsOf(id, 'applications.note_mention');
    expect(mails.map(({ recipient }) => recipient)).toEqual([cast.lead.email]);
    expect(mails[0]?.text).not.toContain('bail');
    const { items = [] } = (await notes(cast.lead, id)).body;
    expect(items).toMatchObject([
      { calls: true, text: 'Vérifier le bail.\nMerci @Hervé', mentions: [{ seenAt: null }] },
    ]);
    const seen = { method: 'PUT', url: `/applications/${id}/notes/reading`, body: { upTo: items[0]?.['id'] } } as const;
    expect((await scene.send(cast.lead, seen)).body).toMatchObject({ read: 1 });
    expect(await mentions(cast.lead)).toEqual([]);
    expect((await notes(cast.officer, id)).body.items).toMatchObject([
      { calls: false, mentions: [{ name: 'Hervé Lemaire' }] },
    ]);
  });

  it('is for officers alone, and calls nobody who may not see the file', async () => {
    const { id, organizationId } = await scene.filed();
    await note(cast.officer, id, 'Secret de bureau');
    for (const [who, status] of [
      [cast.amina, 403],
      [cast.karim, 403],
      [cast.finance, 403],
      [cast.admin, 403],
    ] as const) {
      expect([who.id, (await notes(who, id)).status, (await note(who, id, 'x')).status]).toEqual([
        who.id,
        status,
        status,
      ]);
    }
    expect((await note(cast.officer, id, '', [])).status).toBe(422);
    expect((await note(cast.officer, id, 'x', [cast.finance.id])).body.errors).toMatchObject([
      { code: 'mention_unknown', pointer: '/mentions/0' },
    ]);
    await note(cast.officer, id, 'Votre avis ?', [cast.lead.id]);
    await scene.app.database.transaction((tx) => bar(tx, cast.lead.id, id, 'family'));
    expect((await notes(cast.lead, id)).status).toBe(404);
    expect((await mentions(cast.lead)).map((each) => each['applicationId'])).not.toContain(id);
    await scene.app.settle();
    expect(await mailsOf(id, 'applications.note_mention')).toEqual([]);
    expect((await note(cast.officer, id, 'x', [cast.lead.id])).body.code).toBe('mention_unknown');
    await scene.app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'reader', 'test')`,
      [cast.secretary.id, organizationId],
    );
    expect((await notes(cast.secretary, id)).status).toBe(404);
    const draft = await scene.draft();
    expect((await notes(cast.officer, draft.id)).status).toBe(404);
  });
});

describe('the correction of an answer', () => {
  const read = async (who: CastPerson, id: string) => (await scene.send(who, { url: `/applications/${id}` })).body;
  const correct = async (who: CastPerson, id: string, field: string, value: unknown, reason = 'Faute de frappe') =>
    scene.send(who, {
      method: 'POST',
      url: `/applications/${id}/corrections`,
      body: { field, value, reason },
      headers: { 'if-match': `"v${String((await read(cast.officer, id))['version'])}"` },
    });
  const list = async (who: CastPerson, id: string) =>
    (await scene.send(who, { url: `/applications/${id}/corrections` })).body;

  it('keeps what it was, tells the holder and asks for a new check', async () => {
    const { id } = await scene.filed();
    const before = await read(cast.officer, id);
    await scene.send(cast.officer, { method: 'POST', url: `/applications/${id}/rule-check` });
    const done = await correct(cast.officer, id, 'title', 'La Remise de Tourcoing', 'Le nom du lieu était mal écrit');
    expect(done.status).toBe(201);
    expect(await read(cast.amina, id)).toMatchObject({
      title: 'La Remise de Tourcoing',
      answers: { title: 'La Remise de Tourcoing' },
      state: 'submitted',
    });
    expect((await list(cast.amina, id)).items).toMatchObject([
      {
        field: 'title',
        before: before['title'],
        after: 'La Remise de Tourcoing',
        reason: 'Le nom du lieu était mal écrit',
        by: 'Claire Dumont',
      },
    ]);
    expect((await list(cast.amina, id))['correctable']).toEqual([]);
    expect((await list(cast.officer, id))['correctable']).toContain('title');
    const accepted = await scene.send(cast.officer, {
      method: 'POST',
      url: `/applications/${id}/acceptance`,
      body: {},
    });
    expect(accepted.body.code).toBe('rule_check_needed');
    const story = await scene.send(cast.amina, { url: `/applications/${id}/timeline` });
    expect(JSON.stringify(story.body)).toContain('Réponse corrigée par le service');
    await scene.app.settle();
    const mails = await mailsOf(id, 'applications.corrected');
    expect(mails.map(({ recipient }) => recipient)).toEqual([cast.amina.email, cast.jules.email]);
    expect(mails[0]?.text).toContain('Le nom du lieu était mal écrit');
  });

  it('moves the file to the right commune in the lists', async () => {
    const { id } = await scene.filed();
    const form = (await scene.send(cast.officer, { url: `/applications/${id}/form` })).body as unknown as {
      definition: { sections: { fields: { key: string; kind: string }[] }[] };
    };
    const field = form.definition.sections.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'commune');
    const now = (await read(cast.officer, id)) as unknown as { communes: { insee: string; main: boolean }[] };
    const other = now.communes.some(({ insee }) => insee === '59599') ? '59512' : '59599';
    expect((await correct(cast.officer, id, field?.key ?? '', other)).status).toBe(201);
    const found = await scene.send(cast.officer, { url: `/applications?commune=${other}` });
    expect(found.body.items?.map((each) => each['id'])).toContain(id);
    expect((await correct(cast.officer, id, field?.key ?? '', '99999')).body.errors?.[0]?.pointer).toBe('/value');
  });

  it('never touches what commits the holder, nor what the holder is answering', async () => {
    const { id } = await scene.filed();
    const fields = (
      (await scene.send(cast.officer, { url: `/applications/${id}/form` })).body as unknown as {
        definition: { sections: { fields: { key: string; kind: string }[] }[] };
      }
    ).definition.sections.flatMap(({ fields: own }) => own);
    const committing = fields.filter(
      ({ key, kind }) =>
        ['statement', 'attachment', 'iban', 'budget', 'crowdfunding'].includes(kind) || key === 'asked',
    );
    expect(committing.length).toBeGreaterThan(3);
    for (const { key } of committing) {
      expect([key, (await correct(cast.officer, id, key, 1)).body.code]).toEqual([key, 'correction_of_commitment']);
    }
    expect((await correct(cast.officer, id, 'nulle', 'x')).body.code).toBe('correction_unknown');
    const { title } = (await read(cast.officer, id)) as unknown as { title: string };
    expect((await correct(cast.officer, id, 'title', title)).body.code).toBe('correction_changes_nothing');
    await scene.send(cast.officer, {
      method: 'POST',
      url: `/applications/${id}/supplement-requests`,
      body: { items: [{ field: 'title', reason: 'x', indispensable: true }], dueOn: await inDays(20) },
    });
    expect((await correct(cast.officer, id, 'title', 'Autre')).body.code).toBe('correction_awaited');
  });

  it('is an officer’s, on the version read, before the committee has examined the file', async () => {
    const { id } = await scene.filed();
    for (const [who, status] of [
      [cast.amina, 403],
      [cast.karim, 403],
      [cast.finance, 403],
    ] as const) {
      expect([who.id, (await correct(who, id, 'title', 'Autre')).status]).toEqual([who.id, status]);
    }
    const stale = await scene.send(cast.officer, {
      method: 'POST',
      url: `/applications/${id}/corrections`,
      body: { field: 'title', value: 'Autre', reason: 'x' },
      headers: { 'if-match': '"v1"' },
    });
    expect(stale.status).toBe(412);
    expect((await scene.send(cast.karim, { url: `/applications/${id}/corrections` })).status).toBe(404);
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'family'));
    expect((await scene.send(cast.officer, { url: `/applications/${id}/corrections` })).status).toBe(404);
  });

  async function inDays(days: number): Promise<string> {
    const row = await scene.app.database.row<{ day: string }>(`select (paris_today() + $1::int)::text as day`, [days]);
    return row?.day ?? '';
  }
});
