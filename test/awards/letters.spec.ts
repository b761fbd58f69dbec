import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DecideAwards } from '../../src/awards/decide-awards.js';
import { DecisionReads } from '../../src/awards/decision-reads.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';
import { canRun, inspect } from '../documents/pdf-inspection.js';
import {
  deliberation,
  documentsOf,
  mailsOf,
  proposed,
  recommended,
  released,
  scanLast,
  textOf,
  type FoundDocument,
} from './stage.js';

let app: TestApp;
let awardId: string;
let refusalId: string;
let act: { number: string };
let letter: FoundDocument;
let refusal: FoundDocument;

beforeAll(async () => {
  app = await openTestApp({ PUBLIC_URL: 'https://aides.example.fr' });
  await buildCast(app);
  const people = [
    { personId: cast.amina.id, role: 'owner' as const },
    { personId: cast.grace.id, role: 'editor' as const },
  ];
  const award = await recommended(app, {
    organization: { legalName: 'Association Les Bobines du Ferrain', people },
    title: 'La Fabrique des bobines',
    officerId: cast.officer.id,
    asked: 1_850_050,
    budgetTotal: 7_000_000,
  });
  awardId = await proposed(app, award.id, {
    amount: 1_850_050,
    object: 'Ouverture d’un atelier partagé de couture et de réemploi textile',
  });
  const organization = await buildOrganization(app, { people: [{ personId: cast.nora.id, role: 'owner' }] });
  const refused = await recommended(app, {
    organizationId: organization.id,
    title: 'Épicerie du Plateau',
    officerId: cast.officer.id,
  });
  refusalId = await proposed(app, refused.id, {
    grounds:
      'Le plan de financement repose pour 80 % sur des aides non confirmées.\nLe besoin local est déjà couvert par deux épiceries solidaires à moins d’un kilomètre.',
  });
  act = await released(app, [awardId, refusalId]);
  await app.settle();
  [letter] = (await documentsOf(app, 'award_letter', awardId)) as [FoundDocument];
  [refusal] = (await documentsOf(app, 'refusal_letter', refusalId)) as [FoundDocument];
  const look = process.env['LOOK'];
  if (look) {
    writeFileSync(`${look}/award.pdf`, letter.pdf);
    writeFileSync(`${look}/refusal.pdf`, refusal.pdf);
  }
});
afterAll(() => app.close());

describe('a letter of award', () => {
  it('says who, what, how much in figures and in words, by which act', () => {
    if (!canRun('pdfinfo')) return;
    const text = textOf(letter.pdf);
    expect(text).toContain('18 500,50 € (dix-huit mille cinq cents euros et cinquante centimes)');
    expect(text).toContain(`délibération n° ${act.number}`);
    expect(text).toContain('le bureau de la Métropole européenne de Lille');
    expect(text).toContain('Ouverture d’un atelier partagé de couture et de réemploi textile');
    expect(text).toContain('Association Les Bobines du Ferrain');
    expect(text).toContain('Affaire suivie par : Claire Dumont');
    expect(text).toMatch(/SUB-\d{4}-0001/);
  });

  it('shares the grant into advance and balance to the cent', () => {
    if (!canRun('pdfinfo')) return;
    const text = textOf(letter.pdf);
    expect(text).toContain('une avance de 70 %, soit 12 950,35 €');
    expect(text).toContain('un solde de 5 550,15 € au plus');
    expect(text).toContain('Aucune convention n’est nécessaire');
    expect(text).toContain('dans les six mois qui suivent la fin de l’exercice');
  });

  it('carries the legal mentions: signatory, de minimis, appeal', () => {
    if (!canRun('pdfinfo')) return;
    const text = textOf(letter.pdf);
    expect(text).toContain('Vice-présidente déléguée à l’économie sociale et solidaire');
    expect(text).toContain('Camille Verhaeghe');
    expect(text).toContain('règlement (UE) 2023/2831 de la Commission du 13 décembre 2023');
    expect(text).toContain('aide de minimis de 18 500,50 €');
    expect(text).toContain('dans un délai de deux mois à compter de sa notification');
    expect(text).toContain('tribunal administratif de Lille (5 rue Geoffroy Saint-Hilaire, CS 62039, 59014 Lille');
    expect(text).toContain('www.telerecours.fr');
    expect(text).toContain('contrat d’engagement républicain');
  });

  it('makes the balance wait for the ESUS approval a company still seeks', async () => {
    const organization = { legalForm: 'company', esus: 'seeking' } as const;
    const { id } = await recommended(app, { organization });
    const seeking = await proposed(app, id);
    await released(app, [seeking]);
    const { conditions } = await app.verb(DecisionReads).of(seeking, new Date());
    expect(conditions).toMatchObject([{ code: 'esus_approval', blocks: 'balance' }]);
    expect((await app.verb(DecisionReads).of(awardId, new Date())).conditions).toEqual([]);
  });

  it('is tagged for archive and for every reader', async () => {
    const read = await inspect(letter.pdf);
    expect(read).toMatchObject({ marked: true, language: 'fr-FR' });
    expect(read.pages).toBeLessThanOrEqual(2);
    expect(read.xmp).toMatch(/<pdfaid:part>2</);
    expect(read.xmp).toMatch(/<pdfuaid:part>1</);
  });

  it('leads by its QR code to a page with the public facts', async () => {
    if (canRun('pdftoppm', 'zbarimg')) {
      expect(scanLast(letter.pdf, (await inspect(letter.pdf)).pages)).toBe(
        `https://aides.example.fr/verification/${letter.checkCode}`,
      );
    }
    const answer = await inject(`/api/v1/document-checks/${letter.checkCode}`);
    const { facts } = answer.json<{ facts: { name: string; text: string }[] }>();
    expect(Object.fromEntries(facts.map(({ name, text }) => [name, text.replace(/\s/gu, ' ')]))).toMatchObject({
      beneficiary: 'Association Les Bobines du Ferrain',
      amount: '18 500,50 €',
      deliberation: act.number,
      project: 'La Fabrique des bobines',
    });
  });

  it('goes out by mail to each person of the structure in their language, with the letter', async () => {
    const mails = await mailsOf(app, 'awards.awarded');
    expect(mails.map(({ recipient, locale }) => [recipient, locale])).toEqual([
      [cast.amina.email, 'fr'],
      [cast.grace.email, 'en'],
    ]);
    expect(mails[0]?.subject.replace(/\s/gu, ' ')).toContain('Votre projet est soutenu : 18 500,50 €');
    expect(mails[1]?.subject).toContain('Your project is supported: €18,500.50');
    for (const mail of mails) expect(mail.attachments).toEqual([letter.fileId]);
  });
});

describe('a letter of refusal', () => {
  it('gives the grounds, the signatory and the ways of appeal, and no amount', () => {
    if (!canRun('pdfinfo')) return;
    const text = textOf(refusal.pdf);
    expect(text).toContain('n’a pas retenu votre demande');
    expect(text).toContain('pour les motifs suivants');
    expect(text).toContain('Le plan de financement repose pour 80 % sur des aides non confirmées.');
    expect(text).toContain('Camille Verhaeghe');
    expect(text).toContain('tribunal administratif de Lille');
    expect(text).not.toContain('de minimis');
    expect(text).not.toMatch(/\d €/);
  });

  it('fits on one page and its check page says only that it is authentic', async () => {
    expect((await inspect(refusal.pdf)).pages).toBe(1);
    const answer = await inject(`/api/v1/document-checks/${refusal.checkCode}`);
    expect(answer.json()).toMatchObject({ authentic: true });
    expect(answer.json()).not.toHaveProperty('facts');
    expect(answer.body).not.toContain('Épicerie');
  });

  it('goes out with a mail that is humane and keeps the grounds for the letter', async () => {
    const mails = await mailsOf(app, 'awards.refused');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ recipient: cast.nora.email, attachments: [refusal.fileId] });
    expect(mails[0]?.text).toContain('préparer avec vous une nouvelle demande');
    expect(mails[0]?.text).not.toContain('plan de financement');
  });
});

describe('a letter still to be sent', () => {
  it('is read by the lead as it would leave, marked as a draft, and is kept nowhere', async () => {
    const { id } = await recommended(app, { title: 'Le Fournil de la Deûle' });
    const draftId = await proposed(app, id);
    const { headers } = await signIn(app, cast.lead);
    const draft = () =>
      app.app
        .getHttpAdapter()
        .getInstance()
        .inject({ method: 'GET', url: `/api/v1/awards/${draftId}/letter-draft`, headers });
    expect((await draft()).statusCode).toBe(404);
    const { id: deliberationId } = await deliberation(app);
    await app.verb(DecideAwards).run(actorOf(cast.lead), { deliberationId, awardIds: [draftId] });
    const sent = await draft();
    expect(sent.headers['content-type']).toBe('application/pdf');
    expect(await documentsOf(app, 'award_letter', draftId)).toEqual([]);
    if (!canRun('pdfinfo')) return;
    const text = textOf(new Uint8Array(sent.rawPayload));
    expect(text).toContain('Le Fournil de la Deûle');
    expect(text).toContain('PROJET – sans valeur');
  });
});

describe('the files of decisions', () => {
  const read = async (who: (typeof cast)[keyof typeof cast], fileId: string): Promise<number> =>
    (await inject(`/api/v1/files/${fileId}`, (await signIn(app, who)).headers)).statusCode;

  it('are read by staff and by the structure, by nobody else', async () => {
    expect(await read(cast.amina, letter.fileId)).toBe(200);
    expect(await read(cast.nora, letter.fileId)).toBe(404);
    expect(await read(cast.nora, refusal.fileId)).toBe(200);
    expect(await read(cast.officer, refusal.fileId)).toBe(200);
    expect(await read(cast.karim, letter.fileId)).toBe(404);
    expect((await inject(`/api/v1/files/${letter.fileId}`)).statusCode).toBe(404);
  });

  it('do not exist for a barred officer', async () => {
    await app.database.rows(
      `insert into bars (id, person_id, application_id, reason)
       select gen_random_uuid(), $1, application_id, 'interest' from awards where id = $2`,
      [cast.secretary.id, awardId],
    );
    expect(await read(cast.secretary, letter.fileId)).toBe(404);
    expect(await read(cast.secretary, refusal.fileId)).toBe(200);
  });
});

function inject(url: string, headers: Readonly<Record<string, string>> = {}) {
  return app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers });
}
