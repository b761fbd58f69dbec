import { describe, expect, it } from '@jest/globals';
import type { Budget } from '../../calls/calls.public.js';
import { describeRefusal } from '../../kernel/refusals/refusal.js';
import { checkOwnShare, ownResources } from './own-share.rules.js';

const line = (account: string, euros: number) => ({ account, label: account, amount: euros * 100 });
const budget = (own: number, grants: number): Budget => ({
  charges: [line('64', own + grants)],
  products: [line('70', own), { ...line('74', grants), funder: 'Région', state: 'asked' }],
  inKind: { charges: [line('86', 5_000)], products: [line('87', 5_000)] },
});

describe('the share of own resources', () => {
  it('counts every product but grants, and no contribution in kind', () => {
    expect(ownResources(budget(200, 800))).toBe(20_000);
  });

  it('is met at the very percent, and refused a euro below with what is needed', () => {
    expect(checkOwnShare(budget(200, 800), 2_000, '/budget')).toBeNull();
    const refusal = checkOwnShare(budget(199, 801), 2_000, '/budget');
    expect(refusal).toMatchObject({
      code: 'own_share_too_low',
      pointer: '/budget',
      params: { own: 19_900, least: 20_000 },
    });
    expect(describeRefusal(refusal!, 'fr').detail).toMatch(/au moins 20\s%/u);
  });

  it('asks nothing where the call asks nothing', () => {
    expect(checkOwnShare(budget(0, 1_000), null, '/budget')).toBeNull();
    expect(checkOwnShare(budget(0, 1_000), 0, '/budget')).toBeNull();
  });
});
