import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast } from '../cast.js';
import { buildOrganization } from '../build/organizations.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const owned = (options: Parameters<typeof buildOrganization>[1] = {}) =>
  buildOrganization(scene.app, { people: [{ personId: cast.amina.id }], ...options });

const start = (organizationId: string, change: object = {}, who = cast.amina) =>
  scene.send(who, {
    method: 'POST',
    url: '/applications',
    body: { callId: scene.call.call.id, axisId: scene.call.start.id, organizationId, ...change },
  });

describe('starting an application', () => {
  it('opens one draft a structure and call, and finds it again', async () => {
    const { id } = await owned();
    const first = await start(id);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ state: 'draft', found: false, version: 1 });
    const again = await start(id);
    expect(again.body).toMatchObject({ id: first.body['id'], found: true });
  });

  it('shows the form the draft was begun with, to those who may read it', async () => {
    const id = String((await start((await owned()).id)).body['id']);
    const read = (who: Parameters<typeof scene.send>[0], path: string) =>
      scene.send(who, { method: 'GET', url: `/applications/${id}${path}` });
    const form = await read(cast.amina, '/form');
    expect(form.body['id']).toBe((await read(cast.amina, '')).body['formRevisionId']);
    expect(form.body['definition']).toHaveProperty('sections');
    expect((await read(cast.grace, '/form')).status).toBe(404);
  });

  it('opens one when asked twice at once', async () => {
    const { id } = await owned();
    const [one, other] = await Promise.all([start(id), start(id)]);
    expect(one.body['id']).toBe(other.body['id']);
  });

  it('tells a structure too old for the axis which axis to choose', async () => {
    const { id } = await owned({ foundedOn: '2012-01-01' });
    const answer = await start(id);
    expect(answer).toMatchObject({ status: 422, body: { code: 'organization_too_old' } });
    expect(answer.body.errors?.[0]?.pointer).toBe('/axisId');
    expect((await start(id, { axisId: scene.call.development.id })).status).toBe(201);
  });

  it('is closed to excluded work-integration bodies and to companies without approval', async () => {
    const aci = await owned({ workIntegration: 'ACI' });
    expect((await start(aci.id)).body.code).toBe('organization_work_integration_excluded');
    const company = await owned({ legalForm: 'company', foundedOn: '2022-01-01' });
    expect((await start(company.id)).body.code).toBe('esus_needed');
  });

  it('tells strangers nothing of the structure', async () => {
    const { id } = await owned();
    expect((await start(id, {}, cast.nora)).body.code).toBe('not_found');
    expect((await scene.send(null, { method: 'POST', url: '/applications', body: {} })).status).toBe(401);
  });

  it('names each missing field', async () => {
    const answer = await scene.send(cast.amina, { method: 'POST', url: '/applications', body: {} });
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(['/callId', '/axisId', '/organizationId']);
  });
});

describe('keeping answers', () => {
  const save = (id: string, version: number, answers: object, method: 'PUT' | 'PATCH' = 'PATCH', who = cast.amina) =>
    scene.send(who, {
      method,
      url: `/applications/${id}/answers`,
      body: { answers },
      headers: { 'if-match': `"v${version}"` },
    });

  it('keeps what is typed even when it is not right yet, and says what is wrong', async () => {
    const { id } = await scene.draft();
    const answer = await save(id, 1, { title: 'Un titre', asked: 'beaucoup' });
    expect(answer.status).toBe(200);
    expect(answer.headers['etag']).toBe('"v2"');
    expect(answer.body['faults']).toEqual([expect.objectContaining({ pointer: '/asked' })]);
    const read = await scene.send(cast.amina, { url: `/applications/${id}` });
    expect(read.body['answers']).toMatchObject({ title: 'Un titre', asked: 'beaucoup' });
    expect(read.body['asked']).toBeNull();
  });

  it('shows both versions when somebody was faster', async () => {
    const { id } = await scene.draft();
    await save(id, 1, { title: 'De Jules' }, 'PATCH', cast.jules);
    const late = await save(id, 1, { title: 'D’Amina' });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'stale_version',
      current: { version: 2, answers: { title: 'De Jules' } },
      yours: { answers: { title: 'D’Amina' } },
    });
  });

  it('asks for the version', async () => {
    const { id } = await scene.draft();
    const answer = await scene.send(cast.amina, {
      method: 'PATCH',
      url: `/applications/${id}/answers`,
      body: { answers: {} },
    });
    expect(answer.status).toBe(428);
  });

  it('refuses questions that do not exist, by name', async () => {
    const { id } = await scene.draft();
    const answer = await save(id, 1, { inconnue: 1, title: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code: 'answer_unknown', pointer: '/inconnue' })]);
  });

  it('clears by null, replaces by PUT, and leaves papers alone', async () => {
    const { id } = await scene.draft();
    await save(id, 1, { need: null });
    const cleared = await scene.send(cast.amina, { url: `/applications/${id}` });
    expect(cleared.body['answers']).not.toHaveProperty('need');
    await save(id, 2, { title: 'Seul' }, 'PUT');
    const replaced = await scene.send(cast.amina, { url: `/applications/${id}` });
    expect(replaced.body['answers']).toEqual({ title: 'Seul' });
  });

  it('refuses at the door what no field can keep, names it, and leaves the draft as it was', async () => {
    const { id } = await scene.draft();
    const answer = await save(id, 1, { title: 'zéro \u0000 et demi \ud800' });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toMatchObject([{ code: 'field_unreadable', pointer: '/answers/title' }]);
    const deep = JSON.parse(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`) as object;
    expect((await save(id, 1, { title: deep })).status).toBe(400);
    expect((await save(id, 1, { title: 'Toujours là' })).status).toBe(200);
  });

  it('is for those who may change the file', async () => {
    const { id } = await scene.draft();
    expect((await save(id, 1, {}, 'PATCH', cast.grace)).body.code).toBe('reader_cannot_change');
    expect((await save(id, 1, {}, 'PATCH', cast.nora)).body.code).toBe('not_found');
    expect((await save(id, 1, {}, 'PATCH', cast.officer)).body.code).toBe('not_found');
  });

  it('ends with the filing', async () => {
    const { id } = await scene.filed();
    expect((await save(id, 2, { title: 'Trop tard' })).body.code).toBe('wrong_state');
  });
});

describe('what is left before filing', () => {
  it('lists each point with its place and section, and nothing once complete', async () => {
    const { id, version } = await scene.draft();
    const url = `/applications/${id}/completeness`;
    expect((await scene.send(cast.amina, { url })).body).toMatchObject({ complete: true, lines: [] });
    await scene.send(cast.amina, {
      method: 'PATCH',
      url: `/applications/${id}/answers`,
      body: { answers: { need: null } },
      headers: { 'if-match': `"v${version}"` },
    });
    const left = await scene.send(cast.amina, { url });
    expect(left.body['lines']).toEqual([
      expect.objectContaining({ pointer: '/need', code: 'answer_required', section: 'project' }),
    ]);
    expect((await scene.send(cast.nora, { url })).status).toBe(404);
  });
});

describe('filing over HTTP', () => {
  it('answers a repeated request with the first answer', async () => {
    const { id } = await scene.draft();
    const headers = { 'idempotency-key': 'filing-by-amina-1' };
    const request = { method: 'POST' as const, url: `/applications/${id}/submission`, headers };
    const first = await scene.send(cast.amina, request);
    const again = await scene.send(cast.amina, request);
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const both = await scene.draft();
    const racing = {
      ...request,
      url: `/applications/${both.id}/submission`,
      headers: { 'idempotency-key': 'filing-race' },
    };
    const [one, other] = await Promise.all([scene.send(cast.amina, racing), scene.send(cast.amina, racing)]);
    expect(one.body).toEqual(other.body);
    expect(one.status).toBe(201);
  });
});

describe('discarding a draft', () => {
  it('deletes it with its papers and leaves a mark in the journal', async () => {
    const { id } = await scene.draft();
    const answer = await scene.send(cast.amina, { method: 'DELETE', url: `/applications/${id}` });
    expect(answer.body).toEqual({ id, discarded: true });
    expect((await scene.send(cast.amina, { url: `/applications/${id}` })).status).toBe(404);
    const marks = await scene.app.database.rows(`select verb from journal where subject_id = $1`, [id]);
    expect(marks).toEqual([{ verb: 'discarded' }]);
  });

  it('is refused once filed', async () => {
    const { id } = await scene.filed();
    const answer = await scene.send(cast.amina, { method: 'DELETE', url: `/applications/${id}` });
    expect(answer.body.code).toBe('wrong_state');
  });
});
