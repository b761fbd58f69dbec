import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellOfMessagesLeft } from '../../src/applications/messages/tell-of-messages.js';
import { bar } from '../../src/kernel/access/standings.js';
import { cast, signIn, type CastPerson } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
let base: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.app.app.listen(0, '127.0.0.1');
  base = await scene.app.app.getUrl();
});
afterAll(() => scene.app.close());

const write = (who: CastPerson, id: string, text: string, paperIds: string[] = []) =>
  scene.send(who, { method: 'POST', url: `/applications/${id}/messages`, body: { text, paperIds } });
const read = (who: CastPerson, id: string, query = '') =>
  scene.send(who, { url: `/applications/${id}/messages${query}` });
const mark = (who: CastPerson, id: string, upTo: unknown) =>
  scene.send(who, { method: 'PUT', url: `/applications/${id}/messages/reading`, body: { upTo } });
const mails = (about: string, notice: string) =>
  scene.app.database.rows<{ recipient: string; subject: string; text: string }>(
    `select recipient, subject, text from mails where about_id = $1 and notice = $2 order by created_at, recipient`,
    [about, notice],
  );
const age = (minutes: number) =>
  scene.app.database.rows(`update mails set created_at = created_at - make_interval(mins => $1)`, [minutes]);

/** Sends a paper by tus, over the wire: the upload server answers by itself. */
async function paper(who: CastPerson, id: string, name: string, bytes: Buffer): Promise<string> {
  const headers = { ...(await signIn(scene.app, who)).headers, 'tus-resumable': '1.0.0' };
  const made = await fetch(`${base}/api/v1/applications/${id}/message-papers`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(bytes.length),
      'upload-metadata': `name ${Buffer.from(name).toString('base64')},type ${Buffer.from('x').toString('base64')}`,
    },
  });
  const location = made.headers.get('location') ?? '';
  expect([made.status, location]).toEqual([201, expect.stringMatching(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/)]);
  const patch = { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const sent = await fetch(`${base}${location}`, { method: 'PATCH', headers: patch, body: new Uint8Array(bytes) });
  expect(sent.status).toBe(204);
  return location.split('/').at(-1) ?? '';
}

describe('messages about a file', () => {
  it('go from one side to the other, with receipts, line breaks kept and no markup', async () => {
    const { id } = await scene.filed();
    const text = 'Bonjour,\r\n\r\nfaut-il le bail <b>signé</b> ?';
    expect((await write(cast.jules, id, text)).body).toMatchObject({ side: 'holder' });
    const seen = await read(cast.officer, id);
    expect(seen.body).toMatchObject({
      side: 'service',
      mayWrite: true,
      draft: false,
      unread: 1,
      items: [
        { side: 'holder', own: false, unread: true, text: 'Bonjour,\n\nfaut-il le bail <b>signé</b> ?', readBy: [] },
      ],
    });
    const last = seen.body.items?.[0]?.['id'];
    expect((await mark(cast.officer, id, last)).body).toEqual({ id, read: 1 });
    expect((await mark(cast.officer, id, last)).body).toEqual({ id, read: 0 });
    await write(cast.officer, id, 'Oui, signé.');
    const { items = [] } = (await read(cast.amina, id)).body;
    expect(items).toMatchObject([
      { side: 'service', unread: true, text: 'Oui, signé.' },
      {
        side: 'holder',
        own: false,
        unread: false,
        readBy: [{ by: `${cast.officer.givenName} ${cast.officer.familyName}` }],
      },
    ]);
  });

  it('are read by readers of the structure, who write none', async () => {
    const { id } = await scene.filed();
    await write(cast.amina, id, 'Une question');
    expect((await read(cast.grace, id)).body).toMatchObject({ side: 'holder', mayWrite: false });
    expect((await write(cast.grace, id, 'Moi aussi')).body.code).toBe('reader_cannot_change');
  });

  it('are refused empty, and to whoever sends too many', async () => {
    const { id } = await scene.filed();
    expect((await write(cast.amina, id, ' \u0007 ')).body.code).toBe('message_empty');
    await scene.app.database.rows(
      `insert into messages (id, application_id, side, author_id, body)
       select gen_random_uuid(), $1, 'holder', $2, 'x' from generate_series(1, 20)`,
      [id, cast.jules.id],
    );
    const refused = await write(cast.jules, id, 'encore');
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await scene.app.database.rows(`delete from messages where author_id = $1`, [cast.jules.id]);
  });

  it('stay between the two sides', async () => {
    const { id, organizationId } = await scene.filed();
    await write(cast.amina, id, 'Entre nous');
    for (const who of [cast.nora, cast.karim, cast.finance, cast.admin]) {
      expect([who.id, (await read(who, id)).status]).toEqual([who.id, 404]);
      expect((await write(who, id, 'Bonjour')).status).toBe(404);
    }
    // an officer of the structure speaks for it, and never as the service
    await scene.app.database.rows(
      `insert into standings (id, person_id, subject_type, subject_id, standing, source)
       values (gen_random_uuid(), $1, 'organization', $2, 'editor', 'test')`,
      [cast.lead.id, organizationId],
    );
    expect((await read(cast.lead, id)).body).toMatchObject({ side: 'holder' });
    const { items = [] } = (await scene.send(cast.lead, { url: '/conversations?limit=200' })).body;
    expect(items.map((each) => each['applicationId'])).not.toContain(id);
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, id, 'family'));
    expect((await read(cast.officer, id)).status).toBe(404);
    const list = await scene.send(cast.officer, { url: '/conversations?limit=200' });
    expect(JSON.stringify(list.body)).not.toContain(id);
  });

  it('may be asked about a draft, whose answers no officer sees', async () => {
    const { id } = await scene.draft();
    expect((await read(cast.officer, id)).status).toBe(404);
    expect((await write(cast.officer, id, 'Bonjour')).status).toBe(404);
    await write(cast.amina, id, 'Mon projet entre-t-il dans l’axe ?');
    expect((await read(cast.officer, id)).body).toMatchObject({ side: 'service', draft: true, number: null });
    expect((await scene.send(cast.officer, { url: `/applications/${id}` })).status).toBe(404);
    expect((await write(cast.officer, id, 'Oui')).status).toBe(201);
    await scene.app.settle();
    const told = await mails(id, 'applications.message_to_service');
    expect(told.map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([cast.officer.email, cast.lead.email]),
    );
    expect(told[0]?.text).toContain(`/instruction/messages/${id}`);
    expect(told[0]?.text).not.toContain('l’axe');
    expect((await scene.send(cast.amina, { method: 'DELETE', url: `/applications/${id}` })).status).toBe(200);
    expect(await scene.app.database.rows(`select 1 from messages where application_id = $1`, [id])).toEqual([]);
  });
});

describe('mails about messages', () => {
  it('are one a person in ten minutes, and leave none out', async () => {
    const { id } = await scene.filed();
    await write(cast.officer, id, 'Premier point : le bail.');
    await scene.app.settle();
    await write(cast.officer, id, 'Deuxième point : l’assurance.');
    await scene.app.settle();
    const amina = async () =>
      (await mails(id, 'applications.message_to_holder')).filter(({ recipient }) => recipient === cast.amina.email);
    expect((await amina()).map(({ text }) => /le bail/.test(text))).toEqual([true]);
    await scene.app.verb(TellOfMessagesLeft).run();
    expect(await amina()).toHaveLength(1);
    await age(11);
    await scene.app.verb(TellOfMessagesLeft).run();
    await scene.app.verb(TellOfMessagesLeft).run();
    const both = await amina();
    expect(both).toHaveLength(2);
    expect(both[1]?.text).toContain('l’assurance');
    expect(both[1]?.text).not.toContain('le bail');
    expect(both[1]?.text).toContain(`/dossiers/${id}/messages`);
    // readers and strangers are told nothing
    const told = (await mails(id, 'applications.message_to_holder')).map(({ recipient }) => recipient);
    expect(new Set(told)).toEqual(new Set([cast.amina.email, cast.jules.email]));
  });

  it('are not written about what was read meanwhile', async () => {
    const { id } = await scene.filed();
    await write(cast.officer, id, 'Tout va bien.');
    const [first] = (await read(cast.amina, id)).body.items ?? [];
    await mark(cast.amina, id, first?.['id']);
    await scene.app.settle();
    const told = (await mails(id, 'applications.message_to_holder')).map(({ recipient }) => recipient);
    expect(told).toEqual([cast.jules.email]);
  });
});

describe('what waits', () => {
  it('is counted beside the line and found by its filter, until the officer in charge has read it', async () => {
    const { id } = await scene.filed();
    await scene.send(cast.lead, {
      method: 'PUT',
      url: `/applications/${id}/officer`,
      body: { officerId: cast.officer.id },
    });
    await write(cast.amina, id, 'Un point');
    const lines = async (who: CastPerson, url: string) => (await scene.send(who, { url })).body.items ?? [];
    const waiting = () => lines(cast.lead, '/applications?attention=messages');
    const line = (items: Record<string, unknown>[]) => items.find((each) => each['id'] === id);
    expect(line(await waiting())).toMatchObject({ unreadMessages: 1 });
    expect(await lines(cast.finance, '/applications?attention=messages')).toEqual([]);
    const [last] = (await read(cast.lead, id)).body.items ?? [];
    await mark(cast.lead, id, last?.['id']);
    expect(line(await waiting())).toBeDefined();
    await mark(cast.officer, id, last?.['id']);
    expect(line(await waiting())).toBeUndefined();
    await write(cast.officer, id, 'Réponse');
    expect(line(await lines(cast.amina, '/me/applications'))).toMatchObject({ unreadMessages: 1 });
    expect(line(await lines(cast.officer, '/applications'))).toMatchObject({ unreadMessages: 0 });
  });
});

describe('while the officer in charge is away', () => {
  it('a message is in hand once who stands in has read it', async () => {
    const { id } = await scene.filed();
    const body = { officerId: cast.officer.id };
    await scene.send(cast.lead, { method: 'PUT', url: `/applications/${id}/officer`, body });
    await scene.app.database.rows(
      `insert into officer_absences (id, person_id, substitute_id, starts_on, ends_on, recorded_by)
       values (gen_random_uuid(), $1, $2, paris_today() - 1, paris_today() + 1, $1)`,
      [cast.officer.id, cast.secretary.id],
    );
    await write(cast.amina, id, 'Encore un point');
    await scene.app.settle();
    const told = (await mails(id, 'applications.message_to_service')).map(({ recipient }) => recipient);
    expect(told).toEqual(expect.arrayContaining([cast.officer.email, cast.secretary.email]));
    const [last] = (await read(cast.secretary, id)).body.items ?? [];
    await mark(cast.secretary, id, last?.['id']);
    const { items = [] } = (await scene.send(cast.officer, { url: '/applications?attention=messages' })).body;
    expect(items.map((each) => each['id'])).not.toContain(id);
  });
});

describe('papers of messages', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

  it('are checked before they are sent, and read by both sides alone', async () => {
    const { id } = await scene.filed();
    const sent = await paper(cast.amina, id, 'bail.pdf', pdf);
    expect((await write(cast.amina, id, 'Le bail', [sent])).body.code).toBe('message_paper_waiting');
    await scene.app.settle();
    const unsent = (await scene.send(cast.amina, { url: `/applications/${id}/message-papers` })).body.items ?? [];
    expect(unsent).toMatchObject([{ id: sent, name: 'bail.pdf', state: 'clean' }]);
    const href = String(unsent[0]?.['href']).replace('/api/v1', '');
    expect((await scene.send(cast.officer, { url: href })).status).toBe(404);
    expect((await write(cast.jules, id, 'Le bail', [sent])).body.code).toBe('message_paper_unknown');
    expect((await write(cast.amina, id, 'Le bail', [sent])).status).toBe(201);
    expect((await read(cast.officer, id)).body.items?.[0]).toMatchObject({ papers: [{ name: 'bail.pdf' }] });
    for (const [who, status] of [
      [cast.officer, 200],
      [cast.jules, 200],
      [cast.nora, 404],
      [cast.karim, 404],
      [cast.finance, 404],
    ] as const) {
      expect([who.id, (await scene.send(who, { url: href })).status]).toEqual([who.id, status]);
    }
    const papers = await scene.send(cast.officer, { url: `/applications/${id}/attachments` });
    expect(JSON.stringify(papers.body)).not.toContain('bail.pdf');
  });

  it('are refused when they are not what they say, and taken out by their sender alone', async () => {
    const { id } = await scene.filed();
    const wrong = await paper(cast.amina, id, 'faux.pdf', Buffer.from('MZ ceci est un programme'));
    await scene.app.settle();
    expect((await write(cast.amina, id, 'Voici', [wrong])).body.code).toBe('message_paper_refused');
    const out = (who: CastPerson) =>
      scene.send(who, { method: 'DELETE', url: `/applications/${id}/message-papers/${wrong}` });
    expect((await out(cast.jules)).status).toBe(404);
    expect((await out(cast.amina)).status).toBe(200);
    expect((await scene.send(cast.amina, { url: `/applications/${id}/message-papers` })).body.items).toEqual([]);
  });
});
