import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bar, grantStanding } from '../../src/kernel/access/standings.js';
import { openScene, type Scene } from '../applications/scene.js';
import { signInGuest, cast, type CastPerson } from '../cast.js';
import { uuidv7 } from '../../src/kernel/database/uuid.js';

interface Line {
  role: string;
  service: string;
  name: string | null;
  things: string[];
}

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const open = (who: CastPerson, id: string) => scene.send(who, { url: `/applications/${id}` });
const seen = async (who: CastPerson, id: string) => {
  const { status, body } = await scene.send(who, { url: `/applications/${id}/openings` });
  return { status, lines: (body.items ?? []) as unknown as Line[] };
};
const assessor = (personId: string, applicationId: string) =>
  scene.app.database.transaction((tx) =>
    grantStanding(tx, {
      personId,
      subjectType: 'application',
      subjectId: applicationId,
      standing: 'assessor',
      source: 'test',
    }),
  );

describe('who opened a file', () => {
  it('is one line for a reader and an hour, whatever was opened and however often', async () => {
    const { id } = await scene.filed();
    for (let turn = 0; turn < 3; turn += 1) expect((await open(cast.officer, id)).status).toBe(200);
    await scene.send(cast.officer, { url: `/applications/${id}/form` });
    await open(cast.finance, id);
    const { lines } = await seen(cast.amina, id);
    expect(lines.map(({ role }) => role).toSorted()).toEqual(['finance', 'officer']);
    expect(lines.find(({ role }) => role === 'officer')?.things).toEqual(['application']);
  });

  it('is never the structure itself, nor an officer who is of it', async () => {
    const { id } = await scene.filed();
    for (const who of [cast.amina, cast.jules, cast.grace]) await open(who, id);
    expect((await seen(cast.jules, id)).lines).toEqual([]);
  });

  it('names the role and the service to the structure, the person to administrators', async () => {
    const { id } = await scene.filed();
    await open(cast.lead, id);
    const [holders] = (await seen(cast.amina, id)).lines;
    expect(holders).toMatchObject({ role: 'lead', name: null });
    expect(holders?.service).not.toBe('');
    expect(JSON.stringify(await seen(cast.amina, id))).not.toContain('Lemaire');
    expect((await seen(cast.admin, id)).lines.map(({ name }) => name)).toContain('Hervé Lemaire');
  });

  it('keeps the names of the committee until the decision is released', async () => {
    const { id } = await scene.filed();
    await assessor(cast.karim.id, id);
    expect((await open(cast.karim, id)).status).toBe(200);
    expect((await seen(cast.amina, id)).lines).toMatchObject([{ role: 'committee', name: null }]);
    await scene.app.database.rows('update applications set announced_at = now() where id = $1', [id]);
    expect((await seen(cast.amina, id)).lines).toMatchObject([{ role: 'committee', name: 'Karim Haddad' }]);
  });

  it('never holds a member with a conflict of interest: the file is not theirs to open', async () => {
    const { id } = await scene.filed();
    await assessor(cast.ines.id, id);
    await scene.app.database.transaction((tx) => bar(tx, cast.ines.id, id, 'test'));
    expect((await open(cast.ines, id)).status).toBe(404);
    expect((await seen(cast.amina, id)).lines).toEqual([]);
  });

  it('calls a commune by its name, not by that of its delegate', async () => {
    const { id } = await scene.filed();
    const { database, app } = scene.app;
    const consultation = uuidv7();
    await database.rows(
      `insert into consultations (id, application_id, commune_id, due_on)
       select $1, $2, id, current_date + 20 from communes where insee = '59512'`,
      [consultation, id],
    );
    const guest = await signInGuest(scene.app, {
      subjectType: 'consultation',
      subjectId: consultation,
      name: 'Zoé Delrue',
    });
    const answer = await app.inject({ method: 'GET', url: '/api/v1/consultation', headers: guest.headers });
    if (answer.statusCode === 404)
      await app.inject({ method: 'GET', url: `/api/v1/applications/${id}`, headers: guest.headers });
    expect((await seen(cast.amina, id)).lines).toMatchObject([{ role: 'commune', service: 'Roubaix', name: null }]);
  });

  it('holds downloads of documents too', async () => {
    const { id } = await scene.filed();
    await scene.app.settle();
    const [receipt] = await scene.app.database.rows<{ file: string }>(
      `select file_id as file from documents where subject_id = $1`,
      [id],
    );
    const { status } = await scene.send(cast.officer, { url: `/files/${receipt?.file}` });
    expect(status).toBe(200);
    expect((await seen(cast.amina, id)).lines).toMatchObject([{ role: 'officer', things: ['document'] }]);
  });

  it('is nothing for strangers, other officers and drafts’ neighbours', async () => {
    const { id } = await scene.filed();
    expect((await seen(cast.nora, id)).status).toBe(404);
    expect((await seen(cast.officer, id)).status).toBe(404);
    const { id: draft } = await scene.draft();
    expect((await seen(cast.admin, draft)).status).toBe(404);
  });

  it('comes page by page', async () => {
    const { id } = await scene.filed();
    await scene.app.database.rows(
      `insert into openings (id, application_id, reader_id, person_id, role, hour, things)
       select uuidv7(), $1, $2, $2, 'officer', date_trunc('hour', now()) - turn * interval '1 hour', '{application}'
       from generate_series(1, 7) turn`,
      [id, cast.officer.id],
    );
    const first = await scene.send(cast.amina, { url: `/applications/${id}/openings?limit=5` });
    const next = encodeURIComponent(String(first.body.next));
    const second = await scene.send(cast.amina, { url: `/applications/${id}/openings?limit=5&after=${next}` });
    const hours = [...(first.body.items ?? []), ...(second.body.items ?? [])].map(({ hour }) => hour);
    expect(new Set(hours).size).toBe(7);
  });
});
