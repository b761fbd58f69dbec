import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
let amina: Page;
let grace: Page;
let draft = '';
beforeAll(async () => {
  stage = await openBrowserStage();
  amina = await stage.visit({ as: 'holder' });
  grace = await stage.visit({ as: 'newcomer', width: 1280 });
  const { items } = await stage.read<{ items: { id: string; state: string }[] }>(amina, 'me/applications');
  draft = items.find(({ state }) => state === 'draft')?.id ?? '';
}, 180_000);
afterAll(() => stage.close());

const tasks = () => `${stage.origin}/dossiers/${draft}/formulaire`;
const title = (page: Page, words: string) => page.getByRole('heading', { level: 1, name: words }).waitFor();
const answers = async () =>
  (await stage.read<{ answers: Record<string, unknown> }>(amina, `applications/${draft}`)).answers;

describe('a draft prepared by two', () => {
  it('is opened to a colleague from its task list', async () => {
    await open(amina, tasks());
    await amina.getByRole('link', { name: 'Inviter un collègue' }).click();
    await amina.getByRole('button', { name: 'Ajouter une personne' }).click();
    await amina.getByLabel('Adresse électronique').fill('grace@makers-du-nord.example');
    await amina.getByLabel('Prénom et nom').fill('Grace Whitfield');
    await amina.getByRole('button', { name: 'Ajouter et prévenir' }).click();
    await amina.getByText('fait partie de la structure').waitFor();
    await look(amina, 'together-people');
  }, 60_000);

  it('takes different questions of both without a word', async () => {
    await open(amina, `${tasks()}/project`);
    await open(grace, `${tasks()}/project`);
    await amina.getByLabel('Nom du projet').fill('La maison du lin et de la laine');
    await amina.getByText('Enregistré à').waitFor();
    await grace.locator('#audienceCount').fill('950');
    await grace.getByText('Enregistré à').waitFor();
    expect(await grace.locator('#clashes').count()).toBe(0);
    await eventually('both answers', async () => {
      const { title: name, audienceCount } = await answers();
      return name === 'La maison du lin et de la laine' && audienceCount === 950;
    });
    expect(await grace.getByLabel('Nom du projet').inputValue()).toBe('La maison du lin et de la laine');
  }, 60_000);

  it('shows both versions of one question, and keeps the chosen one', async () => {
    await grace.getByLabel('Nom du projet').fill('La maison des fibres');
    await grace.getByText('Enregistré à').waitFor();
    await eventually('the answer of Grace', async () => (await answers())['title'] === 'La maison des fibres');
    await amina.getByLabel('Nom du projet').fill('La maison du fil');
    await amina.locator('#clashes').waitFor();
    await amina.getByText('La maison des fibres').waitFor();
    await amina.getByRole('button', { name: 'Garder ce qui est enregistré' }).click();
    await amina.locator('#clashes').waitFor({ state: 'detached' });
    expect(await amina.getByLabel('Nom du projet').inputValue()).toBe('La maison des fibres');
    expect((await answers())['title']).toBe('La maison des fibres');
  }, 60_000);

  it('says who wrote last, to both alike', async () => {
    await open(amina, tasks());
    await amina.getByText('Grace Whitfield, le').waitFor();
    await look(amina, 'together-tasks');
  }, 60_000);

  it('shows a reader everything and tells whom to ask', async () => {
    await open(amina, `${stage.origin}/structures/${await organization()}/personnes`);
    await amina.getByLabel('Grace Whitfield').first().selectOption('reader');
    await amina.getByText('Enregistré').first().waitFor();
    await open(grace, `${tasks()}/project`);
    await grace.waitForURL(/\/verifier$/);
    await grace.getByText('Vous pouvez lire cette demande').waitFor();
    await grace.getByText('amina@atelier-du-lin.example').waitFor();
    expect(await grace.getByRole('button', { name: 'Déposer' }).count()).toBe(0);
    expect(await grace.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
    await look(grace, 'together-reader');
  }, 60_000);

  it('stops its reminders for who does not want them', async () => {
    await open(amina, `${stage.origin}/dossiers/${draft}/rappels`);
    await look(amina, 'together-reminders');
    await amina.getByRole('button', { name: 'Ne plus recevoir ces rappels' }).click();
    await amina.getByText('Vous ne recevez plus ces rappels.').waitFor();
  }, 60_000);
});

describe('answers given before the form', () => {
  it('come along through signing in', async () => {
    const page = await stage.visit();
    const given = 'carrier=social&registered=yes&place=yes&kind=development';
    await open(page, `${stage.origin}/appels/entreprendre-autrement/eligibilite?${given}`);
    await page.locator('a.button').first().click();
    await page.waitForURL(/connexion/);
    const { items } = await stage.read<{ items: { key: string; email: string; password: string }[] }>(
      page,
      'demo/people',
    );
    const holder = items.find(({ key }) => key === 'holder');
    await page.locator('form input[type=email]').fill(holder?.email ?? '');
    await page
      .getByRole('button', { name: /mot de passe/ })
      .first()
      .click();
    await page.getByLabel('Mot de passe', { exact: true }).fill(holder?.password ?? '');
    await page.getByRole('button', { name: 'Se connecter' }).last().click();
    await title(page, 'Commencer une demande');
    expect(page.url()).toContain('kind=development');
    expect(await page.getByLabel('Développement').isChecked()).toBe(true);
  }, 60_000);
});

async function organization(): Promise<string> {
  const { items } = await stage.read<{ items: { id: string }[] }>(amina, 'me/organizations');
  return items[0]?.id ?? '';
}
