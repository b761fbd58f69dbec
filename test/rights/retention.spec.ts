import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FiguresQueries } from '../../src/indicators/indicators.public.js';
import { Config } from '../../src/kernel/config/config.js';
import { Files } from '../../src/kernel/storage/files.js';
import { KeepNoLonger } from '../../src/rights/retention/retention.jobs.js';
import { openScene, type Scene } from '../applications/scene.js';
import { buildAward } from '../build/awards.js';
import { buildOrganization } from '../build/organizations.js';
import { cast, type CastPerson } from '../cast.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());
beforeEach(() => scene.app.moveClockTo('2026-11-23T09:00:00Z'));

const night = async (instant: string) => {
  await scene.app.moveClockTo(instant);
  await scene.app.verb(KeepNoLonger).run();
  await scene.app.settle();
};
const row = (id: string) =>
  scene.app.database.row<{ title: string; answers: object; purged: boolean; number: string; state: string }>(
    `select title, answers, purged_at is not null as purged, number, state from applications where id = $1`,
    [id],
  );
const mails = (id: string) =>
  scene.app.database.rows<{ recipient: string }>(
    `select recipient from mails where about_id = $1 and notice = 'rights.retention_near' order by 1`,
    [id],
  );
const ended = async (state: 'refused' | 'withdrawn', at: string) => {
  const file = await scene.filed();
  await scene.app.database.rows(
    `update applications set state = $2, updated_at = $3, announced_at = case when $2 = 'refused' then $3::timestamptz end where id = $1`,
    [file.id, state, at],
  );
  await scene.app.database.rows(
    `insert into journal (id, at, actor_kind, actor_name, subject_type, subject_id, verb, from_state, to_state, position, digest)
     values (uuidv7(), $3, 'system', 'test', 'application', $1, $2, 'submitted', $2, 0, '')`,
    [file.id, state, at],
  );
  return file;
};
const hold = (who: CastPerson, body: object) => scene.send(who, { method: 'POST', url: '/retention/holds', body });

describe('the keeping of files', () => {
  it('warns the structure a month ahead, once, then erases a draft with its papers', async () => {
    const { id } = await scene.draft();
    const file = await scene.app.verb(Files).keep(
      {
        name: 'statuts.pdf',
        mediaType: 'application/pdf',
        policy: 'attachment',
        subjectType: 'application',
        subjectId: id,
      },
      Buffer.from('%PDF-1.7'),
    );
    await scene.app.database.transaction((tx) => scene.app.verb(Files).record(tx, file));
    await scene.app.database.rows(
      `insert into attachments (id, application_id, field, name, declared_type, size, state, file_id)
       values (uuidv7(), $1, 'statutes', 'statuts.pdf', 'application/pdf', 8, 'clean', $2)`,
      [id, file.id],
    );
    await scene.app.database.rows(`update applications set updated_at = '2026-12-01T09:00:00Z' where id = $1`, [id]);
    await night('2027-10-20T01:25:00Z');
    expect(await mails(id)).toHaveLength(0);
    await night('2027-11-02T01:25:00Z');
    await night('2027-11-03T01:25:00Z');
    // the owner and the editor, not who only reads
    expect((await mails(id)).map(({ recipient }) => recipient)).toEqual([cast.amina.email, cast.jules.email]);
    await night('2027-12-01T01:25:00Z');
    expect(await row(id)).not.toBeNull();
    await night('2027-12-03T01:25:00Z');
    expect(await row(id)).toBeNull();
    const stored = join(scene.app.verb(Config).dataDir, 'files', file.id.slice(-2), file.id);
    expect(existsSync(stored)).toBe(false);
    expect(await scene.app.database.row('select 1 from stored_files where id = $1', [file.id])).toBeNull();
  });

  it('starts again where the draft changed after the warning', async () => {
    const { id } = await scene.draft();
    await scene.app.database.rows(`update applications set updated_at = '2026-12-01T09:00:00Z' where id = $1`, [id]);
    await night('2027-11-02T01:25:00Z');
    await scene.app.database.rows(`update applications set updated_at = '2027-11-20T09:00:00Z' where id = $1`, [id]);
    await night('2027-12-20T01:25:00Z');
    expect(await row(id)).not.toBeNull();
  });

  it('empties a file without a grant after five years and keeps every figure as it was', async () => {
    const [refused, withdrawn] = [
      await ended('refused', '2027-01-10T09:00:00Z'),
      await ended('withdrawn', '2027-02-10T09:00:00Z'),
    ];
    const award = await buildAward(scene.app, { state: 'closed', votedOn: '2026-06-01' });
    const figures = () => scene.app.verb(FiguresQueries).indicators({ from: '2014-01-01', to: '2040-12-31' });
    const before = JSON.stringify(await figures());
    const counts = (await scene.send(cast.lead, { url: '/applications/counts' })).body;
    await night('2031-12-20T01:25:00Z');
    await night('2032-01-30T01:25:00Z');
    expect(await row(refused.id)).toMatchObject({
      title: '',
      answers: {},
      purged: true,
      number: refused.number,
      state: 'refused',
    });
    expect(await row(withdrawn.id)).toMatchObject({ purged: false });
    expect(await row(award.applicationId)).toMatchObject({ purged: false });
    await night('2032-03-20T01:25:00Z');
    expect(await row(withdrawn.id)).toMatchObject({ purged: true });
    await night('2036-06-10T01:25:00Z');
    await night('2036-07-20T01:25:00Z');
    expect(await row(award.applicationId)).toMatchObject({ purged: true, answers: {} });
    expect(JSON.stringify(await figures())).toBe(before);
    expect((await scene.send(cast.lead, { url: '/applications/counts' })).body).toEqual(counts);
    const left = await scene.app.database.rows(
      `select 1 from documents where subject_id = any($1) union all select 1 from attachments where application_id = any($1)
       union all select 1 from openings where application_id = any($1)`,
      [[refused.id, withdrawn.id, award.applicationId]],
    );
    expect(left).toEqual([]);
  });

  it('erases nothing twice', async () => {
    const { id } = await ended('refused', '2027-01-10T09:00:00Z');
    await night('2031-12-20T01:25:00Z');
    await night('2032-01-30T01:25:00Z');
    await night('2032-01-31T01:25:00Z');
    const entries = await scene.app.database.rows(`select 1 from journal where subject_id = $1 and verb = 'purged'`, [
      id,
    ]);
    expect(entries).toHaveLength(1);
  });

  it('is stopped by a hold, which is told to the service alone, and counts again once it is lifted', async () => {
    const { id, number } = await ended('withdrawn', '2027-01-10T09:00:00Z');
    const wish = { number, reason: 'litigation', note: 'Recours devant le tribunal de Lille', until: '2033-01-01' };
    expect((await hold(cast.amina, wish)).status).toBe(403);
    await scene.app.moveClockTo('2031-11-01T09:00:00Z');
    expect((await hold(cast.officer, { ...wish, until: '2040-01-01' })).body.code).toBe('hold_too_long');
    expect((await hold(cast.officer, { ...wish, until: '2031-10-01' })).body.code).toBe('hold_past');
    expect((await hold(cast.officer, { ...wish, number: 'EA-1999-9999' })).body.code).toBe('application_unknown');
    const held = await hold(cast.officer, wish);
    expect(held.status).toBe(201);
    expect((await hold(cast.lead, wish)).body.code).toBe('hold_there');
    await night('2032-06-01T01:25:00Z');
    expect(await mails(id)).toHaveLength(0);
    const list = await scene.send(cast.lead, { url: '/retention/holds' });
    expect(list.body.items).toEqual([expect.objectContaining({ number, reason: 'litigation' })]);
    const timeline = await scene.send(cast.amina, { url: `/applications/${id}/timeline` });
    expect(JSON.stringify(timeline.body)).not.toContain('retention_held');
    expect(
      (await scene.send(cast.lead, { method: 'DELETE', url: `/retention/holds/${String(held.body['id'])}` })).status,
    ).toBe(200);
    await night('2032-06-02T01:25:00Z');
    expect(await mails(id)).toHaveLength(2);
    await night('2032-07-03T01:25:00Z');
    expect(await row(id)).toMatchObject({ purged: true });
  });

  it('shows what falls due in sixty days, but for files one has a part in, and counts drafts without naming them', async () => {
    const { id, number } = await ended('refused', '2022-01-05T09:00:00Z');
    const { id: organizationId } = await buildOrganization(scene.app, { people: [{ personId: cast.lead.id }] });
    await scene.app.database.rows(`update applications set organization_id = $2 where id = $1`, [
      (await ended('refused', '2022-01-05T09:00:00Z')).id,
      organizationId,
    ]);
    const { body } = await scene.send(cast.lead, { url: '/retention' });
    expect(body.items?.map((each) => each['number'])).toEqual([number]);
    expect(body.items?.[0]).toMatchObject({
      id,
      kind: 'refused',
      dueOn: '2027-01-05',
      warnedOn: null,
      heldUntil: null,
    });
    expect(body['drafts']).toEqual(expect.any(Number));
    expect((await scene.send(cast.officer, { url: '/retention' })).status).toBe(403);
    expect((await scene.send(cast.admin, { url: '/retention' })).body.items).toHaveLength(2);
  });
});
