import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codeAt } from '../../src/accounts/one-time-codes.js';
import { demoSecret } from '../../src/demo/demo-people.js';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

const at = (path: string) => `${stage.origin}/administration${path}`;

/** What has the focus, as a screen reader would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(`document.activeElement?.textContent?.trim() ?? ''`);
}

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** The same address, opened on a phone, in the dark. */
async function lookOnPhone(page: Page, as: string, name: string): Promise<void> {
  const phone = await stage.visit({ as, theme: 'dark' });
  await open(phone, page.url());
  await look(phone, name);
}

async function personNamed(page: Page, name: string): Promise<void> {
  await open(page, at('/personnes'));
  await page.getByLabel('Nom ou adresse').fill(name.toLowerCase());
  await page.getByRole('status').filter({ hasText: '1 ligne affichée' }).waitFor();
  await page.getByRole('link', { name }).press('Enter');
  await heading(page, name);
  expect(await focused(page)).toBe(name);
  await open(page, page.url());
  await page.getByRole('button', { name: 'Enregistrer les rôles' }).waitFor();
}

describe('an administrator', () => {
  it('sees what needs a look, and goes from page to page by keyboard', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await open(page, at(''));
    await heading(page, 'Administration');
    await page.getByText('Les files d’attente répondent.').waitFor();
    await look(page, 'admin');
    await page
      .getByRole('navigation', { name: 'Pages de l’administration' })
      .getByRole('link', { name: 'Journal' })
      .press('Enter');
    await heading(page, 'Journal');
    expect(await focused(page)).toBe('Journal');
  });

  it('finds people by name, role and state, all in the address', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await open(page, at('/personnes'));
    await look(page, 'admin-people');
    await page.getByLabel('Rôle').selectOption('finance');
    await page.waitForURL(/role=finance/);
    await said(page, '2 lignes affichées');
    await page.getByLabel('Nom ou adresse').fill('roussel');
    await page.waitForURL(/q=roussel/);
    await said(page, '1 ligne affichée');
    const phone = await stage.visit({ as: 'admin' });
    await open(phone, page.url());
    expect(await phone.getByLabel('Nom ou adresse').inputValue()).toBe('roussel');
    await look(phone, 'admin-people');
  });

  it('invites a colleague: faults lead to their fields, then the letter leaves', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await open(page, at('/personnes'));
    await page.getByRole('button', { name: 'Inviter une personne' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Inviter une personne' });
    await dialog.waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('invite-givenName');
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('Il y a');
    await look(page, 'admin-invite');
    await dialog.getByLabel('Prénom').fill('Nour');
    await dialog.getByLabel('Nom de famille').fill('Lambert');
    await dialog.getByLabel('Adresse électronique').fill('nour.lambert@metropole.example');
    await dialog.getByLabel(/Instruction/).check();
    await dialog.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await said(page, 'nour.lambert@metropole.example');
    expect(await focused(page)).toBe('Inviter une personne');
    await eventually(
      'the letter is there',
      async () => (await stage.mailsTo('nour.lambert@metropole.example')).length > 0,
    );
    await open(page, at(''));
    await page.getByRole('link', { name: /personne invitée/ }).click();
    await page.getByRole('link', { name: 'Nour Lambert' }).waitFor();
  });

  it('gives a role once the code is confirmed, without typing anything again', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await personNamed(page, 'Paul Roussel');
    await look(page, 'admin-person');
    await stage.rows(`update sessions set second_factor_at = second_factor_at - interval '11 minutes'`);
    await page.getByLabel(/Responsable du service/).check();
    await said(page, 'pas encore enregistrées');
    await page.getByRole('button', { name: 'Enregistrer les rôles' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est bien vous' });
    await dialog.waitFor();
    await look(page, 'admin-fresh-factor');
    await dialog.getByLabel(/Code à 6 chiffres/).fill('000000');
    await page.keyboard.press('Enter');
    await dialog.getByText('Ce code ne convient pas').waitFor();
    await dialog.getByLabel(/Code à 6 chiffres/).fill(codeAt(demoSecret, new Date(Date.now() + 30_000)));
    await page.keyboard.press('Enter');
    await said(page, 'Rôles enregistrés');
    expect(await focused(page)).toBe('Enregistrer les rôles');
  });

  it('resets a second factor and closes an account after a question, and may leave the question', async () => {
    const page = await stage.visit({ as: 'admin' });
    await personNamed(page, 'Claire Dumont');
    await page.getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    expect(await focused(page)).toBe('Fermer le compte');
    await page.getByRole('button', { name: 'Réinitialiser le code à usage unique' }).click();
    await look(page, 'admin-confirm');
    await page.getByRole('dialog').getByRole('button', { name: 'Réinitialiser le code' }).click();
    await said(page, 'Le code est réinitialisé');
    expect(await focused(page)).toBe('Accès au compte');
    await page.getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Fermer le compte' }).click();
    await page.getByRole('button', { name: 'Rouvrir le compte' }).waitFor();
    await lookOnPhone(page, 'admin', 'admin-person');
  });

  it('changes who signs, and gives a rule its next value with its source', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await open(page, at('/collectivite'));
    await look(page, 'admin-authority');
    await page.getByLabel('Site de recours en ligne').fill('telerecours');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toContain('Il y a');
    await page.getByLabel('Site de recours en ligne').fill('https://citoyens.telerecours.fr');
    await page.getByLabel('Prénom').fill('Dominique');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await said(page, 'Enregistré');
    await page.getByRole('link', { name: 'Règles datées' }).click();
    await page.getByRole('button', { name: 'Nouvelle valeur Délai donné aux communes pour leur avis' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre de jours').fill('30');
    await dialog.getByLabel('Compte à partir du').fill('2027-01-01');
    await dialog.getByLabel(/Texte ou décision/).fill('Délibération 26-C-0142 du 12 mars 2026');
    await look(page, 'admin-new-value');
    await dialog.getByRole('button', { name: 'Enregistrer la nouvelle valeur' }).click();
    await said(page, 'Délai donné aux communes');
    await page.getByText('1 valeur à venir').click();
    await page.getByText(/30 jours, à partir du/).waitFor();
    await lookOnPhone(page, 'admin', 'admin-rules');
  });

  it('reads the queues, stops the clock, and has a failed job tried again', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await stage.rows(
      `insert into effects (entry_id, handler, queue, enqueued_at, attempts, last_error, failed_at)
       select id, 'applications.forget-papers', 'chores', now(), 40, 'connect ECONNREFUSED 10.0.0.7:9000', now()
       from journal where subject_type = 'application' and verb = 'withdrawn' limit 1
       on conflict (entry_id, handler) do update
         set done_at = null, enqueued_at = now(), attempts = 40, last_error = excluded.last_error, failed_at = now()`,
    );
    await open(page, at('/files'));
    await page.getByRole('heading', { name: '1 échec' }).waitFor();
    await page.getByText('ECONNREFUSED').waitFor();
    await look(page, 'admin-queues');
    await page.getByRole('button', { name: 'Arrêter l’actualisation' }).press('Enter');
    await said(page, 'L’actualisation est arrêtée');
    expect(await focused(page)).toBe('Reprendre l’actualisation');
    await page.getByRole('button', { name: 'Reprendre l’actualisation' }).press('Enter');
    await page.getByRole('button', { name: /Réessayer/ }).click();
    await said(page, /repart dans quelques secondes/);
    expect(await focused(page)).toMatch(/échec/i);
    await page.getByText('Aucun travail n’est en échec.').waitFor({ timeout: 45_000 });
    await lookOnPhone(page, 'admin', 'admin-queues');
  }, 90_000);

  it('searches the journal by act and day, and follows one subject', async () => {
    const page = await stage.visit({ as: 'admin', width: 1280 });
    await open(page, at('/journal'));
    await look(page, 'admin-journal');
    await page.getByRole('button', { name: 'Afficher la suite' }).click();
    await said(page, '100 lignes affichées');
    await page.getByLabel('Acte').selectOption({ label: 'Personne : Rôle donné' });
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.waitForURL(/acte=person\.role_granted/);
    await page
      .getByRole('link', { name: /^Personne/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Tout sur ce sujet/ })
      .first()
      .click();
    await page.waitForURL(/sujet=/);
    await lookOnPhone(page, 'admin', 'admin-journal-subject');
  });
});

describe('a lead', () => {
  it('keeps the delegates of the communes, and nothing else of the administration', async () => {
    const page = await stage.visit({ as: 'lead', width: 1280 });
    await open(page, at('/communes?sans=true'));
    await look(page, 'admin-communes');
    await page.getByLabel(/Nom, code postal/).fill('wasquehal');
    await said(page, '1 commune');
    await page.getByRole('link', { name: 'Wasquehal' }).click();
    await heading(page, 'Wasquehal');
    expect(await focused(page)).toBe('Wasquehal');
    await page.getByRole('button', { name: 'Ajouter un référent' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom de la personne ou du service').fill('Nadia Benali');
    await dialog.getByLabel('Adresse électronique').fill('nadia.benali@commune.example');
    await dialog.getByLabel('Qualité').fill('adjointe au maire chargée de l’économie');
    await dialog.getByLabel('Premier jour').fill('2026-01-01');
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await said(page, 'Le référent est ajouté');
    expect(await focused(page)).toBe('Ajouter un référent');
    await page.getByRole('button', { name: 'Mettre fin Nadia Benali' }).click();
    await dialog.getByLabel('Dernier jour').fill('2025-12-31');
    await dialog.getByRole('button', { name: 'Enregistrer la fin' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Dernier jour').fill('2026-06-30');
    await dialog.getByRole('button', { name: 'Enregistrer la fin' }).click();
    await said(page, 'La fin du mandat est enregistrée');
    expect(await focused(page)).toBe('Référents');
    await lookOnPhone(page, 'lead', 'admin-commune');
    await open(page, at('/personnes'));
    await page.waitForURL(/mes-demandes/);
  });
});
