import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { look, open, openBrowserStage, type BrowserStage } from './stage.js';

let stage: BrowserStage;
beforeAll(async () => {
  stage = await openBrowserStage();
}, 180_000);
afterAll(() => stage.close());

describe('first look', () => {
  it('home', async () => {
    const page = await stage.visit({ width: 390 });
    await open(page, `${stage.origin}/`);
    await look(page, 'home');
    const lead = await stage.visit({ as: 'lead', width: 1280 });
    await open(lead, `${stage.origin}/`);
    await look(lead, 'home-lead');
  });
});
