import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, openBrowserStage, type BrowserStage, type Visit } from './stage.js';

let stage: BrowserStage;
/** Links of the requests still waiting for an opinion. */
let waiting: string[];

beforeAll(async () => {
  stage = await openBrowserStage();
  const { items } = (await (await fetch(`${stage.origin}/api/v1/mails?limit=100`)).json()) as {
    items: { subject: string; links: string[] }[];
  };
  const links = items
    .filter(({ subject }) => subject.startsWith('Votre avis avant'))
    .flatMap((mail) => mail.links.filter((link) => link.includes('/avis/')).slice(0, 1));
  waiting = [];
  for (const link of links) if (await isAwaited(link)) waiting.push(link);
}, 180_000);
afterAll(() => stage.close());

/** Whether the opinion of a link is still to be given; asking uses nothing up. */
async function isAwaited(link: string): Promise<boolean> {
  const api = `${stage.origin}/api/v1`;
  const entered = await fetch(`${api}/guest-sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-session-transport': 'bearer' },
    body: JSON.stringify({ token: new URL(link).pathname.split('/').at(-1) }),
  });
  if (!entered.ok) return false;
  const { token } = (await entered.json()) as { token: string };
  const read = await fetch(`${api}/guest/consultation`, { headers: { authorization: `Bearer ${token}` } });
  return read.ok && ((await read.json()) as { state: string }).state === 'asked';
}

/** Opens the link of a mail and presses its button. */
async function enter(link: string | undefined, visit: Visit): Promise<Page> {
  const page = await stage.visit(visit);
  await page.goto(`${stage.origin}${new URL(link ?? '').pathname}`);
  if (visit.script !== false) await look(page, 'commune-door');
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await page.waitForURL('**/avis');
  return page;
}

/** Looks where there is a script to look with. */
async function seen(page: Page, name: string, { script = true }: Visit): Promise<void> {
  if (!script) return;
  await page.locator('[data-ready]').first().waitFor();
  await look(page, name);
}

const VISITS: readonly (readonly [string, Visit])[] = [
  ['without script on a phone', { width: 390, script: false }],
  ['on a large screen', { width: 1280 }],
];

describe('a commune', () => {
  it.each(VISITS)('gives its opinion and changes it, %s', async (_, visit) => {
    const page = await enter(waiting.pop(), visit);
    await seen(page, 'commune-opinion', visit);
    await page.getByRole('radio', { name: /^Défavorable/ }).check();
    await page.getByLabel('Ce que la commune peut apporter').fill('Un local près de la gare');
    await page.getByLabel('Votre nom').fill('');
    await page.getByRole('button', { name: /Envoyer l’avis/ }).click();
    const problem = page.locator('.problems a');
    expect(await problem.textContent()).toContain('Votre nom');
    expect(await page.getByLabel('Ce que la commune peut apporter').inputValue()).toBe('Un local près de la gare');
    expect(await page.getByRole('radio', { name: /^Défavorable/ }).isChecked()).toBe(true);
    await seen(page, 'commune-fault', visit);
    await page.getByLabel('Votre nom').fill('Farida Lestienne');
    await page.getByLabel('Pourquoi', { exact: true }).fill('Le local prévu n’est pas libre avant juin.');
    await page.getByRole('button', { name: /Envoyer l’avis/ }).click();
    await page.waitForURL('**/avis/recu');
    expect(await page.locator('main').textContent()).toContain('Le local prévu n’est pas libre avant juin.');
    await seen(page, 'commune-receipt', visit);
    await page.getByRole('link', { name: 'Modifier l’avis' }).click();
    await page.getByRole('radio', { name: /^Réservé/ }).check();
    await page.getByRole('button', { name: /Envoyer l’avis modifié/ }).click();
    await page.waitForURL('**/avis/recu');
    expect(await page.locator('main').textContent()).toContain('Réservé');
  });

  it.each(VISITS)('reads the file, and passes the request on to a colleague, %s', async (_, visit) => {
    const link = waiting.pop();
    const door = `${stage.origin}${new URL(link ?? '').pathname}`;
    const page = await enter(link, visit);
    await page.getByRole('link', { name: /Lire le dossier complet/ }).click();
    await page.waitForURL('**/avis/dossier');
    expect(await page.locator('main').textContent()).not.toMatch(/IBAN|FR\d{2} ?\d{4}/);
    await seen(page, 'commune-file', visit);
    await page.getByRole('link', { name: 'Revenir à l’avis' }).click();
    await page.getByRole('link', { name: 'transmettez-lui la demande' }).click();
    await page.getByLabel('Nom de votre collègue').fill('Léo Marquant');
    await page.getByLabel('Adresse électronique').fill('pas une adresse');
    await page.getByRole('button', { name: /Transmettre/ }).click();
    expect(await page.locator('.problems').textContent()).toContain('Adresse électronique');
    expect(await page.getByLabel('Nom de votre collègue').inputValue()).toBe('Léo Marquant');
    await seen(page, 'commune-pass-on', visit);
    await page.getByLabel('Adresse électronique').fill(`leo-${String(visit.width)}@mairie.example`);
    await page.getByRole('button', { name: /Transmettre/ }).click();
    expect(await page.locator('h1').textContent()).toBe('Demande transmise');
    await seen(page, 'commune-passed-on', visit);
    const after = await page.goto(`${stage.origin}/avis`);
    expect([after?.status(), await page.locator('h1').textContent()]).toEqual([404, 'Ce lien n’est plus valable']);
    await seen(page, 'commune-gone', visit);
    const again = await page.goto(door);
    expect(again?.status()).toBe(200);
    await page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ce lien n’est plus valable' }).waitFor();
    await seen(page, 'commune-link-gone', visit);
  });
});
