import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoPerson } from '../../src/demo/demo-people.js';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
let approver: Page;
let firstCode: string;

interface Letter {
  readonly notifiedOn: string | null;
}

const codeOf = async (page: Page, key: string): Promise<string> => {
  const { items } = await stage.read<{ items: { email: string; code: string }[] }>(page, 'demo/people');
  return items.find(({ email }) => email === demoPerson(key).email)?.code ?? '';
};
const today = async (page: Page): Promise<string> =>
  (await stage.read<{ instant: string }>(page, 'demo/clock')).instant.slice(0, 10);
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

beforeAll(async () => {
  stage = await openBrowserStage();
  approver = await stage.visit({ as: 'approver', width: 1280 });
  firstCode = await codeOf(approver, 'approver');
}, 180_000);
afterAll(() => stage.close());

describe('the lead', () => {
  it('never goes below the envelope without being told, and proposes within it', async () => {
    const page = await stage.visit({ as: 'lead', width: 1280 });
    await open(page, `${stage.origin}/instruction/propositions`);
    const files = page.locator('section[aria-labelledby=recommended] li');
    await files.first().locator('summary').click();
    const amount = files.first().getByLabel('Montant proposé');
    await amount.fill('999999');
    await page.getByText(/Enveloppe dépassée de/).waitFor();
    await look(page, 'proposals-over');
    await button(page, 'Proposer l’attribution').click();
    await page.locator('.problems').waitFor();
    await amount.fill('15 000');
    await button(page, 'Proposer l’attribution').click();
    await page.getByText(/Décision proposée pour le dossier/).waitFor();
    expect(await focused(page)).toContain('2 propositions avant le vote');
    await look(page, 'proposals');
  }, 60_000);

  it('records the act, its transmission, reads the letters and sends them once', async () => {
    const page = await stage.visit({ as: 'lead', width: 1280 });
    const day = await today(page);
    await open(page, `${stage.origin}/instruction/deliberations`);
    await button(page, 'Enregistrer l’acte').click();
    await page.getByRole('link', { name: /« Intitulé »/ }).waitFor();
    await look(page, 'deliberation-faults');
    await page.getByLabel('Numéro de l’acte').fill(`${day.slice(2, 4)}-B-4321`);
    await page.getByLabel('Intitulé').fill('Entreprendre autrement : attribution de subventions');
    await page.getByLabel('Date du vote').fill(day);
    await button(page, 'Enregistrer l’acte').click();
    await page.getByLabel('Tout choisir').check();
    await look(page, 'deliberation');
    await button(page, /Décider par la délibération/).click();
    await button(page, 'Confirmer les décisions').click();
    await page.getByText('2 décisions enregistrées').waitFor();
    await page.getByLabel('Reçue par le préfet le').fill(day);
    await button(page, 'Enregistrer la transmission').click();
    await page.getByRole('link', { name: 'Préparer l’envoi des décisions' }).click();
    const draft = await page
      .getByRole('link', { name: /projet de lettre/ })
      .first()
      .getAttribute('href');
    const letter = await page.request.get(`${stage.origin}${draft}`);
    expect(letter.headers()['content-type']).toBe('application/pdf');
    await page.getByLabel('Tout choisir').check();
    await button(page, 'Préparer l’envoi…').click();
    await page.getByText('Cet envoi est définitif').waitFor();
    await page.getByText(/^À\s:/).first().waitFor();
    await look(page, 'release');
    await button(page, 'Envoyer les 2 décisions aux structures').click();
    await page.getByText('2 décisions envoyées').waitFor();
    await page.getByRole('link', { name: 'Envoyées' }).click();
    await eventually('the sealed letters', async () => {
      const { items } = await stage.read<{ items: Letter[] }>(page, 'awards?released=true&limit=200');
      return !items.some(({ notifiedOn }) => notifiedOn === null);
    });
    await look(page, 'decisions-sent');
  }, 90_000);

  it('reads and changes the settings of a call, on a phone too', async () => {
    const whole = ['Règles', 'Calendrier', 'Enveloppes', 'Formulaire', 'Grille d’évaluation', 'Versions'];
    for (const [width, parts] of [
      [1280, whole],
      [390, ['Règles', 'Formulaire']],
    ] as const) {
      const page = await stage.visit({ as: 'lead', width });
      await open(page, `${stage.origin}/instruction/appels`);
      await look(page, 'calls');
      await page.locator('main .tasks a').first().click();
      for (const part of parts) {
        await page.getByRole('link', { name: part, exact: true }).click();
        await page.locator('nav a[aria-current=page]', { hasText: part }).waitFor();
        await look(page, `call-${part}`);
      }
    }
  }, 120_000);
});

describe('the finance service', () => {
  it('checks by one person and approves by another, with a fresh code', async () => {
    const page = await stage.visit({ as: 'finance', width: 1280 });
    await open(page, `${stage.origin}/versements`);
    await look(page, 'payments');
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Vérifier la demande' }).waitFor();
    for (const proof of await page.locator('form .choice input').all()) await proof.check();
    await look(page, 'payment-sheet');
    await button(page, 'Le versement est conforme').click();
    await page.getByText('c’est à une autre personne du service financier de le valider').waitFor();
    expect(await focused(page)).toContain('Vérifié');
    expect(await button(page, /^Valider/).count()).toBe(0);

    // the API answers as it does ten minutes after the code
    const stale = {
      code: 'second_factor_needed',
      status: 403,
      title: 'Forbidden',
      detail: 'Confirmez votre identité.',
    };
    await approver.route(/\/approval$/, (route) => route.fulfill({ status: 403, json: stale }), { times: 1 });
    await open(approver, page.url());
    await button(approver, /^Valider/).click();
    await look(approver, 'payment-approval');
    await button(approver, 'Valider le versement').click();
    const code = approver.getByLabel(/Code à 6 chiffres/);
    await code.waitFor();
    // a code serves once: the next one comes within half a minute
    const next = await eventually(
      'the next code',
      async () => {
        const found = await codeOf(approver, 'approver');
        return found !== firstCode && found;
      },
      40,
    );
    await code.fill(next);
    await code.press('Enter');
    await approver.getByText(/il attend d’entrer dans un ordre/).waitFor();
    expect(await focused(approver)).toContain('Validé');
  }, 90_000);

  it('orders what is approved, hands over the files and reads the answer line by line', async () => {
    const page = await stage.visit({ as: 'finance', width: 1280 });
    await open(page, `${stage.origin}/versements/ordres`);
    await page.getByLabel('Tout choisir').check();
    await look(page, 'payment-orders');
    await button(page, /Préparer l’ordre/).click();
    await button(page, 'Créer l’ordre de paiement').click();
    await page.getByRole('heading', { level: 1, name: /^Ordre de paiement/ }).waitFor();
    await look(page, 'payment-order');
    const reference = (await page.locator('tbody th').first().textContent()) ?? '';
    const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href');
    expect(await (await page.request.get(`${stage.origin}${href}`)).text()).toContain(reference);
    const amount = ((await page.locator('tbody td.amount').first().textContent()) ?? '').replace(/[^\d,]/g, '');
    const day = (await today(page)).split('-').reverse().join('/');
    await open(page, `${stage.origin}/versements/retours`);
    const head = 'Référence;Montant;Numéro de mandat;Date de paiement';
    const rows = [head, `${reference};${amount};M-77;${day}`, `SUB-2020-9999/V1;1,00;M-78;${day}`];
    await page.getByLabel('Ou collez ses lignes ici').fill(rows.join('\n'));
    await button(page, 'Lire les paiements').click();
    await page.getByText('1 versement payé, 1 ligne à corriger.').waitFor();
    await look(page, 'payment-answer');
  }, 60_000);

  it('works on a phone as well', async () => {
    const page = await stage.visit({ as: 'finance' });
    await open(page, `${stage.origin}/instruction/versements`);
    await page.waitForURL(/\/versements$/);
    await page.getByRole('link', { name: /^Tous/ }).click();
    await look(page, 'payments');
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Coordonnées bancaires' }).waitFor();
    await look(page, 'payment-sheet');
    await open(page, `${stage.origin}/versements/ordres`);
    await look(page, 'payment-orders');
  }, 60_000);
});
