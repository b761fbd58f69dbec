import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WatchLegalClock } from '../../src/applications/clock/clock.jobs.js';
import { SketchTheRest } from '../../src/applications/likeness/keep-sketches.js';
import { bar } from '../../src/kernel/access/standings.js';
import { cast } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());
beforeEach(() => scene.app.moveClockTo('2026-12-01T09:00:00Z'));

type Who = Parameters<Scene['send']>[0];
const post = (url: string, body: object = {}, who: Who = cast.officer) =>
  scene.send(who, { method: 'POST', url, body });
const put = (url: string, body: object, who: Who = cast.officer) => scene.send(who, { method: 'PUT', url, body });
const get = async (url: string, who: Who = cast.officer) => (await scene.send(who, { url })).body;
const codes = (body: Awaited<ReturnType<typeof get>>) => body.errors?.map(({ code }) => code) ?? [body.code];
const mails = (id: string, notice: string) =>
  scene.app.database.rows<{ recipient: string }>(
    `select recipient from mails where about_id = $1 and notice = $2 order by 1`,
    [id, `applications.${notice}`],
  );

describe('files alike', () => {
  it('finds the same project filed by another structure, with how much they share', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    await scene.app.settle();
    const { items } = await get(`/applications/${one.id}/alike`);
    const found = items?.find(({ id }) => id === two.id);
    expect(found).toMatchObject({ likeness: 100, sameStructure: false });
  });

  it('tells nobody of a file they are barred from, and holders nothing at all', async () => {
    const one = await scene.filed();
    const two = await scene.filed();
    await scene.app.settle();
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, two.id, 'family'));
    expect((await get(`/applications/${one.id}/alike`)).items?.map(({ id }) => id)).not.toContain(two.id);
    expect((await scene.send(cast.officer, { url: `/applications/${two.id}/alike` })).status).toBe(404);
    expect((await scene.send(cast.amina, { url: `/applications/${one.id}/alike` })).status).toBe(403);
  });

  it('forgets no file that came otherwise', async () => {
    const { id } = await scene.filed();
    await scene.app.database.rows(`delete from application_sketches`);
    await scene.app.verb(SketchTheRest).run();
    expect(await scene.app.database.rows(`select 1 from application_sketches where id = $1`, [id])).toHaveLength(1);
  });
});

describe('the officer’s own checks', () => {
  it('keeps a paper as right or to be seen again with why, and takes it back', async () => {
    const { id } = await scene.filed();
    const [paper] = await scene.app.database.rows<{ field: string }>(
      `select field from attachments where application_id = $1 limit 1`,
      [id],
    );
    const tick = (verdict: string, reason?: string) =>
      put(`/applications/${id}/officer-checks`, {
        kind: 'paper',
        key: paper?.field,
        verdict,
        ...(reason ? { reason } : {}),
      });
    expect((await tick('again')).body.code).toBe('reason_needed');
    expect((await tick('again', 'Page 2 illisible')).body['found']).toMatchObject([
      { key: paper?.field, verdict: 'again', reason: 'Page 2 illisible' },
    ]);
    expect((await tick('right')).body['found']).toMatchObject([{ verdict: 'right', reason: '' }]);
    expect((await tick('none')).body['found']).toEqual([]);
    const wrong = await put(`/applications/${id}/officer-checks`, { kind: 'paper', key: 'title', verdict: 'right' });
    expect(wrong.body.code).toBe('check_unknown');
  });

  it('asks on each file what the lead asks of the call', async () => {
    const { id } = await scene.filed();
    const label = { fr: 'Statuts conformes à l’objet', en: 'Statutes fit the object' };
    const callId = scene.call.call.id;
    expect((await post('/manual-checks', { callId, label })).status).toBe(403);
    const added = await post('/manual-checks', { callId, label }, cast.lead);
    const key = String(added.body['id']);
    expect((await get(`/applications/${id}/officer-checks`))['manual']).toMatchObject([{ id: key, label }]);
    const found = await put(`/applications/${id}/officer-checks`, { kind: 'manual', key, verdict: 'right' });
    expect(found.body['found']).toMatchObject([{ kind: 'manual', key, verdict: 'right' }]);
    await scene.send(cast.lead, { method: 'DELETE', url: `/manual-checks/${key}` });
    expect((await get(`/applications/${id}/officer-checks`))['manual']).toEqual([]);
  });
});

describe('an absence', () => {
  it('is noted for oneself, or by the lead, and sends mails to who stands in too', async () => {
    const { id } = await scene.filed();
    await put(`/applications/${id}/officer`, { officerId: cast.officer.id });
    const days = { startsOn: '2026-12-01', endsOn: '2026-12-10' };
    const other = { ...days, personId: cast.lead.id, substituteId: cast.officer.id };
    expect((await post('/absences', other)).body.code).toBe('absence_not_yours');
    expect(codes((await post('/absences', { ...days, substituteId: cast.officer.id })).body)).toEqual([
      'substitute_same',
    ]);
    const noted = await post('/absences', { ...days, substituteId: cast.lead.id });
    expect(noted.status).toBe(201);
    expect((await post('/absences', { ...days, substituteId: cast.lead.id })).body.code).toBe('absence_overlaps');
    expect((await post('/absences', other, cast.lead)).body.code).toBe('substitute_absent');
    expect((await get('/absences')).items).toMatchObject([{ now: true, substitute: { id: cast.lead.id } }]);
    const mine = async (who: Who, officerId: string) =>
      (await get(`/applications?officerId=${officerId}`, who)).items?.some((line) => line['id'] === id);
    expect(await mine(cast.lead, cast.lead.id)).toBe(true);
    expect(await mine(cast.officer, cast.lead.id)).toBe(false);
    await post(`/applications/${id}/withdrawal`, {}, cast.amina);
    await scene.app.settle();
    expect((await mails(id, 'withdrawn')).map(({ recipient }) => recipient).sort()).toEqual(
      [cast.lead.email, cast.officer.email].sort(),
    );
    await scene.send(cast.officer, { method: 'DELETE', url: `/absences/${String(noted.body['id'])}` });
    expect((await get('/absences')).items).toEqual([]);
  });
});

describe('sharing out the new files of a call', () => {
  it('gives each to whom has the fewest, until the lead chooses otherwise', async () => {
    const callId = scene.call.call.id;
    const officerIds = [cast.officer.id, cast.lead.id];
    expect((await put(`/even-distributions/${callId}`, { officerIds })).status).toBe(403);
    expect((await put(`/even-distributions/${callId}`, { officerIds: [cast.amina.id] }, cast.lead)).body.code).toBe(
      'officer_unknown',
    );
    await put(`/even-distributions/${callId}`, { officerIds }, cast.lead);
    const files = [await scene.filed(), await scene.filed(), await scene.filed(), await scene.filed()];
    await scene.app.settle();
    const owners = await Promise.all(
      files.map(async ({ id }) => ((await get(`/applications/${id}`))['officer'] as unknown as { id: string }).id),
    );
    expect(new Set(owners).size).toBe(2);
    await put(`/even-distributions/${callId}`, { officerIds: [] }, cast.lead);
    const { id } = await scene.filed();
    await scene.app.settle();
    expect((await get(`/applications/${id}`))['officer']).toBeNull();
  });
});

describe('a declared interest', () => {
  it('takes the file out of the officer’s hands, and they are never given it again', async () => {
    const { id } = await scene.filed();
    await put(`/applications/${id}/officer`, { officerId: cast.officer.id });
    const interest = { applicationId: id, kind: 'family', validFrom: '2026-01-01' };
    const declared = await post('/interests', interest);
    expect(declared.status).toBe(201);
    expect((await get(`/applications/${id}`, cast.lead))['officer']).toBeNull();
    expect((await put(`/applications/${id}/officer`, { officerId: cast.officer.id }, cast.lead)).body.code).toBe(
      'officer_linked',
    );
  });
});

describe('the legal clock', () => {
  it('is read with its pauses and warnings, which follow it', async () => {
    const { id } = await scene.filed();
    const item = { field: 'need', reason: 'x', indispensable: true };
    await scene.app.moveClockTo('2026-12-11T09:00:00Z');
    await post(`/applications/${id}/supplement-requests`, { items: [item], dueOn: '2026-12-31' });
    expect(await get(`/applications/${id}/legal-clock`)).toMatchObject({
      receivedOn: '2026-12-01',
      withoutPauses: '2027-02-01',
      refusedOn: '2027-02-21',
      paused: true,
      pauses: [{ from: '2026-12-11', to: '2026-12-31', days: 20, state: 'asked' }],
      alerts: [
        { daysBefore: 15, on: '2027-02-06', toldAt: null },
        { daysBefore: 3, on: '2027-02-18', toldAt: null },
      ],
    });
    expect((await scene.send(cast.amina, { url: `/applications/${id}/legal-clock` })).status).toBe(403);
  });

  it('warns the officer and the lead, once fifteen and once three days before', async () => {
    const { id } = await scene.filed();
    await put(`/applications/${id}/officer`, { officerId: cast.officer.id });
    const watch = async (at: string) => {
      await scene.app.moveClockTo(at);
      await scene.app.verb(WatchLegalClock).run();
      await scene.app.verb(WatchLegalClock).run();
      await scene.app.settle();
      return (await mails(id, 'implicit_refusal_near')).length;
    };
    expect(await watch('2027-01-16T12:00:00Z')).toBe(0);
    expect(await watch('2027-01-17T00:00:00Z')).toBe(2);
    expect(await watch('2027-01-20T00:00:00Z')).toBe(2);
    expect(await watch('2027-01-29T00:00:00Z')).toBe(4);
    const clock = await get(`/applications/${id}/legal-clock`);
    expect((clock['alerts'] as unknown as { toldAt: string | null }[]).every(({ toldAt }) => toldAt !== null)).toBe(
      true,
    );
  });
});
