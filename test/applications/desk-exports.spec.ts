import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XmlDocument } from 'libxml2-wasm';
import { bar } from '../../src/kernel/access/standings.js';
import { Files } from '../../src/kernel/storage/files.js';
import { readCsv } from '../../src/kernel/text/csv-read.js';
import { buildOrganization } from '../build/organizations.js';
import { cast, signIn, type CastPerson } from '../cast.js';
import { unzip } from '../support/unzip.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
let call: string;
beforeAll(async () => {
  scene = await openScene();
  call = scene.call.call.id;
});
afterAll(() => scene.app.close());

interface Wish {
  kind: string;
  list: object;
  columns?: string[];
  pattern?: string;
  ids?: string[];
}

const ask = (wish: Wish, who: CastPerson = cast.officer, locale = 'fr') =>
  scene.send(who, { method: 'POST', url: '/exports', body: wish, headers: { 'accept-language': locale } });

/** The bytes of an export, as a browser takes them. */
async function taken(wish: Wish, who: CastPerson = cast.officer, locale = 'fr'): Promise<Buffer> {
  const asked = await ask(wish, who, locale);
  expect([asked.status, asked.body.code]).toEqual([201, undefined]);
  const { headers } = await signIn(scene.app, who);
  const answer = await scene.app.app.inject({ url: asked.body['href'] as unknown as string, headers });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(
    /^attachment; filename="(dossiers|files)-\d{4}-\d\d-\d\d\.(csv|xlsx|zip)"$/,
  );
  return answer.rawPayload;
}

/** A paper of an application with bytes of its own. */
async function paper(applicationId: string, name: string, content: string, field = 'statutes'): Promise<void> {
  const files = scene.app.verb(Files);
  const id =
    '0199c000-0000-7000-8000-' +
    createHash('sha256')
      .update(applicationId + name)
      .digest('hex')
      .slice(0, 12);
  const about = { name, mediaType: 'application/pdf', policy: 'attachment', subjectType: 'attachment', subjectId: id };
  const kept = await files.keep(about, Buffer.from(content));
  await scene.app.database.transaction((tx) => files.record(tx, kept));
  await scene.app.database.rows(
    `insert into attachments (id, application_id, field, name, declared_type, size, state, file_id)
     values ($1, $2, $3, $4, 'application/pdf', $5, 'clean', $6)`,
    [id, applicationId, field, name, content.length, kept.id],
  );
}

describe('a list for a spreadsheet', () => {
  it('holds the chosen columns of the filter in its order, nothing a spreadsheet would run, in the reader’s language', async () => {
    const { id: organizationId } = await buildOrganization(scene.app, {
      legalName: '=HYPERLINK("http://x";"gagnez")',
      people: [{ personId: cast.amina.id }],
    });
    const first = await scene.filed({
      organizationId,
      options: { title: 'Zinc ; "et" plomb', asked: 1_850_000, communes: ['59599'] },
    });
    const second = await scene.filed({ options: { title: 'Argile', asked: 900_000, communes: ['59599'] } });
    const columns = [
      'number',
      'title',
      'organization',
      'asked',
      'submitted',
      'state',
      'field.sector',
      'field.startsOn',
    ];
    const list = { callId: call, commune: '59599', sort: 'title' };
    const csv = (await taken({ kind: 'csv', list, columns })).toString();
    expect(csv.startsWith('\ufeffNuméro;Projet;Structure;Montant demandé (€);Déposé le;État;')).toBe(true);
    const [, argile, zinc] = readCsv(csv.slice(1), ';');
    expect(argile?.slice(0, 2)).toEqual([second.number, 'Argile']);
    expect(zinc?.slice(0, 4)).toEqual([
      first.number,
      'Zinc ; "et" plomb',
      `'=HYPERLINK("http://x";"gagnez")`,
      '18500,00',
    ]);
    expect(zinc?.[4]).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect([zinc?.[5], zinc?.[7]]).toEqual(['déposé', expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/)]);
    const english = (
      await taken({ kind: 'csv', list, columns: ['number', 'state', 'asked'] }, cast.officer, 'en')
    ).toString();
    expect(english.split('\r\n')[0]).toBe('Number,State,Amount asked (€)');
    expect(english).toContain(`${first.number},submitted,18500.00`);
    const xlsx = unzip(await taken({ kind: 'xlsx', list, columns }));
    const sheet = XmlDocument.fromString(xlsx.get('xl/worksheets/sheet1.xml')?.toString() ?? '');
    const main = { m: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };
    expect(sheet.find('//m:row', main)).toHaveLength(3);
    expect(sheet.find('//m:row[3]/m:c[@r="D3"]/m:v', main).map((node) => node.content)).toEqual(['18500.00']);
    expect(sheet.find('//m:f', main)).toEqual([]);
    sheet.dispose();
  });

  it('is journalled with who asked, how many files went out, and can be had again by nobody else', async () => {
    const asked = await ask({ kind: 'csv', list: { callId: call, search: 'zinc' } });
    const { headers } = await signIn(scene.app, cast.officer);
    const other = await signIn(scene.app, cast.lead);
    const href = asked.body['href'] as unknown as string;
    expect((await scene.app.app.inject({ url: href, headers: other.headers })).statusCode).toBe(404);
    await scene.app.app.inject({ url: href, headers });
    const one = await scene.send(cast.officer, { url: `/exports/${String(asked.body['id'])}` });
    expect(one.body).toMatchObject({ kind: 'csv', rows: 1, finishedAt: expect.any(String) });
    const entries = await scene.app.database.rows<{ verb: string; data: object; actor: string }>(
      `select verb, data, actor_id as actor from journal where subject_type = 'export' and subject_id = $1 order by position`,
      [asked.body['id']],
    );
    expect(entries).toMatchObject([
      { verb: 'requested', actor: cast.officer.id, data: { kind: 'csv', callId: call } },
      { verb: 'downloaded', data: { rows: 1, whole: true } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('zinc');
    await scene.app.database.rows(`update exports set created_at = created_at - interval '2 days'`);
    expect((await scene.app.app.inject({ url: href, headers })).json()).toMatchObject({ code: 'export_ended' });
  });

  it('holds what the list holds for the same person, whatever the filter: nothing barred, nothing of others', async () => {
    const hidden = await scene.filed({ options: { title: 'Caché' } });
    await scene.app.database.transaction((tx) => bar(tx, cast.officer.id, hidden.id, 'interest'));
    const filters = [
      '',
      'search=argile',
      `callId=${call}&field=sector:circular`,
      'commune=59599&sort=asked',
      'sort=clock',
      'state=submitted',
    ];
    for (const who of [cast.officer, cast.lead, cast.secretary]) {
      for (const filter of filters) {
        const list = Object.fromEntries(new URLSearchParams(filter)) as Record<string, unknown>;
        if (list['field']) list['field'] = [list['field']];
        const page = await scene.send(who, { url: `/applications?limit=200&${filter}` });
        const listed = (page.body.items ?? []).map(({ number }) => number);
        const lines = readCsv((await taken({ kind: 'csv', list, columns: ['number'] }, who)).toString().slice(1), ';');
        expect([filter, lines.slice(1).map(([number]) => number)].flat().sort()).toEqual([filter, ...listed].sort());
      }
    }
    const all = (await taken({ kind: 'csv', list: {}, columns: ['title'] })).toString();
    expect(all).not.toContain('Caché');
    const chosen = (await taken({ kind: 'csv', list: {}, ids: [hidden.id], columns: ['title'] })).toString();
    expect(chosen).toBe('\ufeffProjet\r\n');
  });

  it('is refused to everybody but case officers, and for columns and filters that are not', async () => {
    const plain = { kind: 'csv', list: {} };
    for (const who of [cast.amina, cast.finance, cast.admin, cast.karim])
      expect((await ask(plain, who)).status).toBe(403);
    const code = async (wish: Wish) => (await ask(wish)).body.code;
    expect(await code({ ...plain, columns: ['iban'] })).toBe('export_column_unknown');
    expect(await code({ ...plain, columns: ['field.sector'] })).toBe('field_filter_without_call');
    expect(await code({ kind: 'csv', list: { callId: call }, columns: ['field.iban'] })).toBe('field_filter_unknown');
    expect(await code({ kind: 'zip', list: {}, pattern: '{numero}/{../etc}' })).toBe('pattern_part_unknown');
    expect(await code({ kind: 'zip', list: {}, pattern: 'tout/{nom}' })).toBe('pattern_too_bare');
  });
});

describe('files and papers as one archive', () => {
  it('holds each paper at its path and the answers as a page, with the sum of everything', async () => {
    const { id, number } = await scene.filed({ options: { title: 'Four à pain' } });
    await scene.app.database.rows(`delete from attachments where application_id = $1`, [id]);
    await paper(id, 'statuts.pdf', 'les statuts');
    await paper(id, 'Statuts.pdf', 'les statuts encore');
    await paper(id, '../../etc/passwd', 'ailleurs', 'bankDetails');
    const entries = unzip(await taken({ kind: 'zip', list: {}, ids: [id], pattern: '{numero}-{structure}/{nom}' }));
    const folder = [...entries.keys()].find((path) => path.startsWith(number))?.split('/')[0] ?? '';
    expect([...entries.keys()].sort()).toEqual(
      [
        `${folder}/..-..-etc-passwd`.replace('..-..-', '-..-'),
        `${folder}/Statuts (2).pdf`,
        `${folder}/dossier.html`,
        `${folder}/statuts.pdf`,
        'contenu.csv',
      ].sort(),
    );
    const page = entries.get(`${folder}/dossier.html`)?.toString() ?? '';
    expect(page).toContain('<h1>Four à pain</h1>');
    expect(page).not.toContain('<script');
    const [, ...lines] = readCsv((entries.get('contenu.csv')?.toString() ?? '').slice(1), ';');
    for (const [path = '', , , , size, sum] of lines) {
      const content = entries.get(path) ?? Buffer.alloc(0);
      expect([path, String(content.length), createHash('sha256').update(content).digest('hex')]).toEqual([
        path,
        size,
        sum,
      ]);
    }
    expect(lines).toHaveLength(4);
    const opened = await scene.app.database.rows(
      `select things from openings where application_id = $1 and person_id = $2`,
      [id, cast.officer.id],
    );
    expect(opened).toHaveLength(1);
  });

  it('says which papers the store has lost, and leaves out what one is barred from', async () => {
    const lost = await scene.filed({ options: { title: 'Perdu' } });
    const hidden = await scene.filed({ options: { title: 'Interdit' } });
    await scene.app.database.transaction((tx) => bar(tx, cast.lead.id, hidden.id, 'interest'));
    await scene.app.database.rows(`delete from attachments where application_id = $1`, [lost.id]);
    await paper(lost.id, 'perdu.pdf', 'perdu');
    await scene.app.database.rows(
      `update stored_files set storage_key = 'gone-' || id where id in (select file_id from attachments where application_id = $1)`,
      [lost.id],
    );
    const entries = unzip(await taken({ kind: 'zip', list: {}, ids: [lost.id, hidden.id] }, cast.lead));
    expect([...entries.keys()].filter((path) => path.endsWith('.html'))).toHaveLength(1);
    expect(entries.get('contenu.csv')?.toString()).toContain('absent;');
    expect([...entries.keys()].join()).not.toContain(hidden.number);
  });
});
