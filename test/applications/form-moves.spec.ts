import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MoveDrafts } from '../../src/applications/revising/move-drafts.js';
import { Calls, type Field, type FormDefinition } from '../../src/calls/calls.public.js';
import { PublishCall } from '../../src/calls/publish-call.js';
import { ReviseCall } from '../../src/calls/revise-call.js';
import { system } from '../../src/kernel/access/actor.js';
import { actorOf, cast } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const lead = actorOf(cast.lead);
const words = (text: string) => ({ fr: text, en: text });

/** Publishes the form in force with some questions changed (null takes one out), others added to its second section. */
async function publishForm(changes: Record<string, Field | null>, added: readonly Field[] = []): Promise<string> {
  const calls = scene.app.verb(Calls);
  const { id } = scene.call.call;
  const { definition } = await calls.currentForm(id);
  const sections = definition.sections.map((section, place) => ({
    ...section,
    fields: [
      ...section.fields.flatMap((field): Field[] => {
        const change = changes[field.key];
        if (change === null) return [];
        return [change ?? field];
      }),
      ...(place === 1 ? added : []),
    ],
  }));
  const form: FormDefinition = { ...definition, sections };
  const { version } = await calls.byId(id);
  const revised = await scene.app.verb(ReviseCall).run(lead, { callId: id, version, changes: { form } });
  await scene.app.verb(PublishCall).run(lead, { callId: id, version: revised.version });
  return (await calls.currentForm(id)).id;
}

const read = async (id: string) => (await scene.send(cast.amina, { url: `/applications/${id}` })).body;
const changesOf = async (id: string) =>
  (await scene.send(cast.amina, { url: `/applications/${id}/form-changes` })).body;
const save = (id: string, version: number, answers: object) =>
  scene.send(cast.amina, {
    method: 'PATCH',
    url: `/applications/${id}/answers`,
    body: { answers },
    headers: { 'if-match': `"v${version}"` },
  });
const current = () => scene.app.verb(Calls).currentForm(scene.call.call.id);
const draftOnCurrent = async () => scene.draft({ formRevisionId: (await current()).id });

describe('a form published again while drafts are being written', () => {
  it('takes them along: answers stay, new questions come, those without a place are kept apart', async () => {
    const draft = await draftOnCurrent();
    const filed = await scene.filed({ formRevisionId: (await current()).id });
    const former = await read(draft.id);
    const kept = (former['answers'] as unknown as Record<string, unknown>)['need'];
    const sector = (former['answers'] as unknown as Record<string, unknown>)['sector'];
    const added: Field = { kind: 'text', key: 'nickname', label: words('Surnom'), maxLength: 40, required: true };
    const sectorNow: Field = { kind: 'text', key: 'sector', label: words('Domaine'), maxLength: 100, required: true };
    const formId = await publishForm({ need: null, sector: sectorNow }, [added]);
    await scene.app.settle();
    const moved = await read(draft.id);
    expect(moved).toMatchObject({ formRevisionId: formId, version: 2, state: 'draft' });
    expect(moved['formMovedAt']).not.toBeNull();
    const answers = moved['answers'] as unknown as Record<string, unknown>;
    expect(answers['title']).toBe((former['answers'] as unknown as Record<string, unknown>)['title']);
    expect(answers).not.toHaveProperty('need');
    expect(answers).not.toHaveProperty('sector');
    const { moves } = (await changesOf(draft.id)) as unknown as { moves: { setAside: object; formerNumber: number }[] };
    expect(moves).toEqual([expect.objectContaining({ setAside: { need: kept, sector }, formerNumber: 1, number: 2 })]);
    const left = await scene.send(cast.amina, { url: `/applications/${draft.id}/completeness` });
    const lines = left.body['lines'] as unknown as { pointer: string }[];
    expect(lines.map(({ pointer }) => pointer).sort()).toEqual(['/nickname', '/sector']);
    const other = await read(filed.id);
    expect(other['formRevisionId']).toBe(scene.call.form.id);
    expect(other['formMovedAt']).toBeNull();
  });

  it('tells its people once what changed, and nobody else', async () => {
    const mails = await scene.app.database.rows(`select * from mails where notice = 'applications.form_moved'`);
    expect(mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).toContain('Surnom');
    expect(JSON.stringify(mails)).not.toContain('grace');
    const stranger = await scene.draft({ formRevisionId: (await current()).id });
    const answer = await scene.send(cast.nora, { url: `/applications/${stranger.id}/form-changes` });
    expect(answer.status).toBe(404);
    const officer = await scene.send(cast.officer, { url: `/applications/${stranger.id}/form-changes` });
    expect(officer.status).toBe(404);
  });

  it('loses nothing of what is typed at that very moment', async () => {
    const draft = await draftOnCurrent();
    await publishForm({ summary: null });
    await scene.app.settle();
    const saved = await save(draft.id, draft.version, {
      summary: 'Écrit pendant la publication',
      title: 'Un autre nom',
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ version: 3, formRevisionId: (await current()).id });
    expect((await read(draft.id))['answers']).toMatchObject({ title: 'Un autre nom' });
    const { moves } = (await changesOf(draft.id)) as unknown as { moves: { setAside: Record<string, unknown> }[] };
    expect(moves[0]?.setAside['summary']).toBe('Écrit pendant la publication');
    const again = await save(draft.id, 3, { summary: 'Et encore après' });
    expect(again.status).toBe(200);
    const after = (await changesOf(draft.id)) as unknown as { moves: { setAside: Record<string, unknown> }[] };
    expect(after.moves[0]?.setAside['summary']).toBe('Et encore après');
    expect((await save(draft.id, 4, { strange: 1 })).status).toBe(422);
    const stale = await save(draft.id, 2, { title: 'Trop vieux' });
    expect(stale.status).toBe(412);
  });

  it('gives an answer back when its question returns', async () => {
    const asked = fieldOf((await current()).definition, 'title');
    const draft = await draftOnCurrent();
    const { title } = (await read(draft.id))['answers'] as unknown as { title: string };
    await publishForm({ title: null });
    await scene.app.settle();
    expect((await read(draft.id))['answers']).not.toHaveProperty('title');
    await publishForm({}, [asked]);
    await scene.app.settle();
    const back = await read(draft.id);
    expect(back['answers']).toMatchObject({ title });
    expect(back['title']).toBe(title);
    const { moves } = (await changesOf(draft.id)) as unknown as { moves: { setAside: Record<string, unknown> }[] };
    expect(moves.flatMap(({ setAside }) => Object.keys(setAside))).not.toContain('title');
  });

  it('goes on batch by batch, and once done does nothing more', async () => {
    const { id: callId } = scene.call.call;
    const before = (await current()).id;
    const drafts = await Promise.all(Array.from({ length: 5 }, () => scene.draft({ formRevisionId: before })));
    await publishForm({}, [{ kind: 'text', key: 'again', label: words('Encore'), maxLength: 40 }]);
    const both = await Promise.all([
      scene.app.verb(MoveDrafts).run(system('test'), { callId }),
      scene.app.verb(MoveDrafts).run(system('test'), { callId }),
    ]);
    expect(both.some(({ moved }) => moved === 0)).toBe(true);
    await scene.app.settle();
    expect(await scene.app.verb(MoveDrafts).run(system('test'), { callId })).toEqual({ moved: 0 });
    const counts = await scene.send(cast.officer, { url: `/calls/${callId}/drafts` });
    expect(counts.body).toMatchObject({ behind: 0 });
    const versions = await Promise.all(drafts.map(async ({ id }) => (await read(id))['version']));
    expect(new Set(versions)).toEqual(new Set([2]));
  });
});

function fieldOf(definition: FormDefinition, key: string): Field {
  const found = definition.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
}
