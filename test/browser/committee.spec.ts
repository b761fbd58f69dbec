import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

interface Meetings {
  readonly items: readonly { readonly id: string; readonly state: string }[];
}

let stage: BrowserStage;
let meetingId: string;

beforeAll(async () => {
  stage = await openBrowserStage();
  const page = await stage.visit({ as: 'secretary' });
  const { items } = await stage.read<Meetings>(page, 'me/meetings');
  meetingId = items.find(({ state }) => state === 'convened')?.id ?? '';
}, 180_000);
afterAll(() => stage.close());

const at = (rest = '') => `${stage.origin}/comite/seances/${meetingId}${rest}`;
const focused = (page: Page) => page.evaluate(`document.activeElement?.id || document.activeElement?.tagName`);

describe('a member with an interest', () => {
  const structure = 'Les Bobines Solidaires';

  it('declares it before scoring, by keyboard, and the file vanishes everywhere', async () => {
    const page = await stage.visit({ as: 'conflicted', width: 390 });
    await open(page, `${stage.origin}/comite`);
    await look(page, 'committee-home');
    expect(await page.getByText(structure).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: /Commencer/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /Avez-vous un lien/ }).waitFor();
    await page.getByRole('checkbox', { name: new RegExp(structure) }).press('Space');
    await page.getByRole('button', { name: 'Déclarer ce lien et continuer' }).press('Enter');
    await page.getByRole('link', { name: /choisissez la nature du lien/ }).waitFor();
    await look(page, 'committee-conflict-faults');
    await page.getByLabel('Nature du lien').selectOption('membership');
    await page.getByLabel('Depuis le').fill('2024-01-01');
    await page.getByRole('button', { name: 'Déclarer ce lien et continuer' }).press('Enter');
    await page.getByText('Votre lien est enregistré.').waitFor();
    await look(page, 'committee-left');
    for (const address of [at(), `${stage.origin}/evaluations`]) {
      await open(page, address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText(structure).count()).toBe(0);
    }
    await open(page, `${stage.origin}/comite`);
    const home = page.getByRole('region', { name: /Séance du/ }).first();
    expect(await home.getByText(structure).count()).toBe(0);
  }, 60_000);
});

describe('a member who scores', () => {
  it('sees each choice weighed and saved, through a cut line, and submits once', async () => {
    const page = await stage.visit({ as: 'member3', width: 1280 });
    await open(page, `${stage.origin}/comite`);
    await page.getByRole('link', { name: /Commencer/ }).click();
    await page.getByRole('button', { name: /aucune de ces structures/ }).click();
    await page.getByText('0 points sur 100').waitFor();
    await look(page, 'committee-score');
    const criteria = page.locator('.criterion fieldset');
    await criteria.nth(0).getByRole('radio').nth(4).check();
    await page.getByText('Déjà 15 points sur 100').waitFor();
    await page.getByText(/Enregistré à/).waitFor();
    await page.context().setOffline(true);
    await criteria.nth(1).getByRole('radio').nth(4).check();
    await page.getByText(/Connexion coupée/).waitFor();
    await page.getByText('Déjà 35 points sur 100').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/Enregistré à/).waitFor();
    await page.reload();
    await page.getByText('Déjà 35 points sur 100').waitFor();
    const all = await criteria.count();
    for (let index = 2; index < all; index += 1) await criteria.nth(index).getByRole('radio').nth(2).check();
    await page.getByRole('button', { name: 'Remettre mon évaluation' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Remettre mon évaluation' }).press('Enter');
    await page.getByText('Votre évaluation est remise.').waitFor();
    expect(await focused(page)).toBe('the-grid');
    expect(await page.getByRole('radio').count()).toBe(0);
    await look(page, 'committee-submitted');
  }, 60_000);

  it('keeps the total in view on a phone, beside the file and beside the grid', async () => {
    const page = await stage.visit({ as: 'member2', width: 390 });
    await open(page, `${stage.origin}/comite`);
    await page.getByRole('link', { name: /Commencer/ }).click();
    await page.getByRole('button', { name: /aucune de ces structures/ }).click();
    const total = page.getByText('Déjà 0 points sur 100');
    await total.waitFor();
    await look(page, 'committee-score-file');
    await page.getByRole('link', { name: 'Ma grille' }).click();
    await page.getByRole('radio').first().waitFor();
    expect(await total.isVisible()).toBe(true);
    await look(page, 'committee-score-grid');
    await open(page, `${stage.origin}/evaluations`);
    await look(page, 'committee-side-by-side');
  }, 60_000);
});

describe('the secretary', () => {
  it('runs a vote: attendance, who leaves, the quorum, the recommendation', async () => {
    await fetch(`${stage.origin}/api/v1/demo/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: stage.origin },
      body: JSON.stringify({ instant: '2026-12-02T09:05:00.000Z' }),
    });
    const page = await stage.visit({ as: 'secretary', width: 1280 });
    await open(page, at());
    await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
    await page.getByRole('button', { name: 'Tous sur place' }).click();
    await page.getByRole('button', { name: 'Enregistrer la présence' }).click();
    await page.getByText('Présence enregistrée').waitFor();
    await look(page, 'committee-attendance');
    await page.getByRole('link', { name: 'Le textile de seconde main trié ici' }).click();
    await page.getByRole('button', { name: 'Appeler ce dossier' }).click();
    await page.getByText('Quitte la salle pour ce dossier : Inès Moreau').waitFor();
    await page.getByText(/Le quorum est réuni/).waitFor();
    await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
    await page.getByRole('link', { name: 'Choisissez l’avis mis aux voix.' }).waitFor();
    await look(page, 'committee-vote-faults');
    await page.getByRole('radio', { name: 'Favorable, montant réduit' }).check();
    await page.getByRole('textbox', { name: 'Montant' }).fill('20 000');
    await page.getByLabel('Motifs de l’avis').fill('Projet utile, budget à resserrer.');
    await page.getByRole('button', { name: 'Tous pour' }).click();
    await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer l’avis' }).click();
    await page.getByText('Quorum réuni : il en fallait 2.').waitFor();
    expect(await focused(page)).toBe('current-item');
    await look(page, 'committee-vote');
    await open(page, at('/salle?taille=grande'));
    await page.getByRole('table', { name: /Enveloppe de l’année/ }).waitFor();
    await look(page, 'committee-room');
    const phone = await stage.visit({ as: 'secretary', width: 390 });
    await open(phone, at('/salle'));
    await look(phone, 'committee-room');
  }, 90_000);
});
