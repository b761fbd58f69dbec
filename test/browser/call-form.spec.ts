import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../journeys/stage/eventually.js';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

const focused = (page: Page) => page.evaluate('document.activeElement.textContent');
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Enregistré. Le formulaire attend').waitFor();
};

describe('the form of an open call', () => {
  it('is changed by the lead, and the holder who was writing finds everything again', async () => {
    const lead = await stage.visit({ as: 'lead', width: 1280 });
    const holder = await stage.visit({ as: 'holder' });
    const { items } = await stage.read<{ items: { id: string; state: string }[] }>(holder, 'me/applications');
    const draft = items.find(({ state }) => state === 'draft')?.id ?? '';
    const calls = await stage.read<{ items: { id: string }[] }>(lead, 'calls');
    await open(lead, `${stage.origin}/instruction/appels/${calls.items[0]?.id}/formulaire`);

    await lead.getByRole('button', { name: 'Ajouter une rubrique' }).click();
    const title = lead.getByRole('group', { name: 'Titre de la rubrique' });
    await title.getByLabel('En français').fill('Vos voisins');
    await title.getByLabel('En anglais').fill('Your neighbours');
    const section = lead.getByRole('listitem').filter({ hasText: 'Vos voisins' });
    await section.getByRole('button', { name: 'Ajouter une question' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Texte court' }).click();
    const question = lead.getByRole('group', { name: 'Question', exact: true });
    await question.getByLabel('En français').fill('Qui est votre plus proche voisin ?');
    await lead.getByRole('button', { name: 'Enregistrer' }).click();
    await lead.getByRole('button', { name: /Écrivez ce texte/ }).click();
    await question.getByLabel('En anglais').fill('Who is your nearest neighbour?');
    expect(await lead.locator('.seen input').count()).toBe(1);
    await look(lead, 'lead-form-builder');
    await save(lead);

    await lead.getByRole('button', { name: /^Que fait votre structure/ }).click();
    await lead.getByRole('button', { name: 'Descendre' }).press('Enter');
    expect(await focused(lead)).toContain('Descendre');
    await lead.getByRole('button', { name: 'Retirer', exact: true }).click();
    await save(lead);
    await lead.getByRole('link', { name: 'Changements' }).click();
    await lead.getByText('N’est plus demandée').waitFor();
    await look(lead, 'lead-form-changes');

    await open(holder, `${stage.origin}/dossiers/${draft}/formulaire/structure`);
    await lead.getByRole('button', { name: 'Publier l’appel' }).click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /publier/i })
      .click();
    await eventually('the draft on the new form', async () => {
      const { formMovedAt } = await stage.read<{ formMovedAt: string | null }>(holder, `applications/${draft}`);
      return formMovedAt;
    });
    const area = holder.getByLabel('Que fait votre structure');
    await area.fill('Écrit au moment de la publication');
    await area.blur();
    await holder.waitForURL(/nouveau-formulaire/);
    await holder.getByText('Écrit au moment de la publication').waitFor();
    await look(holder, 'holder-new-form');
    await holder.getByRole('link', { name: 'Continuer mon dossier' }).click();
    await holder.getByRole('link', { name: 'Vos voisins' }).click();
    await holder.getByLabel('Qui est votre plus proche voisin').waitFor();
  }, 120_000);
});
