import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeRefusal } from '../../kernel/refusals/refusal.js';
import { budgetTotals, type Budget, type BudgetLine } from './budget.js';
import { budgetFaults, checkBudget } from './budget.rules.js';

const line = (account: string, euros: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
  account,
  label: `Compte ${account}`,
  amount: euros * 100,
  ...more,
});
const grant = (funder: string, euros: number, more: Partial<BudgetLine> = {}): BudgetLine =>
  line('74', euros, { funder, state: 'asked', ...more });
const budget = (charges: BudgetLine[], products: BudgetLine[], inKind: Partial<Budget['inKind']> = {}): Budget => ({
  charges,
  products,
  inKind: { charges: [], products: [], ...inKind },
});

describe('A forecast budget', () => {
  it('stands when costs equal income, whole euros, one line per funder, 86 = 87 outside the totals', () => {
    const sound = budget([line('60', 400), line('64', 600)], [line('70', 700), grant('Région', 300)], {
      charges: [line('86', 50)],
      products: [line('87', 50)],
    });
    expect(checkBudget(sound)).toBeNull();
    expect(budgetTotals(sound)).toEqual({
      charges: 100_000,
      products: 100_000,
      inKindCharges: 5_000,
      inKindProducts: 5_000,
    });
  });

  it('says how much is missing and on which side, in both languages', () => {
    const refusal = checkBudget(budget([line('64', 20_000)], [line('70', 13_000)]), '/budget');
    expect(refusal).toMatchObject({
      code: 'budget_unbalanced',
      pointer: '/budget',
      params: { gap: 700_000, side: 'products' },
    });
    expect(describeRefusal(refusal!, 'fr').detail.replace(/\s/g, ' ')).toContain('il manque 7 000,00 € en produits');
    expect(describeRefusal(refusal!, 'en').detail).toContain('€7,000.00 is missing in income');
  });

  it.each([
    [
      'cents after the euro',
      budget([line('60', 10.5)], [line('70', 10.5)]),
      'budget_not_whole_euros',
      '/charges/0/amount',
    ],
    ['a negative line', budget([line('60', -1)], [line('70', -1)]), 'budget_not_whole_euros', '/charges/0/amount'],
    [
      'income among costs',
      budget([line('70', 10)], [line('70', 10)]),
      'budget_account_misplaced',
      '/charges/0/account',
    ],
    [
      'in-kind inside the totals',
      budget([line('86', 10)], [line('70', 10)]),
      'budget_account_misplaced',
      '/charges/0/account',
    ],
    [
      'a nameless funder',
      budget([line('60', 10)], [line('74', 10, { state: 'asked' })]),
      'budget_funder_missing',
      '/products/0/funder',
    ],
    [
      'a grant neither asked nor obtained',
      budget([line('60', 10)], [line('74', 10, { funder: 'État' })]),
      'budget_grant_state_missing',
      '/products/0/state',
    ],
    [
      'one funder on two lines',
      budget([line('60', 20)], [grant('Région Hauts-de-France', 10), grant('region hauts de france ', 10)]),
      'budget_funder_twice',
      '/products/1/funder',
    ],
    [
      'one SIREN on two lines',
      budget(
        [line('60', 20)],
        [grant('MEL', 10, { funderSiren: '200093201' }), grant('Métropole', 10, { funderSiren: '200093201' })],
      ),
      'budget_funder_twice',
      '/products/1/funder',
    ],
    [
      'unequal in-kind',
      budget([line('60', 10)], [line('70', 10)], { charges: [line('86', 5)] }),
      'budget_in_kind_unbalanced',
      '/inKind',
    ],
    ['nothing at all', budget([], []), 'budget_empty', ''],
  ])('refuses %s', (_story, faulty, code, pointer) => {
    expect(budgetFaults(faulty)[0]).toMatchObject({ code, pointer });
  });

  it('never stands once one amount of a sound budget is changed', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.nat(11), fc.integer({ min: 1, max: 500 }), (euros, place, more) => {
        const charges = euros.map((amount, index) => line(`6${index % 10}`, amount));
        const products = [
          line(
            '70',
            euros.reduce((total, amount) => total + amount, 0),
          ),
        ];
        expect(checkBudget(budget(charges, products))).toBeNull();
        const changed = charges.map((one, index) =>
          index === place % charges.length ? { ...one, amount: one.amount + more * 100 } : one,
        );
        expect(checkBudget(budget(changed, products))).toMatchObject({ params: { gap: more * 100, side: 'products' } });
      }),
    );
  });
});
