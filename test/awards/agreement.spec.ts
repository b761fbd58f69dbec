import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardsRead } from '../../src/awards/awards.public.js';
import { SignAgreement } from '../../src/awards/sign-agreement.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildAward } from '../build/awards.js';
import { buildOrganization } from '../build/organizations.js';
import { actorOf, buildCast, cast, signIn } from '../cast.js';
import { canRun, inspect } from '../documents/pdf-inspection.js';
import { documentsOf, mailsOf, proposed, recommended, released, textOf } from './stage.js';

let app: TestApp;
const officer = actorOf(cast.officer);

beforeAll(async () => {
  app = await openTestApp();
  await buildCast(app);
});
afterAll(() => app.close());

interface AgreementRow {
  id: string;
  number: string;
  state: string;
  version: number;
}

const agreementOf = (awardId: string): Promise<AgreementRow | null> =>
  app.database.row<AgreementRow>('select id, number, state, version from agreements where award_id = $1', [awardId]);

describe('whether an agreement is due', () => {
  it('starts an award below the threshold at its notification, without an agreement', async () => {
    const { id } = await recommended(app, { asked: 2_300_000, budgetTotal: 10_000_000 });
    const awardId = await proposed(app, id, { amount: 2_300_000 });
    await released(app, [awardId]);
    await app.settle();
    expect(await app.verb(AwardsRead).get(awardId)).toMatchObject({ state: 'running', agreementDue: false });
    expect(await agreementOf(awardId)).toBeNull();
  });

  it('counts all grants of the authority to the SIREN in the year', async () => {
    const before = await buildAward(app, { amount: 1_500_000 });
    const { id } = await recommended(app, { organizationId: before.organizationId });
    const awardId = await proposed(app, id, { amount: 800_100 });
    await released(app, [awardId]);
    expect(await app.verb(AwardsRead).get(awardId)).toMatchObject({ agreementDue: true });
  });

  it('does not count what was awarded the year before', async () => {
    const year = new Date().getFullYear() - 1;
    const before = await buildAward(app, { amount: 1_500_000, votedOn: `${year}-12-31` });
    const { id } = await recommended(app, { organizationId: before.organizationId });
    const awardId = await proposed(app, id, { amount: 800_100 });
    await released(app, [awardId]);
    expect(await app.verb(AwardsRead).get(awardId)).toMatchObject({ agreementDue: false });
  });
});

describe('the agreement of an award above the threshold', () => {
  let awardId: string;
  let agreement: AgreementRow;

  beforeAll(async () => {
    const organization = await buildOrganization(app, {
      legalName: 'Association Les Bobines du Ferrain',
      people: [{ personId: cast.amina.id, role: 'owner' }],
    });
    await app.database.rows(`update organization_people set capacity = 'Présidente' where organization_id = $1`, [
      organization.id,
    ]);
    const { id } = await recommended(app, {
      organizationId: organization.id,
      title: 'La Fabrique des bobines',
      asked: 2_800_000,
      budgetTotal: 10_000_000,
    });
    awardId = await proposed(app, id, { amount: 2_800_000 });
    await released(app, [awardId]);
    await app.settle();
    agreement = (await agreementOf(awardId)) as AgreementRow;
  });

  it('is drafted with a number of its own, written and sent for signature', async () => {
    expect(agreement).toMatchObject({ state: 'sent', number: expect.stringMatching(/^CONV-\d{4}-\d{4}$/) });
    expect(await app.verb(AwardsRead).get(awardId)).toMatchObject({ state: 'notified', agreementDue: true });
    const [mail] = await mailsOf(app, 'awards.agreement_to_sign');
    const [text] = await documentsOf(app, 'agreement', agreement.id);
    expect(mail).toMatchObject({ recipient: cast.amina.email, attachments: [text?.fileId] });
  });

  it('holds what the law asks: object, amount, payment, use, control, end', async () => {
    const [document] = await documentsOf(app, 'agreement', agreement.id);
    const look = process.env['LOOK'];
    if (look && document) writeFileSync(`${look}/agreement.pdf`, document.pdf);
    if (!document || !canRun('pdfinfo')) return;
    const text = textOf(document.pdf);
    expect(text).toContain(`Convention de subvention n° ${agreement.number}`);
    expect(text).toContain('28 000 € (vingt-huit mille euros)');
    expect(text).toContain('une avance de 70 %, soit 19 600 € (dix-neuf mille six cents euros)');
    expect(text).toContain('Amina Belkacem, présidente');
    expect(text).toContain('Dans les six mois qui suivent la fin de l’exercice');
    expect(text).toContain('CGCT, article L1611-4');
    expect(text).toContain('Contrat d’engagement républicain');
    expect(text).toContain('règlement (UE) 2023/2831');
    expect(text).toContain('le litige est porté devant le tribunal administratif de Lille');
    expect(text).toMatch(/Pour la Métropole européenne de Lille, +Pour le bénéficiaire,/);
    expect((await inspect(document.pdf)).xmp).toMatch(/<pdfuaid:part>1</);
  });

  it('is read by the structure, and starts the award once signed', async () => {
    const [document] = await documentsOf(app, 'agreement', agreement.id);
    const read = async (who: (typeof cast)[keyof typeof cast]): Promise<number> => {
      const { headers } = await signIn(app, who);
      const url = `/api/v1/files/${document?.fileId}`;
      return (await app.app.getHttpAdapter().getInstance().inject({ method: 'GET', url, headers })).statusCode;
    };
    expect(await read(cast.amina)).toBe(200);
    expect(await read(cast.nora)).toBe(404);

    const today = await app.database.row<{ day: string }>('select paris_today()::text as day');
    const signing = { id: agreement.id, version: agreement.version, signedOn: today?.day ?? '' };
    await expect(app.verb(SignAgreement).run(officer, { ...signing, signedOn: '2030-01-01' })).rejects.toMatchObject({
      code: 'signature_date',
      pointer: '/signedOn',
    });
    await app.verb(SignAgreement).run(officer, signing);
    await app.settle();
    expect(await app.verb(AwardsRead).get(awardId)).toMatchObject({ state: 'running' });
    const [mail] = await mailsOf(app, 'awards.agreement_signed');
    expect(mail?.text.replace(/\s/gu, ' ')).toContain('demander l’avance de 19 600 €');
  });
});
