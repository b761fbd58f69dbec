import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ApplicationMoves } from '../../src/applications/applications.public.js';
import { Files } from '../../src/kernel/storage/files.js';
import { Territory } from '../../src/territory/territory.public.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, cast } from '../cast.js';
import { openScene, type Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.app.moveClockTo('2026-12-01T09:00:00Z');
});
afterAll(() => scene.app.close());

interface MailRow {
  readonly recipient: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: string[];
}

const mailsAbout = (id: string, notice: string) =>
  scene.app.database.rows<MailRow>(
    `select recipient, locale, subject, text, attachments from mails where about_id = $1 and notice = $2 order by recipient`,
    [id, notice],
  );

async function wordsOf(fileId: string): Promise<string> {
  const files = scene.app.verb(Files);
  const chunks: Buffer[] = [];
  for await (const chunk of await files.open(await files.find(fileId))) chunks.push(chunk as Buffer);
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)) }).promise;
  const pages = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replace(/[\s\u00a0\u202f]+/g, ' ');
}

describe('the receipt', () => {
  it('says everything the law asks, and goes out to the structure with its PDF', async () => {
    const { id, number } = await scene.filed();
    await scene.app.settle();
    const { body } = await scene.send(cast.amina, { url: `/applications/${id}/documents` });
    expect(body.items).toEqual([expect.objectContaining({ kind: 'receipt' })]);
    const fileId = String(body.items?.[0]?.['href']).split('/').at(-1) ?? '';
    const words = await wordsOf(fileId);
    for (const mention of [
      number,
      '1er décembre 2026 à 10 h 00',
      '1er février 2027',
      'réputée refusée',
      'une décision expresse',
      'Aucune pièce ni information ne manque',
      'L114-5',
      'recours gracieux',
      'ribunal administratif de Lille',
      'www.telerecours.fr',
      'données personnelles',
    ]) {
      expect(words).toContain(mention);
    }
    const mails = await mailsAbout(id, 'applications.receipt');
    expect(mails.map(({ recipient }) => recipient)).toEqual([cast.amina.email, cast.jules.email]);
    expect(mails[0]).toMatchObject({ locale: 'fr', attachments: [fileId] });
    expect(mails[0]?.subject).toContain(number);
  });

  it('comes once, and to each person in their language', async () => {
    const { id: organizationId } = await buildOrganization(scene.app, {
      people: [{ personId: cast.amina.id }, { personId: cast.grace.id, role: 'representative' }],
    });
    const { id } = await scene.filed({ organizationId });
    await scene.app.settle();
    await scene.app.database.rows(`update effects set done_at = null`);
    const { Effects } = await import('../../src/kernel/jobs/effects.js');
    const effects = await scene.app.database.rows<{ entry_id: string; handler: string }>(
      `select entry_id, handler from effects`,
    );
    for (const { entry_id, handler } of effects) await scene.app.verb(Effects).run(entry_id, handler);
    await scene.app.settle();
    const mails = await mailsAbout(id, 'applications.receipt');
    expect(mails.map(({ locale, recipient }) => `${locale} ${recipient}`)).toEqual([
      `fr ${cast.amina.email}`,
      `en ${cast.grace.email}`,
    ]);
    expect(mails[1]?.subject).toContain('Receipt');
    expect((await scene.send(cast.amina, { url: `/applications/${id}/documents` })).body.items).toHaveLength(1);
  });

  it('is read by the structure and the staff alone', async () => {
    const { id } = await scene.filed();
    await scene.app.settle();
    const { body } = await scene.send(cast.officer, { url: `/applications/${id}/documents` });
    const url = String(body.items?.[0]?.['href']).replace('/api/v1', '');
    const status = async (who: Parameters<Scene['send']>[0]) => (await scene.send(who, { url })).status;
    expect(await status(cast.amina)).toBe(200);
    expect(await status(cast.officer)).toBe(200);
    expect(await status(cast.nora)).toBe(404);
    expect(await status(null)).toBe(404);
  });
});

describe('mails about acts', () => {
  it('name the items asked for to the structure, and tell the officers of the answer', async () => {
    const { id } = await scene.filed();
    const items = [{ field: 'title', reason: 'Précisez le quartier', indispensable: true }];
    await scene.send(cast.officer, {
      method: 'POST',
      url: `/applications/${id}/supplement-requests`,
      body: { items, dueOn: '2026-12-20' },
    });
    await scene.app.settle();
    const [mail] = await mailsAbout(id, 'applications.supplements_asked');
    expect(mail?.text).toContain('Précisez le quartier');
    expect(mail?.text.replace(/[\u00a0\u202f]/g, ' ')).toContain('20 décembre 2026');
    await scene.send(cast.amina, {
      method: 'POST',
      url: `/applications/${id}/supplement-answers`,
      body: { answers: { title: 'La Remise du Blanc Seau' } },
    });
    await scene.app.settle();
    const told = await mailsAbout(id, 'applications.supplements_answered');
    expect(told.map(({ recipient }) => recipient)).toContain(cast.officer.email);
    expect(told.map(({ recipient }) => recipient)).not.toContain(cast.amina.email);
  });

  it('give the ground and the ways of appeal of an inadmissible application', async () => {
    const { id } = await scene.filed();
    const body = { ground: 'Le projet se déroule hors du territoire.' };
    await scene.send(cast.lead, { method: 'POST', url: `/applications/${id}/inadmissibility`, body });
    await scene.app.settle();
    const [mail] = await mailsAbout(id, 'applications.declared_inadmissible');
    expect(mail?.text).toContain(body.ground);
    expect(mail?.text).toContain('telerecours');
    const { signatory, court, address } = await scene.app.verb(Territory).authority();
    const plain = mail?.text.replace(/[\u00a0\u202f\s]+/g, ' ');
    for (const words of [signatory.familyName, court.address, address, 'recours gracieux', 'deux mois']) {
      expect(plain).toContain(words);
    }
  });

  it('tell the structure that its application is redirected, and what silence means', async () => {
    const { id } = await scene.filed();
    const { database } = scene.app;
    await database.rows(`update applications set state = 'recommended' where id = $1`, [id]);
    await database.transaction((tx) => scene.app.verb(ApplicationMoves).redirect(tx, actorOf(cast.secretary), id));
    await scene.app.settle();
    const [mail] = await mailsAbout(id, 'applications.redirected');
    expect(mail?.recipient).toBe(cast.amina.email);
    expect(mail?.text).toContain('réputée refusée');
  });
});
