import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EraseAccepted } from '../../src/rights/erasure/erasure.jobs.js';
import { invariants } from '../../src/invariants.js';
import { openScene, type Scene } from '../applications/scene.js';
import { buildOrganization } from '../build/organizations.js';
import { cast, type CastPerson } from '../cast.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.close());

const ask = (who: CastPerson, body: object = {}) =>
  scene.send(who, { method: 'POST', url: '/me/erasure-requests', body });
const answer = (who: CastPerson, id: string, how: 'acceptance' | 'refusal', body?: object) =>
  scene.send(who, {
    method: 'POST',
    url: `/erasure-requests/${id}/${how}`,
    headers: { 'if-match': '"v1"' },
    ...(body ? { body } : {}),
  });
const mailsTo = (who: CastPerson) =>
  scene.app.database.rows<{ notice: string }>(`select notice from mails where recipient = $1 order by created_at`, [
    who.email,
  ]);

/** Every text and JSON column of the database that still says it, but for what is sealed. */
async function traces(...needles: string[]): Promise<string[]> {
  const columns = await scene.app.database.rows<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await scene.app.database.rows(
      `select 1 from "${table}" where fold("${column}"::text) like any(select '%' || fold(n) || '%' from unnest($1::text[]) n) limit 1`,
      [needles],
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

describe('a request for erasure', () => {
  it('is recorded once, acknowledged, due in a month, and may be withdrawn', async () => {
    const asked = await ask(cast.nora, { message: 'Je quitte la région.' });
    expect(asked.status).toBe(201);
    expect((await ask(cast.nora)).body.code).toBe('erasure_asked_already');
    await scene.app.settle();
    expect((await mailsTo(cast.nora)).map(({ notice }) => notice)).toContain('rights.erasure_asked');
    expect((await mailsTo(cast.admin)).map(({ notice }) => notice)).toContain('rights.erasure_to_answer');
    const url = `/me/erasure-requests/${String(asked.body['id'])}`;
    expect((await scene.send(cast.amina, { method: 'DELETE', url })).status).toBe(404);
    expect((await scene.send(cast.nora, { method: 'DELETE', url })).body['state']).toBe('withdrawn');
    expect((await ask(cast.nora)).status).toBe(201);
  });

  it('is seen by administrators and leads alone, and refused with a ground the person is told', async () => {
    const { body } = await ask(cast.grace);
    const id = String(body['id']);
    expect((await scene.send(cast.officer, { url: '/erasure-requests' })).status).toBe(403);
    const list = await scene.send(cast.lead, { url: '/erasure-requests' });
    expect(list.body.items).toEqual(expect.arrayContaining([expect.objectContaining({ id, name: 'Grace Whitfield' })]));
    expect((await answer(cast.lead, id, 'refusal', { ground: 'non' })).body.code).toBe('ground_too_short');
    const ground = 'Le dossier EA-2026-0001 est conservé dix ans après le dernier versement.';
    expect((await answer(cast.lead, id, 'refusal', { ground })).status).toBe(200);
    await scene.app.settle();
    const [mail] = await scene.app.database.rows<{ text: string }>(
      `select text from mails where recipient = $1 and notice = 'rights.erasure_refused'`,
      [cast.grace.email],
    );
    expect(mail?.text).toContain(ground);
    expect((await answer(cast.lead, id, 'acceptance')).body.code).toBe('stale_version');
  });

  it('is never answered by the person, nor while they act for the authority', async () => {
    const own = await ask(cast.admin);
    expect((await answer(cast.admin, String(own.body['id']), 'acceptance')).body.code).toBe('own_request');
    expect((await answer(cast.lead, String(own.body['id']), 'acceptance')).body.code).toBe('person_has_duties');
  });

  it('leaves no trace of the person, ends sessions, keeps the files of others, the amounts and the chain of the journal', async () => {
    const { database } = scene.app;
    const people = [
      { personId: cast.amina.id, name: cast.amina.name, email: cast.amina.email },
      { personId: cast.jules.id },
    ];
    const { id: organizationId } = await buildOrganization(scene.app, { people });
    const shared = await scene.filed({ organizationId });
    const { id: lonely } = await buildOrganization(scene.app, { people: [{ personId: cast.amina.id }] });
    const draft = await scene.draft({ organizationId: lonely });
    await database.rows(`update persons set phone = '06 12 34 56 78' where id = $1`, [cast.amina.id]);
    await database.rows(
      `update applications set answers = answers || jsonb_build_object('contact', jsonb_build_object('firstName', 'Amina',
         'lastName', 'BELKACEM', 'email', $2::text, 'phone', '0612345678'), 'summary', 'Portée par Amina Belkacem, 06.12.34.56.78.')
       where id = $1`,
      [shared.id, cast.amina.email],
    );
    await database.rows(
      `insert into messages (id, application_id, side, author_id, body) values (uuidv7(), $1, 'holder', $2, 'Bonjour, Amina Belkacem')`,
      [shared.id, cast.amina.id],
    );
    await scene.app.settle();
    const before = await database.row(
      `select number, asked_amount, budget_total, state from applications where id = $1`,
      [shared.id],
    );
    const digests = await database.rows(`select id, digest from journal order by id`);
    const { body } = await ask(cast.amina, { message: 'Signé Amina Belkacem' });
    expect((await answer(cast.admin, String(body['id']), 'acceptance')).status).toBe(200);
    await scene.app.settle();
    await database.rows(`update mails set state = 'planned', sent_at = null where notice = 'rights.erasure_accepted'`);
    await scene.app.verb(EraseAccepted).run();
    expect(await database.row('select erased_at from persons where id = $1', [cast.amina.id])).toEqual({
      erased_at: null,
    });
    await database.rows(`update mails set state = 'sent', sent_at = now() where notice = 'rights.erasure_accepted'`);
    await scene.app.verb(EraseAccepted).run();
    await scene.app.settle();
    expect(await traces('belkacem', cast.amina.email, '0612345678', '06 12 34 56 78', '06.12.34.56.78')).toEqual([]);
    expect((await scene.send(cast.amina, { url: '/me' })).status).toBe(401);
    expect((await scene.send(cast.jules, { url: `/applications/${shared.id}` })).status).toBe(200);
    expect(await database.row('select 1 from applications where id = $1', [draft.id])).toBeNull();
    expect(
      await database.row(`select number, asked_amount, budget_total, state from applications where id = $1`, [
        shared.id,
      ]),
    ).toEqual(before);
    const after = new Map(
      (await database.rows<{ id: string; digest: string }>(`select id, digest from journal`)).map((e) => [
        e.id,
        e.digest,
      ]),
    );
    for (const { id, digest } of digests as { id: string; digest: string }[]) expect(after.get(id)).toBe(digest);
    const chain = invariants.find(({ name }) => name.includes('chain'));
    expect(await database.rows(chain?.sql ?? '')).toEqual([]);
    const timeline = await scene.send(cast.jules, { url: `/applications/${shared.id}/timeline` });
    expect(JSON.stringify(timeline.body)).toContain('Personne effacée');
    const reopened = await scene.send(cast.admin, { method: 'POST', url: `/people/${cast.amina.id}/reopening` });
    expect([404, 409]).toContain(reopened.status);
  });

  it('done twice does nothing more', async () => {
    const count = () =>
      scene.app.database.rows(`select 1 from journal where verb = 'executed' and subject_type = 'erasure_request'`);
    const before = (await count()).length;
    await scene.app.verb(EraseAccepted).run();
    expect((await count()).length).toBe(before);
  });
});
