import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { unzip } from '../support/unzip.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

const PASSWORD = 'lisiere-petrole-genet';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

describe('a holder and their data', () => {
  it('takes them away as one archive, once the password is right', async () => {
    const page = await stage.visit({ as: 'waiting' });
    await open(page, `${stage.origin}/compte`);
    await page.getByRole('link', { name: /vos droits/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vos données et vos droits' }).waitFor();
    await look(page, 'own-data');
    const take = page.getByRole('region', { name: 'Emporter vos données' });
    await take.getByLabel('Votre mot de passe').fill('rien de tel');
    await page.keyboard.press('Enter');
    await take.locator('.fault').first().waitFor();
    await take.getByLabel('Votre mot de passe').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const link = take.getByRole('link', { name: 'Télécharger l’archive' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')]);
    const files = unzip(readFileSync(await download.path()));
    expect(files.get('index.html')?.toString()).toContain('Rémi Catteau');
  });

  it('asks for erasure, knowing what goes; an administrator refuses with a ground the holder reads', async () => {
    const page = await stage.visit({ as: 'waiting' });
    await open(page, `${stage.origin}/compte/donnees`);
    await page.getByRole('button', { name: 'Demander l’effacement' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/ajouter quelque chose/).fill('Je quitte l’association.');
    await dialog.getByLabel('Votre mot de passe').fill(PASSWORD);
    await look(page, 'ask-erasure');
    await dialog.getByRole('button', { name: 'Demander l’effacement' }).press('Enter');
    await page.getByText(/Demande enregistrée le/).waitFor();

    const desk = await stage.visit({ as: 'admin', width: 1280 });
    await open(desk, `${stage.origin}/administration/effacements`);
    await desk.getByRole('heading', { name: 'Rémi Catteau' }).waitFor();
    await look(desk, 'erasure-requests');
    await desk.getByRole('button', { name: 'Refuser…' }).press('Enter');
    const ground = 'Votre dossier attend une décision : il est conservé jusqu’à son terme.';
    await desk.getByRole('dialog').getByLabel(/Motif/).fill(ground);
    await desk.getByRole('button', { name: 'Envoyer le refus' }).press('Enter');
    await desk.getByRole('status').filter({ hasText: 'Refus envoyé.' }).waitFor();
    await desk.getByText('Aucune demande à traiter.').waitFor();
    await open(page, `${stage.origin}/compte/donnees`);
    await page.getByText(ground).waitFor();
    await look(page, 'erasure-refused');
  });

  it('reads who looked at their file', async () => {
    const [file] = await stage.rows<{ id: string }>(
      `select a.id from applications a join standings s on s.subject_id = a.organization_id join persons p on p.id = s.person_id
       where p.email like 'contact@mobilite%' and a.state <> 'draft'`,
    );
    const officer = await stage.visit({ as: 'officer', width: 1280 });
    await open(officer, `${stage.origin}/instruction/dossiers/${file?.id}`);
    const page = await stage.visit({ as: 'waiting' });
    await open(page, `${stage.origin}/dossiers/${file?.id}`);
    await page.getByRole('link', { name: 'Qui a consulté ce dossier' }).press('Enter');
    await page
      .getByRole('rowheader', { name: /Instruction/ })
      .first()
      .waitFor();
    await look(page, 'openings');
    expect(await page.getByText('Claire Dumont').count()).toBe(0);
  });
});

describe('the service and what it keeps', () => {
  it('puts a file on hold and lifts the hold', async () => {
    const page = await stage.visit({ as: 'lead', width: 1280 });
    await open(page, `${stage.origin}/administration/conservation`);
    await page.getByLabel('Numéro du dossier').fill('EA-1900-0001');
    await page.getByLabel(/Précision/).fill('Tribunal administratif de Lille, requête 2601');
    await page.getByLabel(/Jusqu’au/).fill('2030-12-31');
    await page.getByRole('button', { name: 'Suspendre la conservation' }).press('Enter');
    await page.getByRole('link', { name: /Aucun dossier ne porte ce numéro/ }).waitFor();
    const [file] = await stage.rows<{ number: string }>(
      `select number from applications where number is not null and not imported order by number limit 1`,
    );
    await page.getByLabel('Numéro du dossier').fill(file?.number ?? '');
    await page.getByRole('button', { name: 'Suspendre la conservation' }).press('Enter');
    await page.getByRole('status').filter({ hasText: 'Conservation suspendue.' }).waitFor();
    await look(page, 'holds');
    await page.getByRole('button', { name: /^Lever/ }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Lever' }).press('Enter');
    await page.getByText('Aucune suspension.').waitFor();
  });
});
