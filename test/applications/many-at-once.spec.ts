import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RunBulkAct } from '../../src/applications/bulk/run-bulk-act.js';
import { ReleaseHeldMails } from '../../src/notices/release-held-mails.js';
import { Journal } from '../../src/kernel/journal/journal.js';
import { bar } from '../../src/kernel/access/standings.js';
import { cast } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene({ DEMO: '1' });
});
afterAll(() => scene.app.close());
beforeEach(() => scene.app.moveClockTo('2026-12-01T09:00:00Z'));

const post = (url: string, body: object, who: Parameters<Scene['send']>[0] = cast.officer) =>
  scene.send(who, { method: 'POST', url, body });
const read = async (id: string) => (await scene.send(cast.officer, { url: `/applications/${id}` })).body;
const mailsTo = (id: string, notice: string) =>
  scene.app.database.rows<{ state: string }>(`select state from mails where about_id = $1 and notice = $2`, [
    id,
    `applications.${notice}`,
  ]);
const item = { field: 'need', reason: 'Précisez le besoin', indispensable: true };
const asking = (applicationIds: string[]) => ({ act: 'ask', applicationIds, items: [item], dueOn: '2026-12-20' });

async function done(body: object, who = cast.officer): Promise<string> {
  const asked = await post('/bulk-acts', body, who);
  expect(asked.status).toBe(201);
  await scene.app.settle();
  return String(asked.body['id']);
}
const result = async (id: string, who = cast.officer) => (await scene.send(who, { url: `/bulk-acts/${id}` })).body;
const states = async (id: string) =>
  ((await result(id))['files'] as unknown as { state: string }[]).map(({ state }) => state);

describe('the preview of an act on many files', () => {
  it('says file by file what would happen, to whom one would write, and does nothing', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    await post(`/applications/${two.id}/supplement-requests`, { items: [item], dueOn: '2026-12-20' });
    const before = await scene.app.database.rows(`select count(*) from journal`);
    const { status, body } = await post('/bulk-acts/preview', asking([one.id, two.id]));
    expect(status).toBe(200);
    expect(body).toMatchObject({ done: 1, refused: 1, undo: 'act' });
    expect(body['files']).toMatchObject([
      { id: one.id, from: { fr: 'déposé' }, to: { fr: 'en attente de compléments' }, refusal: null },
      { id: two.id, refusal: { en: expect.stringContaining('starts from') } },
    ]);
    expect(body['mails']).toBeGreaterThan(0);
    expect(body['recipients']).toEqual(expect.arrayContaining([expect.objectContaining({ email: cast.amina.email })]));
    expect((body['sample'] as unknown as { text: string }).text).toContain('Précisez le besoin');
    expect(await scene.app.database.rows(`select count(*) from journal`)).toEqual(before);
    expect((await read(one.id))['state']).toBe('submitted');
  });

  it('knows no file the officer is barred from, and is not for holders', async () => {
    const { id } = await scene.filed();
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'family'));
    expect((await post('/bulk-acts/preview', asking([id]))).body['files']).toEqual([]);
    const act = await done(asking([id]));
    expect((await result(act))['files']).toEqual([]);
    expect((await post('/bulk-acts/preview', asking([id]), cast.amina)).status).toBe(403);
  });

  it('says what is missing at its place', async () => {
    const { id } = await scene.filed();
    const { body } = await post('/bulk-acts/preview', { act: 'ask', applicationIds: [id] });
    expect(body.errors?.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'bulk_input_missing /items',
      'bulk_input_missing /dueOn',
    ]);
  });
});

describe('an act on many files', () => {
  it('holds its mails for ten minutes, then lets them leave', async () => {
    const { id } = await scene.filed();
    const act = await done(asking([id]));
    expect(await mailsTo(id, 'supplements_asked')).toContainEqual({ state: 'planned' });
    const { secondsLeft, ...asked } = await result(act);
    expect(asked).toMatchObject({ state: 'done', undo: 'act' });
    expect(Number(secondsLeft)).toBeGreaterThan(500);
    await scene.app.moveClockTo('2026-12-01T09:08:00Z');
    await scene.app.verb(ReleaseHeldMails).run();
    expect(await mailsTo(id, 'supplements_asked')).toContainEqual({ state: 'planned' });
    await scene.app.moveClockTo('2026-12-01T09:12:00Z');
    await scene.app.verb(ReleaseHeldMails).run();
    expect(new Set((await mailsTo(id, 'supplements_asked')).map(({ state }) => state))).toEqual(new Set(['sent']));
    expect((await post(`/bulk-acts/${act}/undo`, {})).body.code).toBe('undo_too_late');
  });

  it('is done once however often it is run, and goes on after a stop', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    const act = await done(asking([one.id, two.id]));
    const [asked] = await scene.app.verb(Journal).of('bulk_act', act);
    if (!asked) throw new Error('no entry');
    await scene.app.verb(RunBulkAct).handle(asked);
    expect(await states(act)).toEqual(['done', 'done']);
    const requests = await scene.app.database.rows(
      `select 1 from supplement_requests where application_id = any($1::uuid[])`,
      [[one.id, two.id]],
    );
    expect(requests).toHaveLength(2);
  });

  it('gives each file its own result', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    await post(`/applications/${one.id}/rule-check`, {});
    const act = await done({ act: 'accept', applicationIds: [one.id, two.id] });
    expect((await result(act))['files']).toMatchObject([
      { state: 'done', words: null },
      { state: 'refused', words: { fr: expect.stringContaining('vérification') } },
    ]);
  });
});

describe('taking it back', () => {
  it('withdraws a request nobody read, stops its mails, and lets the clock run as if nothing had been', async () => {
    const { id } = await scene.filed();
    const until = (await read(id))['implicitRefusalOn'];
    const act = await done(asking([id]));
    await scene.app.moveClockTo('2026-12-01T09:05:00Z');
    const undone = await post(`/bulk-acts/${act}/undo`, {});
    expect(undone.body['mailsStopped']).toBeGreaterThan(0);
    await scene.app.settle();
    expect(await result(act)).toMatchObject({ state: 'undone', secondsLeft: 0 });
    expect(await states(act)).toEqual(['undone']);
    expect(await read(id)).toMatchObject({ state: 'submitted', implicitRefusalOn: until, supplements: null });
    await scene.app.moveClockTo('2026-12-01T10:00:00Z');
    await scene.app.verb(ReleaseHeldMails).run();
    expect(new Set((await mailsTo(id, 'supplements_asked')).map(({ state }) => state))).toEqual(new Set(['stopped']));
    const own = await scene.send(cast.amina, { url: `/applications/${id}/supplement-requests` });
    expect(own.body.items).toEqual([]);
    expect((await post(`/bulk-acts/${act}/undo`, {})).body.code).toBe('already_undone');
  });

  it('leaves a request the structure has read, and says so', async () => {
    const { id } = await scene.filed();
    const act = await done(asking([id]));
    await scene.send(cast.amina, { url: `/applications/${id}` });
    await post(`/bulk-acts/${act}/undo`, {});
    await scene.app.settle();
    expect((await result(act))['files']).toMatchObject([
      { state: 'kept', words: { fr: expect.stringContaining('lu') } },
    ]);
    expect((await read(id))['state']).toBe('incomplete');
  });

  it('stops even the mails that were not written yet, and the files that were not reached', async () => {
    const { id } = await scene.filed();
    const asked = await post('/bulk-acts', asking([id]));
    const act = String(asked.body['id']);
    expect((await post(`/bulk-acts/${act}/undo`, {})).status).toBe(200);
    await scene.app.settle();
    expect(await states(act)).toEqual(['undone']);
    expect((await read(id))['state']).toBe('submitted');
    expect(await mailsTo(id, 'supplements_asked')).toEqual([]);
  });

  it('gives files back to whom had them, unless somebody else was faster', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    const act = await done({ act: 'assign', applicationIds: [one.id, two.id], officerId: cast.lead.id });
    await scene.send(cast.officer, {
      method: 'PUT',
      url: `/applications/${two.id}/officer`,
      body: { officerId: cast.officer.id },
    });
    await post(`/bulk-acts/${act}/undo`, {});
    await scene.app.settle();
    expect(await states(act)).toEqual(['undone', 'kept']);
    expect((await read(one.id))['officer']).toBeNull();
    expect((await read(two.id))['officer']).toMatchObject({ id: cast.officer.id });
  });

  it('lets an inadmissibility stand and stops its letter’s mail', async () => {
    const { id } = await scene.filed();
    const act = await done(
      { act: 'declareInadmissible', applicationIds: [id], grounds: ['outside_object'] },
      cast.lead,
    );
    expect(await mailsTo(id, 'declared_inadmissible')).toContainEqual({ state: 'planned' });
    await post(`/bulk-acts/${act}/undo`, {}, cast.lead);
    await scene.app.settle();
    expect((await result(act, cast.lead))['files']).toMatchObject([{ state: 'kept' }]);
    expect((await read(id))['state']).toBe('inadmissible');
    expect(new Set((await mailsTo(id, 'declared_inadmissible')).map(({ state }) => state))).toEqual(
      new Set(['stopped']),
    );
  });

  it('takes back a message nobody read, with its mail, and leaves one that was read', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    const body = {
      act: 'message',
      applicationIds: [one.id, two.id],
      text: 'Une réunion d’information aura lieu jeudi.',
    };
    const seen = await post('/bulk-acts/preview', body);
    expect(seen.body).toMatchObject({ done: 2, undo: 'act' });
    expect((seen.body['sample'] as unknown as { text: string }).text).toContain('jeudi');
    const act = await done(body);
    expect(await mailsTo(one.id, 'message_to_holder')).toContainEqual({ state: 'planned' });
    const messages = async (id: string) =>
      (await scene.send(cast.amina, { url: `/applications/${id}/messages` })).body.items ?? [];
    const upTo = (await messages(two.id))[0]?.['id'];
    await scene.send(cast.amina, { method: 'PUT', url: `/applications/${two.id}/messages/reading`, body: { upTo } });
    await post(`/bulk-acts/${act}/undo`, {});
    await scene.app.settle();
    expect(await messages(one.id)).toEqual([]);
    expect(new Set((await mailsTo(one.id, 'message_to_holder')).map(({ state }) => state))).toEqual(
      new Set(['stopped']),
    );
    expect(await states(act)).toEqual(['undone', 'kept']);
  });

  it('is for whoever asked, and only for them', async () => {
    const { id } = await scene.filed();
    const act = await done(asking([id]));
    expect((await post(`/bulk-acts/${act}/undo`, {}, cast.lead)).body.code).toBe('not_found');
    expect((await scene.send(cast.lead, { url: `/bulk-acts/${act}` })).status).toBe(404);
  });
});

describe('sharing files out', () => {
  it('gives each to whom has the fewest, never across a conflict', async () => {
    const files = await Promise.all([scene.filed(), scene.filed(), scene.filed()]);
    const ids = files.map(({ id }) => id);
    await scene.app.database.transaction((tx) => bar(tx, cast.lead.id, String(ids[0]), 'family'));
    const act = await done({ act: 'distribute', applicationIds: ids, officerIds: [cast.lead.id, cast.officer.id] });
    expect(await states(act)).toEqual(['done', 'done', 'done']);
    const owners = await Promise.all(ids.map(async (id) => (await read(id))['officer'] as unknown as { id: string }));
    expect(owners[0]?.id).toBe(cast.officer.id);
    expect(new Set(owners.map(({ id }) => id)).size).toBe(2);
  });
});
