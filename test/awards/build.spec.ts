import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AwardsRead } from '../../src/awards/awards.public.js';
import { openTestApp, type TestApp } from '../app.js';
import { buildAward } from '../build/awards.js';

describe('the awards the tests start from', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp();
  });

  afterAll(() => app.close());

  it('has every state with what goes with it', async () => {
    const states = ['proposed', 'voted', 'executory', 'notified', 'agreed', 'running', 'closed', 'refused'] as const;
    for (const state of states) {
      const award = await buildAward(app, { state, agreementDue: state === 'notified' || state === 'agreed' });
      const facts = await app.verb(AwardsRead).get(award.id);
      expect(facts).toMatchObject({ state, amount: state === 'refused' ? 0 : 1_000_000, advanceShare: 7_000 });
      expect(facts.agreementSignedOn !== null).toBe(state === 'agreed');
    }
  });

  it('keeps the wishes', async () => {
    const first = await buildAward(app, { amount: 2_500_000, agreementDue: true });
    const again = await buildAward(app, { organizationId: first.organizationId, amount: 700_000 });
    expect(await app.verb(AwardsRead).get(first.id)).toMatchObject({ amount: 2_500_000, agreementDue: true });
    expect(again.organizationId).toBe(first.organizationId);
  });
});
