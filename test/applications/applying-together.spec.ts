import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { Files } from '../../src/kernel/storage/files.js';
import { cast } from '../cast.js';
import { buildOrganization } from '../build/organizations.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const ours = () =>
  buildOrganization(scene.app, {
    people: [
      { personId: cast.amina.id },
      { personId: cast.jules.id, role: 'editor' },
      { personId: cast.grace.id, role: 'reader' },
    ],
  });

const start = (organizationId: string, change: object = {}, who = cast.amina) =>
  scene.send(who, {
    method: 'POST',
    url: '/applications',
    body: { callId: scene.call.call.id, axisId: scene.call.start.id, organizationId, ...change },
  });
const desk = async (id: string, who = cast.amina) => (await scene.send(who, { url: `/applications/${id}/draft` })).body;
const file = async (id: string, who = cast.amina) => (await scene.send(who, { url: `/applications/${id}` })).body;
const marks = (body: Record<string, unknown>) =>
  new Map(
    (body['marks'] as { field: string; source: string; sourceNumber: string | null; by: string }[]).map((m) => [
      m.field,
      m,
    ]),
  );

describe('one draft a call and structure', () => {
  it('is the same for two people who begin at the same time, ten times over', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await ours();
      const answers = await Promise.all(
        [cast.amina, cast.jules, cast.amina, cast.jules].map((who) => start(id, {}, who)),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
      expect(answers.filter(({ body }) => !body['found'])).toHaveLength(1);
      const begun = await scene.app.database.rows(`select 1 from journal where subject_id = $1 and verb = 'started'`, [
        answers[0]?.body['id'],
      ]);
      expect(begun).toHaveLength(1);
    }
  });

  it('tells who began it and when to who begins again', async () => {
    const { id } = await ours();
    const first = await start(id);
    const again = await start(id, {}, cast.jules);
    expect(again.body).toMatchObject({ id: first.body['id'], found: true, startedBy: cast.amina.name });
    expect(Date.parse(String(again.body['startedAt']))).toBeLessThanOrEqual(Date.now());
    expect(await desk(String(first.body['id']), cast.jules)).toMatchObject({ startedBy: cast.amina.name });
  });
});

describe('answers given before the form', () => {
  const given = { carrier: 'social', registered: 'yes', place: 'yes', kind: 'start', unknown: 'x' };

  it('come with the person into the draft, those the call asks', async () => {
    const { id } = await ours();
    const draft = String((await start(id, { eligibility: given })).body['id']);
    const { eligibility } = (await desk(draft)) as unknown as { eligibility: { answer: { fr: string } }[] };
    expect(eligibility).toHaveLength(4);
    expect(eligibility[2]?.answer.fr).toBe('Oui');
  });

  it('stop here as they stop there, with the reason', async () => {
    const { id } = await ours();
    const answer = await start(id, { eligibility: { ...given, place: 'no' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'eligibility_stopped' } });
    expect(JSON.stringify(answer.body)).toContain('Seules les activités exercées');
  });
});

describe('what is filled in at the start', () => {
  it('is the person who begins, as the record of the structure knows them', async () => {
    const { id } = await ours();
    const draft = String((await start(id)).body['id']);
    expect((await file(draft))['answers']).toEqual({
      contact: { firstName: 'Amina', lastName: 'Belkacem', email: cast.amina.email },
    });
    expect(marks(await desk(draft)).get('contact')).toMatchObject({ source: 'organization', by: cast.amina.name });
  });

  it('comes from the last file as far as it is about the structure, and says so', async () => {
    const { organizationId, number } = await scene.filed();
    const draft = String((await start(organizationId)).body['id']);
    const { answers } = (await file(draft)) as unknown as { answers: Record<string, unknown> };
    expect(answers).toHaveProperty('purpose');
    expect(answers).toHaveProperty('networks');
    for (const project of ['title', 'asked', 'budget', 'need', 'accuracy', 'bankDetails']) {
      expect(answers).not.toHaveProperty(project);
    }
    expect(marks(await desk(draft)).get('purpose')).toMatchObject({ source: 'application', sourceNumber: number });
  });

  it('may be undone, answer by answer, and what is typed is one’s own', async () => {
    const { organizationId } = await scene.filed();
    const draft = String((await start(organizationId)).body['id']);
    const { version } = (await file(draft)) as unknown as { version: number };
    const saved = await scene.send(cast.jules, {
      method: 'PATCH',
      url: `/applications/${draft}/answers`,
      body: { answers: { purpose: null, volunteers: 77 } },
      headers: { 'if-match': `"v${version}"` },
    });
    expect(saved.status).toBe(200);
    const kept = marks(await desk(draft));
    expect(kept.has('purpose')).toBe(false);
    expect(kept.get('volunteers')).toMatchObject({ source: 'typed', sourceNumber: null, by: cast.jules.name });
    expect(kept.get('governance')).toMatchObject({ source: 'application', by: cast.amina.name });
  });

  it('is never another structure’s', async () => {
    await scene.filed();
    const { id } = await ours();
    expect((await file(String((await start(id)).body['id'])))['answers']).not.toHaveProperty('purpose');
  });
});

describe('taking up an ended file again', () => {
  const withdraw = (id: string) => scene.send(cast.amina, { method: 'POST', url: `/applications/${id}/withdrawal` });

  it('starts a draft in the open round with every answer that still fits, and names the papers to join again', async () => {
    const ended = await scene.filed();
    const before = (await file(ended.id)) as unknown as { answers: Record<string, unknown> };
    await withdraw(ended.id);
    const begun = await start(ended.organizationId, { fromApplicationId: ended.id });
    const draft = String(begun.body['id']);
    const after = (await file(draft)) as unknown as { title: string; answers: Record<string, unknown> };
    expect(begun.body['found']).toBe(false);
    expect(after.title).toBe(before.answers['title']);
    expect(after.answers['budget']).toEqual(before.answers['budget']);
    for (const anew of ['accuracy', 'republicanCommitment']) expect(after.answers).not.toHaveProperty(anew);
    const { copiedFrom } = (await desk(draft)) as unknown as {
      copiedFrom: { number: string; toJoinAgain: { fr: string }[] };
    };
    expect(copiedFrom.number).toBe(ended.number);
    expect(copiedFrom.toJoinAgain.map(({ fr }) => fr)).toContain('RIB au nom de la structure');
  });

  it('takes over the papers that stay valid, as copies of their own', async () => {
    const ended = await scene.filed();
    await withdraw(ended.id);
    const files = scene.app.verb(Files);
    const about = { name: 'statuts.pdf', mediaType: 'application/pdf', policy: 'attachment' };
    const kept = await files.keep({ ...about, subjectType: 'application', subjectId: ended.id }, Buffer.from('%PDF-1'));
    await scene.app.database.transaction((tx) => files.record(tx, kept));
    await scene.app.database.rows(
      `update attachments set file_id = $1 where application_id = $2 and field = 'statutes'`,
      [kept.id, ended.id],
    );
    const draft = String((await start(ended.organizationId, { fromApplicationId: ended.id })).body['id']);
    await scene.app.settle();
    await scene.app.settle();
    const papers = (await scene.send(cast.amina, { url: `/applications/${draft}/attachments` })).body.items ?? [];
    expect(papers.map(({ field, name, state }) => [field, name, state])).toEqual([
      ['statutes', 'statutes.pdf', 'clean'],
    ]);
    const { copiedFrom } = (await desk(draft)) as unknown as {
      copiedFrom: { carried: { fr: string }[]; toJoinAgain: { fr: string }[] };
    };
    expect(copiedFrom.carried.map(({ fr }) => fr)).toContain('Statuts signés');
    expect(copiedFrom.toJoinAgain.map(({ fr }) => fr)).not.toContain('Statuts signés');
    await scene.send(cast.amina, { method: 'DELETE', url: `/applications/${draft}` });
    await scene.app.settle();
    expect(await text(await files.open(kept))).toBe('%PDF-1');
  });

  it('leaves a running draft as it is', async () => {
    const ended = await scene.filed();
    await withdraw(ended.id);
    const running = await start(ended.organizationId);
    const before = await file(String(running.body['id']));
    const again = await start(ended.organizationId, { fromApplicationId: ended.id });
    expect(again.body).toMatchObject({ id: running.body['id'], found: true });
    expect((await file(String(running.body['id'])))['answers']).toEqual(before['answers']);
  });

  it('is for files that have ended, of one’s own structure', async () => {
    const running = await scene.filed();
    const answer = await start(running.organizationId, { fromApplicationId: running.id });
    expect(answer).toMatchObject({ status: 409, body: { code: 'file_still_open' } });
    const { id } = await ours();
    expect((await start(id, { fromApplicationId: running.id })).status).toBe(404);
  });

  it('tells nothing of a decision that is not released', async () => {
    const decided = await scene.filed();
    await scene.app.database.rows(`update applications set state = 'refused' where id = $1`, [decided.id]);
    const ask = () => start(decided.organizationId, { fromApplicationId: decided.id });
    expect((await ask()).body.code).toBe('file_still_open');
    await scene.app.database.rows(`update applications set announced_at = clock_now() where id = $1`, [decided.id]);
    expect((await ask()).status).toBe(201);
  });
});

describe('the desk of a draft', () => {
  it('tells a reader whom to ask, and strangers and agents nothing', async () => {
    const { id } = await scene.draft();
    expect(await desk(id, cast.grace)).toMatchObject({
      mayWrite: false,
      mayCertify: false,
      owners: [{ name: cast.amina.name, email: cast.amina.email }],
    });
    expect(await desk(id, cast.jules)).toMatchObject({ mayWrite: true });
    for (const who of [cast.nora, cast.officer, cast.lead]) {
      expect((await scene.send(who, { url: `/applications/${id}/draft` })).status).toBe(404);
    }
  });

  it('keeps every verb of a draft from readers and strangers', async () => {
    const { id } = await scene.draft();
    const verbs = [
      {
        method: 'PATCH' as const,
        url: `/applications/${id}/answers`,
        body: { answers: {} },
        headers: { 'if-match': '"v1"' },
      },
      { method: 'POST' as const, url: `/applications/${id}/submission` },
      { method: 'POST' as const, url: `/applications/${id}/certification-request` },
      { method: 'DELETE' as const, url: `/applications/${id}` },
    ];
    for (const verb of verbs) {
      expect((await scene.send(cast.grace, verb)).body.code).toBe('reader_cannot_change');
      expect((await scene.send(cast.nora, verb)).body.code).toBe('not_found');
    }
  });
});
