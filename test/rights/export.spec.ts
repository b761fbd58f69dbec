import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../../src/accounts/passwords.js';
import { openScene, type Scene } from '../applications/scene.js';
import { cast, signIn, type CastPerson } from '../cast.js';
import { unzip } from '../support/unzip.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());
// each test may ask for as many as a day allows
const again = () => scene.app.database.rows('delete from data_exports');

const ask = (who: CastPerson, body: object = {}) => scene.send(who, { method: 'POST', url: '/me/exports', body });

async function archiveOf(who: CastPerson, body: object = {}): Promise<Map<string, Buffer>> {
  await again();
  const { status, body: asked } = await ask(who, body);
  expect(status).toBe(201);
  const { headers } = await signIn(scene.app, who);
  const answer = await scene.app.app.inject({ method: 'GET', url: String(asked['href']), headers });
  expect(answer.headers['content-type']).toBe('application/zip');
  return unzip(answer.rawPayload);
}
const read = (files: Map<string, Buffer>, name: string) => JSON.parse(files.get(name)?.toString() ?? 'null') as never;
const everything = (files: Map<string, Buffer>) => [...files.values()].map(String).join('\n');

describe('the export of one’s data', () => {
  it('holds the account, the files with answers and questions, the papers, and says how to read them', async () => {
    const { id, number } = await scene.filed();
    await scene.app.settle();
    const files = await archiveOf(cast.amina);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'LISEZMOI.txt',
        'schema.json',
        'index.html',
        'donnees/personne.json',
        'donnees/sessions.json',
      ]),
    );
    expect(read(files, 'donnees/personne.json')).toMatchObject([{ email: cast.amina.email, familyName: 'Belkacem' }]);
    const file = read(files, `dossiers/${number}/dossier.json`) as { answers: { label: { fr: string } }[]; id: string };
    expect(file.id).toBe(id);
    expect(file.answers.length).toBeGreaterThan(10);
    expect(file.answers.every(({ label }) => label.fr.length > 0)).toBe(true);
    const receipt = [...files.keys()].find((name) => name.startsWith(`dossiers/${number}/documents/`));
    expect(
      files
        .get(receipt ?? '')
        ?.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(files.get(`dossiers/${number}/dossier.html`)?.toString()).toContain('</html>');
    expect(files.get('index.html')?.toString()).toContain(`dossiers/${number}/dossier.html`);
  });

  it('holds no score, no opinion, no note, no decision before its release, and nothing of others', async () => {
    const { id, number } = await scene.filed();
    const other = await scene.filed();
    const { database } = scene.app;
    await database.rows(
      `update applications set organization_id = (select id from organizations order by created_at limit 1) where id = $1`,
      [other.id],
    );
    await database.rows(
      `insert into application_notes (id, application_id, author_id, body) values (gen_random_uuid(), $1, $2, 'note-interne-secrete')`,
      [id, cast.officer.id],
    );
    await database.rows(
      `insert into consultations (id, application_id, commune_id, due_on, state, opinion, reasons, answered_at)
       select gen_random_uuid(), $1, id, current_date, 'answered', 'unfavourable', 'avis-secret', now() from communes limit 1`,
      [id],
    );
    await database.rows(`update applications set state = 'refused' where id = $1`, [id]);
    const files = await archiveOf(cast.amina);
    const text = everything(files);
    expect(read(files, `dossiers/${number}/dossier.json`)).toMatchObject({ state: 'recommended', award: null });
    for (const secret of [
      'note-interne-secrete',
      'avis-secret',
      cast.nora.email,
      cast.jules.email,
      'token_hash',
      'password_hash',
    ])
      expect(text).not.toContain(secret);
  });

  it('of a structure is for those who own it, with its people', async () => {
    const { organizationId, number } = await scene.filed();
    const files = await archiveOf(cast.amina, { organizationId });
    expect(read(files, 'donnees/personnes-de-la-structure.json')).toHaveLength(3);
    expect(files.has(`dossiers/${number}/dossier.json`)).toBe(true);
    expect(files.has('donnees/personne.json')).toBe(false);
    expect((await ask(cast.jules, { organizationId })).body.code).toBe('export_not_yours');
    expect((await ask(cast.nora, { organizationId })).status).toBe(404);
  });

  it('asks again who it is where the session is old, and for the second factor of agents', async () => {
    await again();
    const { headers, actor } = await signIn(scene.app, cast.grace);
    await scene.app.database.rows(`update sessions set created_at = now() - interval '2 hours' where id = $1`, [
      actor.sessionId,
    ]);
    const send = (body: object) =>
      scene.app.app.inject({
        method: 'POST',
        url: '/api/v1/me/exports',
        headers: { ...headers, 'idempotency-key': `grace-${JSON.stringify(body).length}-key` },
        payload: body,
      });
    expect((await send({})).json()).toMatchObject({ code: 'sign_in_again' });
    await scene.app.database.rows(`update persons set password_hash = $2 where id = $1`, [
      cast.grace.id,
      await hashPassword('quatre mots sans lien'),
    ]);
    expect((await send({ password: 'not it at all' })).json()).toMatchObject({ code: 'wrong_current_password' });
    expect((await send({ password: 'quatre mots sans lien' })).statusCode).toBe(201);
    await scene.app.database.rows(`update persons set totp_confirmed_at = now() where id = $1`, [cast.officer.id]);
    const stale = await scene.send(cast.officer, {
      method: 'POST',
      url: '/me/exports',
      body: {},
      strength: { fresh: false },
    });
    expect(stale.body.code).toBe('second_factor_needed');
    expect((await ask(cast.officer)).status).toBe(201);
  });

  it('is for whoever asked, for a quarter of an hour, five times a day, and journaled', async () => {
    await again();
    const { body } = await ask(cast.amina);
    expect((await scene.send(cast.jules, { url: `/me/exports/${String(body['id'])}` })).status).toBe(404);
    await scene.app.database.rows(`update data_exports set expires_at = now() where id = $1`, [body['id']]);
    expect((await scene.send(cast.amina, { url: `/me/exports/${String(body['id'])}` })).body.code).toBe(
      'export_expired',
    );
    for (let turn = 0; turn < 4; turn += 1) expect((await ask(cast.amina)).status).toBe(201);
    expect((await ask(cast.amina)).status).toBe(429);
    const entries = await scene.app.database.rows(
      `select 1 from journal where subject_id = $1 and verb = 'data_exported' and data ->> 'exportId' = $2`,
      [cast.amina.id, body['id']],
    );
    expect(entries).toHaveLength(1);
  });
});
