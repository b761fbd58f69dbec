import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

describe.each([390, 1280] as const)('the public figures at %s px', (width) => {
  it('tell the same on the map and in its table', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}/projets/carte`);
    const drawn = await page.locator('.map a').evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('aria-label') ?? '')
        .filter((words) => !words.includes('aucun projet'))
        .map((words) => words.replace(/ – (\d+) projets?, /, '|$1|')),
    );
    const written = await page
      .locator('main table tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join('|')));
    expect(written.length).toBeGreaterThan(5);
    expect(drawn.toSorted()).toEqual(written.toSorted());
    expect(await page.locator('.map a').count()).toBe(95);
    await look(page, 'projects-map');
  });

  it('keep the filters in the address', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}/projets?commune=59512&annee=2016`);
    const found = await page.locator('main [role=status]').first().textContent();
    await page.getByText('Filtrer la liste').click();
    await page.getByLabel('Axe').selectOption('start');
    await page.getByRole('button', { name: 'Afficher les projets' }).click();
    await page.waitForURL(/axe=start/);
    expect(page.url()).toContain('commune=59512');
    await page.reload();
    expect(await page.locator('.chips a').allTextContents()).toHaveLength(4);
    await look(page, 'projects-filtered');
    await page.getByRole('link', { name: /Retirer le filtre Axe/ }).click();
    await page.waitForURL((url) => !url.search.includes('axe'));
    // the address moves first, what it names is read after it
    await page
      .locator('main [role=status]', { hasText: found ?? '' })
      .first()
      .waitFor();
  });

  it('show the programme over the years asked for', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}/chiffres`);
    await look(page, 'figures');
    await page.getByRole('link', { name: '2015–2021' }).click();
    await page.waitForURL(/de=2015/);
    await page.getByText('79,8').first().waitFor();
    await look(page, 'figures-of-a-period');
  });
});

describe('the map by keyboard', () => {
  it('is one stop, from which arrows lead to the neighbours', async () => {
    const page = await stage.visit({ width: 1280 });
    await open(page, `${stage.origin}/projets/carte?mesure=projets`);
    expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
    await page.locator('.map a[tabindex="0"]').focus();
    const where = () => page.evaluate('document.activeElement.getAttribute("aria-label")') as Promise<string>;
    expect(await where()).toMatch(/^Lille –/);
    await page.keyboard.press('ArrowRight');
    expect(await where()).not.toMatch(/^Lille –/);
    expect(await page.locator('.map a[tabindex="0"]').count()).toBe(1);
  });
});

describe('the list without script', () => {
  it('is filtered by the form of the browser', async () => {
    const page = await stage.visit({ width: 390, script: false });
    await page.goto(`${stage.origin}/projets`);
    await page.getByText('Filtrer la liste').click();
    await page.getByLabel('Commune').selectOption('59599');
    await page.getByRole('button', { name: 'Afficher les projets' }).click();
    await page.waitForURL(/commune=59599/);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
    expect(await page.locator('main tbody').textContent()).not.toContain('Roubaix');
  });
});

describe('a funded project', () => {
  it('is a page, and one that is not public is not there', async () => {
    const page = await stage.visit({ width: 390 });
    const { items } = await stage.read<{ items: { number: string; title: string }[] }>(
      page,
      'awards-catalogue?limit=1',
    );
    await open(page, `${stage.origin}/projets/${items[0]?.number}`);
    expect(await page.locator('h1').textContent()).toBe(items[0]?.title);
    await look(page, 'project');
    const answer = await page.goto(`${stage.origin}/projets/SUB-1999-0001`);
    expect(answer?.status()).toBe(404);
  });
});
