import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paper } from '../../src/demo/story/papers.js';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

/** What has the focus, as a screen reader would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}

/** Enters as somebody of the demonstration, by their button on the page of sign-in. */
async function enter(page: Page, name: string): Promise<void> {
  await open(page, `${stage.origin}/connexion`);
  await page.getByRole('button', { name: `Entrer en tant que ${name}` }).click();
  await page.waitForURL(/mes-demandes/);
  await page.locator('[data-ready]').first().waitFor();
}

describe('a holder', () => {
  it('signs in by the link of a mail, and tells a name the first time', async () => {
    const page = await stage.visit();
    await open(page, `${stage.origin}/connexion?retour=%2Fmes-demandes`);
    await look(page, 'sign-in');
    await page.getByRole('button', { name: 'Recevoir un lien par courriel' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email');
    await page.getByLabel('Votre adresse électronique').fill('nadia@nouvelle-asso.example');
    await page.getByRole('button', { name: 'Recevoir un lien par courriel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ouvrez votre messagerie' }).waitFor();
    expect(await focused(page)).toContain('nadia@nouvelle-asso.example');
    await look(page, 'sign-in-sent');

    const link = await linkIn(stage, 'nadia@nouvelle-asso.example');
    await open(page, stage.origin + link.slice(new URL(link).origin.length));
    await page.getByRole('button', { name: 'Continuer' }).waitFor();
    expect(await focused(page)).toContain('Continuer');
    expect(page.url()).not.toContain('#');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mon compte' }).waitFor();
    await page.getByLabel('Prénom').fill('Nadia');
    await page.getByRole('button', { name: 'Enregistrer mes coordonnées' }).click();
    await page.getByRole('link', { name: 'Écrivez votre nom.' }).waitFor();
    expect(await focused(page)).toContain('Il y a un problème');
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Lemoine');
    await page.getByRole('button', { name: 'Enregistrer mes coordonnées' }).click();
    await page.getByRole('status').getByRole('link', { name: 'Continuer' }).waitFor();
    await look(page, 'account');
    await open(page, `${stage.origin}/mes-demandes`);
    await look(page, 'my-applications-none');
  });

  it('answers a request for a further item, field by field, and reads the proof', async () => {
    const page = await stage.visit();
    await enter(page, 'Yanis Cherif');
    await look(page, 'my-applications');
    await page.getByRole('link', { name: 'Le café qui répare' }).click();
    await page.getByRole('heading', { level: 1, name: 'Le café qui répare' }).waitFor();
    expect(await focused(page)).toBe('Le café qui répare');
    await look(page, 'file');
    await page.getByRole('link', { name: 'Répondre à la demande de complément' }).click();
    await page.getByRole('heading', { level: 1, name: 'Répondre à la demande de compléments' }).waitFor();
    await page.getByRole('button', { name: 'Envoyer au service instructeur' }).click();
    await page.locator('.problems').waitFor();
    expect(await focused(page)).toContain('Il y a un problème');
    await page
      .getByRole('textbox', { name: 'Le projet en quelques lignes' })
      .fill('Un lieu permanent de réparation et de prêt d’outils, pour les familles de Lomme.');
    await look(page, 'supplements');
    await page.getByRole('button', { name: 'Envoyer au service instructeur' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vos compléments sont envoyés' }).waitFor();
    expect(await focused(page)).toBe('Vos compléments sont envoyés');
    await look(page, 'supplements-sent');
    await page.getByRole('link', { name: 'Revenir au dossier' }).click();
    await page.getByText('Rien à faire de votre côté pour le moment.').waitFor();
    for (const part of ['Réponses', 'Documents']) {
      await page.getByRole('navigation', { name: 'Parties du dossier' }).getByRole('link', { name: part }).click();
      await page.waitForURL(part === 'Documents' ? /documents$/ : /reponses$/);
      await page.locator('a[aria-current]', { hasText: part }).waitFor();
      await look(page, `file-${part.toLowerCase()}`);
    }
  });

  it('writes to the officer, who answers, each seeing who has read what', async () => {
    const page = await stage.visit();
    await enter(page, 'Yanis Cherif');
    await page.getByRole('link', { name: '1 message à lire' }).click();
    await page.getByText('Nouveau').waitFor();
    await look(page, 'messages');
    await page.getByRole('button', { name: 'Envoyer à l’instructeur' }).click();
    await page.locator('textarea:focus').waitFor();
    await page.getByText('Écrivez votre message avant de l’envoyer').waitFor();
    await page.getByLabel('Votre message').fill('Merci.\n\nVoici le plan du local.');
    await page.locator('input[data-field=message]').setInputFiles({
      name: 'plan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(paper('Plan du local')),
    });
    await page.getByText(/Reçu, non passé à l’antivirus|Vérifié, sans virus/).waitFor();
    await page.reload();
    await page.locator('[data-ready]').first().waitFor();
    expect(await page.getByLabel('Votre message').inputValue()).toContain('Voici le plan');
    await page.getByRole('button', { name: 'Envoyer à l’instructeur' }).click();
    await page.getByText('Message envoyé à l’instructeur.').waitFor();
    const id = /dossiers\/([^/]+)/.exec(page.url())?.[1] ?? '';

    const desk = await stage.visit({ as: 'officer', width: 1280 });
    await open(desk, `${stage.origin}/instruction/messages`);
    await desk.getByRole('link', { name: 'Le café qui répare' }).click();
    await desk.getByText('Voici le plan du local.').waitFor();
    await desk.getByRole('link', { name: 'plan.pdf' }).waitFor();
    await look(desk, 'officer-messages');
    await desk.getByLabel('Votre message').fill('Bien reçu, merci.');
    await desk.getByRole('button', { name: 'Envoyer au porteur' }).click();
    await desk.getByText('Message envoyé au porteur.').waitFor();

    await open(page, `${stage.origin}/dossiers/${id}/messages`);
    await page.getByText('Bien reçu, merci.').waitFor();
    await page
      .getByText(/^Lu par Claire Dumont le /)
      .first()
      .waitFor();
    await open(desk, `${stage.origin}/instruction/dossiers/${id}?onglet=notes`);
    await desk.getByLabel('Votre note').fill('Plan reçu. @Hervé, pour information.');
    await desk.getByText('@Hervé Lemaire').waitFor();
    await desk.getByRole('button', { name: 'Enregistrer la note interne' }).click();
    await desk.getByText('Appelle : Hervé Lemaire, pas encore vue').first().waitFor();
    await open(desk, desk.url());
    await look(desk, 'officer-notes');
  }, 90_000);

  it('joins a proof, asks for the advance and gives bank details', async () => {
    const page = await stage.visit();
    await enter(page, 'Lucie Vandamme');
    await page.getByRole('link', { name: 'La logistique à vélo des commerçants' }).click();
    await page.getByRole('link', { name: 'Demander l’avance' }).click();
    await page.getByRole('heading', { name: 'Vos versements' }).waitFor();
    await look(page, 'payments');
    const lease = { name: 'bail.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper('Bail')) };
    await page.getByLabel('Bail ou mise à disposition du local').setInputFiles(lease);
    await page.getByRole('button', { name: 'Demander l’avance de 15 400 €' }).click();
    await page.getByText('Demande envoyée au service des finances.').waitFor();
    expect(await focused(page)).toContain('Avance');

    await page.getByRole('button', { name: 'Donner les coordonnées bancaires' }).click();
    const iban = page.getByRole('textbox', { name: 'IBAN' });
    await iban.fill('FR76 3000 1007 9412 3456 7890 184');
    await page.getByRole('textbox', { name: 'Titulaire du compte' }).focus();
    await page.getByText('Un chiffre ne va pas').waitFor();
    await iban.fill('FR7630001007941234567890185');
    await page.getByText('Cet IBAN est bien formé.').waitFor();
    await page.getByLabel('RIB').setInputFiles({ ...lease, name: 'rib.pdf' });
    await page.getByText('rib.pdf : bien reçu.').waitFor();
    await page.getByRole('button', { name: 'Envoyer aux finances pour vérification' }).click();
    await page.getByText('Coordonnées envoyées.').waitFor();
    await look(page, 'payments-asked');
  });

  it('withdraws an application once what follows is read', async () => {
    const page = await stage.visit({ width: 320 });
    await enter(page, 'Rémi Catteau');
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Retirer ma demande' }).click();
    await page.getByRole('dialog').getByText('Elle ne sera plus examinée').waitFor();
    await look(page, 'withdrawal');
    await page.getByRole('button', { name: 'Ne rien changer' }).click();
    expect(await focused(page)).toBe('Retirer ma demande');
    await page.getByRole('button', { name: 'Retirer ma demande' }).click();
    await page.getByRole('button', { name: 'Retirer la demande', exact: true }).click();
    await page.getByText('Vous avez retiré cette demande.').waitFor();
  });
});

/** The sign-in link of the newest mail to an address. */
function linkIn({ mailsTo }: BrowserStage, email: string): Promise<string> {
  return eventually(`a sign-in link for ${email}`, async () =>
    (await mailsTo(email)).flatMap(({ links }) => links).find((link) => link.includes('/connexion#')),
  );
}

declare const document: { activeElement: { id: string; textContent: string | null } | null };
