import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paper } from '../../src/demo/story/papers.js';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

const LONG =
  'Un atelier ouvert quatre jours par semaine, où les habitants réparent leurs objets avec des bénévoles formés et deux salariés.';

let stage: BrowserStage;
let page: Page;
beforeAll(async () => {
  stage = await openBrowserStage();
  page = await stage.visit({ as: 'newcomer' });
}, 180_000);
afterAll(() => stage.close());

describe('somebody new applies, on a phone', () => {
  it('begins with the axis and an organization whose SIRET is checked', async () => {
    await open(page, `${stage.origin}/appels/entreprendre-autrement/deposer`);
    await look(page, 'apply-start');
    await button('Commencer le formulaire').click();
    expect(await focused()).toBe('problems');
    await page.getByLabel('Démarrage').check();
    await page.getByLabel('Nom officiel').fill('Les Makers du Nord');
    await page.getByLabel('Numéro SIRET').fill('123 456 789 00012');
    await page.getByLabel('Date de création').fill('2024-03-12');
    await button('Commencer le formulaire').click();
    await page.getByText('sa clé de contrôle est fausse').first().waitFor();
    await look(page, 'apply-start-refused');
    await page.getByLabel('Numéro SIRET').fill('552 100 554 00013');
    await button('Commencer le formulaire').click();
    await page.waitForURL(/\/formulaire$/);
    await title('Entreprendre autrement');
    // who begins is the person to contact, as the record of the structure knows them
    await page.getByText('Une réponse est déjà remplie').waitFor();
    expect(await page.getByText('À commencer').count()).toBe(7);
    await look(page, 'apply-tasks');
  }, 60_000);

  it('says what is missing in a section, and says it again where it is', async () => {
    await page.getByRole('link', { name: 'Votre structure', exact: true }).click();
    await title('Votre structure');
    await page.getByText('Repris de la fiche de votre structure').waitFor();
    await button('Continuer').click();
    await page.locator('.problems').waitFor();
    expect(await focused()).toBe('problems');
    await look(page, 'apply-section-faults');
    await page.locator('.problems a').first().click();
    expect(await focused()).toBe('contact-role');
    await fill({
      Nom: 'Whitfield',
      Prénom: 'Grace',
      Fonction: 'Présidente',
      'Adresse électronique': 'grace@makers-du-nord.example',
      Téléphone: '03 20 00 00 00',
      'Que fait votre structure ?': LONG,
      'Comment les décisions sont-elles prises ?': LONG,
      'Salariés aujourd’hui (ETP)': '1,5',
    });
    await choose('TVA', 'Non');
    await page.getByLabel('Aucun de ces réseaux').check();
    await goOn('Votre projet');
  }, 60_000);

  it('keeps what is written while the line is cut, and sends it when it is back', async () => {
    await page.context().setOffline(true);
    await page.getByLabel('Nom du projet').fill('La fabrique du quartier');
    await page.getByText('Pas encore enregistré').waitFor();
    await page.context().setOffline(false);
    await page.getByText('Enregistré à').waitFor();
    const draft = await theDraft();
    expect(draft.answers['title']).toBe('La fabrique du quartier');
  }, 60_000);

  it('shows both versions where somebody else wrote at the same time', async () => {
    const { id, version } = await theDraft();
    const headers = { origin: stage.origin, 'if-match': `"v${version}"` };
    const answers = { summary: 'Ce qu’un collègue a écrit.', volunteers: 12 };
    const other = await page.request.patch(`${stage.origin}/api/v1/applications/${id}/answers`, {
      headers,
      data: { answers },
    });
    expect(other.status()).toBe(200);
    await page.getByLabel('Le projet en quelques lignes').fill(LONG);
    await page.getByText('Ce qu’un collègue a écrit.').waitFor();
    await look(page, 'apply-clash');
    await button('Garder ce que je viens d’écrire').click();
    await page.locator('#clashes').waitFor({ state: 'detached' });
    await eventually('the version that was kept', async () => (await theDraft()).answers['summary'] === LONG);
    expect((await theDraft()).answers['volunteers']).toBe(12);
  }, 60_000);

  it('asks to sign in again over the page when the session has ended, and sends what waited', async () => {
    await endSessions();
    await page.getByLabel('Nom du projet').fill('La fabrique de tout le quartier');
    await page.getByRole('dialog').waitFor();
    await look(page, 'apply-session-ended');
    await page
      .getByRole('dialog')
      .getByLabel('Mot de passe')
      .fill((await newcomer()).password);
    await page.getByRole('dialog').getByRole('button', { name: 'Se reconnecter et continuer' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(
      'what waited',
      async () => (await theDraft()).answers['title'] === 'La fabrique de tout le quartier',
    );
  }, 60_000);

  it('describes the project and finds the commune by its postal code', async () => {
    await fill({
      'D’où vient ce projet ?': LONG,
      'À quel besoin mal couvert répond-il ?': LONG,
      'Qu’allez-vous faire ?': LONG,
      'Pour qui ?': LONG,
      'Début du projet': '2027-01-01',
      'Fin du projet': '2027-12-31',
    });
    await page.getByLabel('Domaine principal').selectOption({ index: 2 });
    await button('+ Emplois créés').click();
    await eventually('the new result', async () => (await focused()) === 'indicators-0-label');
    await page.getByLabel('Résultat visé').fill('2');
    await button('+ Matières réemployées').click();
    await page.getByLabel('Résultat visé').nth(1).fill('1 500');
    await goOn('Où');
    await page.getByLabel('Commune principale').fill('59100');
    await page.getByRole('button', { name: 'Roubaix' }).click();
    await eventually('the commune', async () => (await focused()) === 'mainCommune');
    await choose('prioritaire', 'Oui');
    await choose('parlé du projet', 'Non');
    await look(page, 'apply-place');
    await goOn('L’équipe');
    await fill({ 'Qui mènera le projet ?': LONG, 'Emplois que le projet créera (ETP)': '2' });
    await goOn('Le budget');
  }, 60_000);

  it('balances the budget under a bar that never hides the focus', async () => {
    await page.getByLabel('Subvention demandée', { exact: true }).fill('20000');
    await amount('Achats', '12 400');
    await page.getByText('demandez 3 720 € au plus').or(page.getByText('Demandez 3 720 € au plus')).waitFor();
    await page.getByText('Coller depuis un tableur').first().click();
    await page.getByLabel('Lignes copiées du tableur').fill('64\tSalaires\t57 600,00 €\nSans montant\nTOTAL\t70 000');
    await button('Ajouter ces lignes').click();
    await page.getByText('1 ligne ajoutée').waitFor();
    expect(await page.getByLabel('Lignes copiées du tableur').inputValue()).toBe('Sans montant');
    await page.getByText('Coller depuis un tableur').first().click();
    await page.getByText('Il manque 50 000 € de recettes').waitFor();
    await amount('Ventes', '40000');
    await page.getByLabel('Ajouter une recette').selectOption('74');
    await eventually('the new funder', async () => (await focused()).endsWith('-funder'));
    await page.keyboard.type('Région Hauts-de-France');
    await amount('Région', '10 000');
    await page.getByText('Le budget est équilibré').waitFor();
    for (let steps = 0; steps < 12; steps += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(SEEN)).toBe(true);
    }
    await fill({ 'Comment le projet vivra-t-il après la subvention ?': LONG });
    await choose('procédure collective', 'Non');
    await look(page, 'apply-budget');
    await goOn('Financement participatif');
    await page.getByLabel('Non', { exact: true }).check();
    await goOn('Les pièces');
  }, 60_000);

  it('joins the papers and says what each has become', async () => {
    await join('statutes', 'not a pdf at all');
    await page.getByText('ne contient pas ce que son nom annonce').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Retirer statutes.pdf' }).click();
    await page.getByText('ne contient pas ce que son nom annonce').waitFor({ state: 'detached' });
    for (const field of ['leaders', 'declaration', 'bankDetails', 'forecast']) await join(field);
    await photograph('statutes');
    await eventually('the papers', async () => (await page.getByText('Reçu, non passé').count()) === 5);
    await replaceBy('bankDetails', 'RIB de la structure');
    await page.getByText('1 version précédente').click();
    await page.getByText('Remplacé ou retiré le').waitFor();
    await look(page, 'apply-papers');
    await page.getByRole('button', { name: 'Aperçu RIB de la structure.pdf' }).click();
    await page.locator('iframe.paper').waitFor();
    await page.getByRole('button', { name: 'Fermer l’aperçu RIB de la structure.pdf' }).click();
    await goOn('Vos déclarations');
    await declareAid();
    await choose('minimis', 'Non');
    await page.getByLabel('500 000 € ou moins').check();
    await button('Vérifier et déposer').click();
    await button('Continuer quand même').click();
    await title('Vérifier et déposer');
  }, 90_000);

  it('reads everything again, is told what is left, and submits once', async () => {
    await look(page, 'apply-check');
    await button('Déposer ma demande').click();
    await eventually('what is left', async () => (await focused()) === 'left');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByText('Tout est complet').waitFor();
    await button('Déposer ma demande').click();
    await title('Votre demande est déposée');
    expect(await page.getByText(/EA-\d{4}-\d{4}/).count()).toBeGreaterThan(0);
    await look(page, 'apply-receipt');
  }, 60_000);
});

/** Sessions end while people write: the server forgets them all. */
async function endSessions(): Promise<void> {
  await stage.rows('delete from sessions');
}

async function newcomer(): Promise<{ email: string; password: string }> {
  const { items } = await stage.read<{ items: { key: string; email: string; password: string }[] }>(
    page,
    'demo/people',
  );
  return items.find(({ key }) => key === 'newcomer') ?? { email: '', password: '' };
}

const button = (name: string) => page.getByRole('button', { name });

async function title(words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
}

/** Goes on, and finds oneself at the heading of the next section. */
async function goOn(next: string): Promise<void> {
  await button('Continuer').click();
  await title(next);
  expect(await page.evaluate(`document.activeElement?.tagName`)).toBe('H1');
}

async function fill(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) {
    await page.getByLabel(label.replaceAll(' ?', '\u00a0?'), { exact: !label.endsWith('?') }).fill(value);
  }
}

async function choose(group: string, option: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByLabel(option, { exact: true }).check();
}

async function amount(line: string, value: string): Promise<void> {
  await page.getByLabel(new RegExp(`^Montant.*${line}`)).fill(value);
}

/** Takes a photo of a paper the way a telephone held sideways does, looks at it, turns it, and sends it. */
async function photograph(field: string): Promise<void> {
  const drawn = await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    canvas.getContext('2d').fillRect(300, 300, 900, 200);
    return canvas.toDataURL('image/jpeg').split(',')[1];
  })()`);
  const picture = Buffer.from(String(drawn), 'base64');
  // orientation 6: to be turned to the right; and a place
  const mark = Buffer.from(
    'ffe1002e457869660000' +
      '4d4d002a00000008' +
      '0002' +
      '011200030000000100060000' +
      '882500040000000100000026' +
      '0'.repeat(8),
    'hex',
  );
  const buffer = Buffer.concat([picture.subarray(0, 2), mark, picture.subarray(2)]);
  await page
    .locator(`input[data-field=${field}]`)
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
  const sight = page.getByRole('img', { name: 'photo 1' });
  await sight.waitFor();
  const size = () => sight.evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight] as const);
  const [width, height] = await size();
  expect(width).toBeLessThan(height);
  await look(page, 'apply-photo');
  await page.getByRole('button', { name: 'Tourner à gauche photo 1' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Photo 1 tournée vers la gauche.').waitFor({ state: 'attached' });
  const [wide, low] = await size();
  expect(wide).toBeGreaterThan(low);
  await button('Envoyer la photo').click();
  const link = page.getByRole('link', { name: 'Statuts signés - photo 1.jpg' });
  await link.waitFor();
  const sent = await page.request.get(new URL(String(await link.getAttribute('href')), stage.origin).href);
  const bytes = await sent.body();
  expect(bytes.includes('Exif')).toBe(false);
  expect(bytes.length).toBeLessThan(2_000_000);
}

/** Chooses a new version of a paper that is there. */
async function replaceBy(field: string, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: `Remplacer ${field}.pdf` }).click();
  await (
    await chooser
  ).setFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(paper(name)) });
  await page.getByText('1 version précédente').waitFor({ timeout: 20_000 });
}

/** Declares aid above the ceiling, and reads by how much. */
async function declareAid(): Promise<void> {
  const year = new Date().getFullYear();
  await choose('minimis', 'Oui');
  await page.getByRole('button', { name: /^Ajouter.*aide/ }).click();
  await fill({ 'Qui l’a versée': 'Région', Montant: '290 000', 'Date de la décision': `${year - 1}-01-15` });
  await page.getByText('C’est 10 000 € de plus que les 300 000 € permis').waitFor();
  await look(page, 'apply-aid');
  await page.getByLabel('Date de la décision').fill(`${year - 5}-01-15`);
  await page.getByText('Une aide a plus de trois ans').waitFor();
}

async function join(field: string, content?: string): Promise<void> {
  const buffer = content ? Buffer.from(content) : Buffer.from(paper(field));
  await page
    .locator(`input[data-field=${field}]`)
    .setInputFiles({ name: `${field}.pdf`, mimeType: 'application/pdf', buffer });
}

/** What has the focus, by id or else by class. */
function focused(): Promise<string> {
  return page.evaluate<string>(`document.activeElement?.id || document.activeElement?.className || ''`);
}

async function theDraft(): Promise<{ id: string; version: number; answers: Record<string, unknown> }> {
  const id = /dossiers\/([^/]+)/.exec(page.url())?.[1] ?? '';
  return stage.read(page, `applications/${id}`);
}

/** Runs inside the page: whether what has the focus is what one would touch there. */
const SEEN = `(() => {
  const one = document.activeElement;
  const { left, top, width, height } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (one.contains(there));
})()`;
