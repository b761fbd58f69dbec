import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Budget } from '../../calls/forms/forms.public.js';
import { cents, share } from '../../kernel/money/money.js';
import { describeRefusal } from '../../kernel/refusals/refusal.js';
import { checkGrantAsked, grantShare, highestGrant, type GrantLimits } from './budget.rules.js';

const limits: GrantLimits = {
  ceiling: cents(3_000_000),
  maxShare: 3000,
  authority: { name: 'Métropole européenne de Lille', siren: '200093201' },
};
const budgetOf = (total: number, line: number, state: 'asked' | 'obtained' = 'asked', siren?: string): Budget => ({
  charges: [{ account: '64', label: 'Salaires', amount: total }],
  products: [
    { account: '70', label: 'Ventes', amount: total - line },
    {
      account: '74',
      label: 'Subvention',
      amount: line,
      funder: 'METROPOLE EUROPEENNE DE LILLE',
      state,
      ...(siren ? { funderSiren: siren } : {}),
    },
  ],
  inKind: {
    charges: [{ account: '86', label: 'Bénévolat', amount: 90_000_000 }],
    products: [{ account: '87', label: 'Bénévolat', amount: 90_000_000 }],
  },
});

describe('The grant asked', () => {
  it('may be exactly 30 % of the budget and exactly the ceiling', () => {
    expect(checkGrantAsked(cents(3_000_000), budgetOf(10_000_000, 3_000_000), limits)).toBeNull();
  });

  it('is refused one euro above the share, with the highest amount this budget allows', () => {
    const refusal = checkGrantAsked(cents(900_100), budgetOf(3_000_000, 900_100), limits);
    expect(refusal).toMatchObject({ code: 'grant_share_too_high', pointer: '/asked', params: { highest: 900_000 } });
    expect(describeRefusal(refusal!, 'fr').detail.replace(/\s/g, ' ')).toContain('plus de 30 % du budget');
    expect(describeRefusal(refusal!, 'fr').detail.replace(/\s/g, ' ')).toContain('au plus 9 000,00 €');
    expect(describeRefusal(refusal!, 'en').detail).toContain('more than 30% of the budget');
  });

  it('does not count contributions in kind in the base of the share', () => {
    expect(checkGrantAsked(cents(400_000), budgetOf(1_000_000, 400_000), limits)?.code).toBe('grant_share_too_high');
  });

  it('is refused above the ceiling even of a large budget', () => {
    const refusal = checkGrantAsked(cents(3_000_100), budgetOf(90_000_000, 3_000_100), limits);
    expect(refusal).toMatchObject({ code: 'grant_above_ceiling', params: { asked: 3_000_100, ceiling: 3_000_000 } });
  });

  it('must be the authority’s line 74, known by name whatever its accents, or by SIREN', () => {
    const asked = cents(200_000);
    expect(checkGrantAsked(asked, budgetOf(1_000_000, 100_000), limits)).toMatchObject({
      code: 'grant_differs_from_budget',
      pointer: '/budget/products/1/amount',
    });
    expect(checkGrantAsked(asked, budgetOf(1_000_000, 200_000, 'asked', '200093201'), limits)).toBeNull();
    expect(checkGrantAsked(asked, budgetOf(1_000_000, 200_000, 'asked', '356000000'), limits)).toMatchObject({
      code: 'grant_not_in_budget',
      pointer: '/budget/products',
    });
    expect(checkGrantAsked(asked, budgetOf(1_000_000, 200_000, 'obtained'), limits)?.code).toBe('grant_line_obtained');
  });

  it('tells every fault at once', () => {
    const refusal = checkGrantAsked(cents(4_000_000), budgetOf(1_000_000, 100_000), limits);
    expect([refusal?.code, ...(refusal?.also ?? []).map(({ code }) => code)]).toEqual([
      'grant_above_ceiling',
      'grant_share_too_high',
      'grant_differs_from_budget',
    ]);
  });

  it('stands exactly up to the highest grant, in whole euros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500_000 }), (euros) => {
        const highest = highestGrant(budgetOf(euros * 100, 0), limits);
        expect(checkGrantAsked(highest, budgetOf(euros * 100, highest), limits)).toBeNull();
        const more = cents(highest + 100);
        expect(checkGrantAsked(more, budgetOf(euros * 100, more), limits)).not.toBeNull();
        expect(grantShare(highest, budgetOf(euros * 100, highest))).toBeLessThanOrEqual(3000);
        expect(highest).toBeLessThanOrEqual(share(cents(euros * 100), 3000));
      }),
    );
  });
});
