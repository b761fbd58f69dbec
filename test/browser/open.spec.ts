import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

const CALL = '/appels/entreprendre-autrement';
let stage: BrowserStage;

beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

async function choose(page: Page, answer: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: answer }).check();
  await page.getByRole('button', { name: 'Continuer' }).click();
}

describe.each([390, 1280] as const)('somebody who knows nothing yet, at %s px', (width) => {
  it('reads on the first page what is given and where to go', async () => {
    const page = await stage.visit({ width });
    await open(page, stage.origin);
    await look(page, 'open-home');
    await page.getByRole('link', { name: 'Lire l’appel à projets' }).click();
    await page.waitForURL(`**${CALL}`);
    await page.locator('h1:focus').waitFor();
    await look(page, 'open-call');
  });

  it('sees the papers of a legal form, under an address of their own', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}${CALL}`);
    await page.getByLabel('Forme de la structure').selectOption({ label: 'Société commerciale de l’ESS' });
    await page.getByLabel('Axe').selectOption({ label: 'Développement' });
    await page.waitForURL(/forme=company.*axe=development/);
    expect(await page.getByText(/pièces indispensables/).textContent()).toMatch(/^7/);
  });

  it('is told in five questions that the call is for them', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}${CALL}/eligibilite`);
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await page.locator('.problems').textContent()).toContain('Choisissez une réponse');
    await look(page, 'open-question-fault');
    await choose(page, 'Une société commerciale de l’économie sociale et solidaire');
    await page.getByRole('heading', { level: 1, name: /agrément ESUS/ }).waitFor();
    await page.locator('h1:focus').waitFor();
    await choose(page, 'La société est agréée');
    await choose(page, 'Oui');
    await page.getByRole('heading', { level: 1, name: /au moins une commune/ }).waitFor();
    await choose(page, 'Oui');
    await choose(page, /aide au démarrage/);
    await page.getByRole('heading', { level: 1, name: /est pour vous/ }).waitFor();
    await look(page, 'open-eligible');
    const start = page.getByRole('link', { name: 'Commencer ma demande' });
    expect(await start.getAttribute('href')).toContain(`${CALL}/deposer?carrier=company&esus=approved&`);
  });

  it('is stopped at once where it is not, with the reason and the way back', async () => {
    const page = await stage.visit({ width });
    await open(page, `${stage.origin}${CALL}/eligibilite`);
    await choose(page, 'Une personne seule');
    await page.getByRole('heading', { level: 1, name: /pas pour vous/ }).waitFor();
    await look(page, 'open-stopped');
    await page.getByRole('link', { name: /Modifier/ }).click();
    await page.getByRole('heading', { level: 1, name: /Qui porte le projet/ }).waitFor();
  });

  it('answers the same questions without script', async () => {
    const page = await stage.visit({ width, script: false });
    await page.goto(`${stage.origin}${CALL}/eligibilite`);
    await page.getByRole('button', { name: 'Continuer' }).click();
    expect(await page.locator('.problems').textContent()).toContain('Choisissez une réponse');
    await choose(page, /Une association/);
    await choose(page, 'Oui');
    await choose(page, 'Non');
    expect(await page.locator('h1').textContent()).toContain('pas pour vous');
  });

  it('finds who publishes, what is kept, what is accessible, what may be taken away', async () => {
    const page = await stage.visit({ width, theme: 'dark', locale: 'en' });
    for (const path of ['mentions-legales', 'donnees-personnelles', 'accessibilite', 'donnees']) {
      await open(page, `${stage.origin}/${path}`);
      await look(page, `open-${path}`);
    }
    await page.goto(`${stage.origin}/nulle-part`);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
  });
});

describe('whoever holds a document', () => {
  let code: string;
  let file: Buffer;

  beforeAll(async () => {
    const lead = await stage.visit({ as: 'lead' });
    const { items } = await stage.read<{ items: { id: string }[] }>(lead, 'applications?state=awarded&limit=20');
    for (const { id } of items) {
      const issued = await stage.read<{ items: { checkCode: string; href: string }[] }>(
        lead,
        `applications/${id}/documents`,
      );
      const first = issued.items[0];
      if (!first) continue;
      code = first.checkCode;
      file = await (await lead.request.get(`${stage.origin}${first.href}`)).body();
      break;
    }
  });

  it.each([390, 1280] as const)('checks its code without script, at %s px', async (width) => {
    const page = await stage.visit({ width, script: false });
    await page.goto(`${stage.origin}/verification`);
    await page.getByLabel('Code de vérification').fill(` ${code.toLowerCase().replaceAll('-', ' ')}`);
    await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
    expect(await page.locator('h1').textContent()).toBe('Ce document est authentique');
  });

  it.each([390, 1280] as const)('compares the file, which stays on their device, at %s px', async (width) => {
    const page = await stage.visit({ width });
    const sent: string[] = [];
    await open(page, `${stage.origin}/verification/${code}`);
    page.on('request', (request) => sent.push(request.url()));
    await page.setInputFiles('#document', { name: 'lettre.pdf', mimeType: 'application/pdf', buffer: file });
    await page.getByText('exactement celui qui a été délivré').waitFor();
    await look(page, 'check-same');
    const changed = Buffer.concat([file, Buffer.from(' ')]);
    await page.setInputFiles('#document', { name: 'lettre.pdf', mimeType: 'application/pdf', buffer: changed });
    await page.getByText('n’est pas celui qui a été délivré').waitFor();
    await look(page, 'check-different');
    expect(sent).toEqual([]);
  });

  it('is recognised by the file alone', async () => {
    const page = await stage.visit();
    await open(page, `${stage.origin}/verification`);
    await look(page, 'check-ask');
    await page.setInputFiles('#document', { name: 'lettre.pdf', mimeType: 'application/pdf', buffer: file });
    await page.waitForURL(`**/verification/${code}?sha256=*`);
    await page.getByText('exactement celui qui a été délivré').waitFor();
  });

  it('is warned of an unknown code', async () => {
    const page = await stage.visit();
    const answer = await page.goto(`${stage.origin}/verification/K7QF-2MXB-9TRD`);
    expect([answer?.status(), await page.locator('h1').textContent()]).toEqual([404, 'Document non reconnu']);
    await page.locator('[data-ready]').first().waitFor();
    await look(page, 'check-unknown');
  });
});
