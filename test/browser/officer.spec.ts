import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

interface Line {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly organization: { readonly id: string };
}

const inState = async (page: Page, state: string): Promise<Line[]> =>
  (await stage.read<{ items: Line[] }>(page, `applications?state=${state}`)).items;

const focused = (page: Page) => page.evaluate('document.activeElement.textContent');
const shown = (page: Page) => page.locator('main .heading [role=status]').textContent();

describe('the table of files', () => {
  it('is worked by keyboard alone, and the focus comes back where it was', async () => {
    const page = await stage.visit({ as: 'officer', width: 1280 });
    await open(page, `${stage.origin}/instruction/dossiers`);
    const titles = await page.locator('tbody .title a').allTextContents();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(titles[0]);
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(titles[1]);
    await page.keyboard.press('x');
    expect(await shown(page)).toContain('2 sélectionnés');
    await look(page, 'officer-files-selected');
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open] h2').textContent()).toBe('Raccourcis clavier');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(titles[1]);
    await page.keyboard.press('Enter');
    await page.locator('main h1', { hasText: titles[1] ?? '' }).waitFor();
    await page.keyboard.press('j');
    await page.locator('main h1', { hasText: titles[2] ?? '' }).waitFor();
    await page.keyboard.press('k');
    await page.locator('main h1', { hasText: titles[1] ?? '' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.locator('tbody .title a:focus', { hasText: titles[1] ?? '' }).waitFor();
  });

  it('leaves letters alone while one types, and where the shortcuts are off', async () => {
    const page = await stage.visit({ as: 'officer', width: 1280 });
    await open(page, `${stage.origin}/instruction/dossiers`);
    await page.keyboard.press('/');
    await page.keyboard.type('jx?');
    expect(await page.locator('#files-search').inputValue()).toBe('jx?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.locator('#files-search').fill('');
    await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
    await page.getByLabel('Utiliser les raccourcis d’une seule touche').uncheck();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).not.toBe('files-search');
  });

  it('keeps its filters in the address', async () => {
    const page = await stage.visit({ as: 'officer', width: 1280 });
    await open(page, `${stage.origin}/instruction/dossiers`);
    await page.getByRole('button', { name: 'Filtres (0)' }).click();
    await page.getByLabel('Commune', { exact: true }).selectOption({ label: 'Lille' });
    await page.waitForURL(/commune=/);
    await page.getByLabel('Rechercher').fill('halle');
    await page.waitForURL(/q=halle/);
    await page
      .locator('tbody tr')
      .nth(1)
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    const before = await page.locator('tbody .title a').allTextContents();
    await page.reload();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody .title a').allTextContents()).toEqual(before);
    expect(await page.getByLabel('Rechercher').inputValue()).toBe('halle');
    await page.getByRole('button', { name: 'Retirer le filtre Commune' }).click();
    await page.waitForURL((url) => !url.search.includes('commune'));
    await page.locator('button:focus', { hasText: 'Filtres (0)' }).waitFor();
  });

  it('keeps answers, order and columns as a view, opens with it, and takes it out as a file', async () => {
    const page = await stage.visit({ as: 'lead', width: 1280 });
    const { items } = await stage.read<{ items: { id: string; slug: string }[] }>(page, 'calls');
    const call = items.find(({ slug }) => slug === 'entreprendre-autrement')?.id ?? '';
    await open(page, `${stage.origin}/instruction/dossiers?vue=tous&appel=${call}`);
    await page.getByLabel('Filtrer par une réponse…').selectOption('sector');
    await page.getByLabel('Domaine principal').selectOption('circular');
    await page.waitForURL(/champs=sector/);
    await page.getByRole('button', { name: 'Demandé' }).click();
    await page.locator('th[aria-sort=descending]', { hasText: 'Demandé' }).waitFor();
    await page.getByRole('button', { name: 'Colonnes' }).click();
    await page.getByLabel('Part demandée').check();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Part demandée' }).waitFor();
    await page.waitForLoadState('networkidle');
    const titles = await page.locator('tbody .title a').allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
    await page.getByLabel('Nom de la vue').fill('Réemploi');
    await page.getByRole('button', { name: 'Enregistrer une nouvelle vue' }).click();
    await page.locator('.views a[aria-current]', { hasText: 'Réemploi' }).waitFor();
    await page.getByRole('button', { name: 'Gérer les vues' }).click();
    await page.getByLabel('Réemploi', { exact: true }).check();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Escape');
    await open(page, `${stage.origin}/instruction/dossiers`);
    await page.locator('.views a[aria-current]', { hasText: 'Réemploi' }).waitFor();
    await look(page, 'officer-views');
    expect(await page.locator('tbody .title a').allTextContents()).toEqual(titles);
    await page.getByRole('button', { name: 'Exporter' }).click();
    await look(page, 'officer-export');
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger' }).click();
    expect((await taken).suggestedFilename()).toMatch(/^dossiers-.*\.xlsx$/);
    await page.getByText('Le téléchargement commence').waitFor();
  });

  it('shows what an act on a selection would do, does it, and takes it back', async () => {
    const page = await stage.visit({ as: 'officer', width: 1280 });
    const lines = await inState(page, 'submitted');
    const owners = async () =>
      (
        await stage.read<{ items: { officer: { name: string } | null }[] }>(page, 'applications?state=submitted')
      ).items.map(({ officer }) => officer?.name ?? null);
    const before = await owners();
    await open(page, `${stage.origin}/instruction/dossiers?etat=submitted`);
    await page.getByLabel('Sélectionner tous les dossiers affichés').check();
    await page.getByRole('button', { name: 'Affecter à…' }).click();
    await page.getByRole('button', { name: 'Voir ce qui va se passer' }).click();
    await page.locator('dialog .fault', { hasText: 'remplissez ce champ' }).first().waitFor();
    await page.getByLabel('Nouvel instructeur').selectOption({ label: 'Hervé Lemaire' });
    await page.getByRole('button', { name: 'Voir ce qui va se passer' }).click();
    await page.locator('dialog', { hasText: `${lines.length} dossiers changeront` }).waitFor();
    expect(await owners()).toEqual(before);
    await look(page, 'officer-files-preview');
    await page.getByRole('button', { name: `Affecter ${lines.length} dossiers` }).click();
    await page.getByText(`${lines.length} dossiers traités`).waitFor();
    await page.getByText('Résultat dossier par dossier').click();
    expect(await page.locator('main .notice li').count()).toBe(lines.length);
    await look(page, 'officer-files-results');
    expect(await owners()).toEqual(lines.map(() => 'Hervé Lemaire'));
    await page.getByRole('button', { name: /^Annuler \(\d+ min\)$/ }).click();
    await page.getByText(`${lines.length} dossiers annulés`).waitFor();
    expect(await owners()).toEqual(before);
    await page.getByRole('button', { name: 'Masquer ce résultat' }).click();
    expect(await page.locator('main .notice').count()).toBe(0);
  });
});

describe('a request for further items', () => {
  it('is written beside the answers, sent with a reason each, and reaches the holder', async () => {
    const page = await stage.visit({ as: 'officer', width: 1280 });
    const [file] = await inState(page, 'submitted');
    if (!file) throw new Error('the demonstration has no submitted file');
    await open(page, `${stage.origin}/instruction/dossiers/${file.id}?onglet=pieces`);
    await page.getByRole('button', { name: 'Demander un complément Statuts signés' }).click();
    await page.getByRole('link', { name: 'Demander des compléments' }).click();
    await page.getByRole('button', { name: 'Envoyer 1 point au porteur' }).click();
    await page.locator('.problems:focus', { hasText: 'Dites ce qui manque pour « Statuts signés »' }).waitFor();
    await look(page, 'officer-file-ask-refused');
    await page.getByLabel('Ce qui manque et pourquoi').fill('La dernière page n’est pas signée.');
    await page.getByRole('button', { name: 'Envoyer 1 point au porteur' }).click();
    await page.locator('#next-action:focus').waitFor();
    await page.getByText('Le porteur doit compléter 1 point').waitFor();
    await open(page, page.url());
    await look(page, 'officer-file-asked');
    const { people } = await stage.read<{ people: { email: string }[] }>(page, `organizations/${file.organization.id}`);
    await eventually('the holder is told what is missing', async () => {
      const [mail] = await stage.mailsTo(people[0]?.email ?? '');
      return Boolean(mail?.subject.includes(file.number) && mail.text.includes('La dernière page n’est pas signée.'));
    });
  });
});

describe.each([390, 1280] as const)('the pages of an officer at %s px', (width) => {
  it('stand axe and the width of the screen', async () => {
    const page = await stage.visit({ as: 'officer', width });
    const [file] = await inState(page, 'admissible');
    const { origin } = stage;
    await open(page, `${origin}/instruction`);
    await look(page, 'officer-day');
    await open(page, `${origin}/instruction/dossiers`);
    await look(page, 'officer-files');
    for (const view of [
      'synthese',
      'reponses',
      'pieces',
      'controle',
      'avis',
      'complements',
      'messages',
      'notes',
      'historique',
      'documents',
    ]) {
      await open(page, `${origin}/instruction/dossiers/${file?.id}?onglet=${view}`);
      await look(page, `officer-file-${view}`);
    }
    await open(page, `${origin}/instruction/dossiers/${file?.id}/imprimer`);
    await look(page, 'officer-print');
  }, 90_000);
});
