import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '../kernel/dates/civil-date.js';
import { cents, sum } from '../kernel/money/money.js';
import { holderMatches, ibanRight } from './bank-account.rules.js';
import { reminderDue, reportDueOn } from './financial-report.rules.js';
import {
  aloneUnderWay,
  amountDue,
  approvedByAnother,
  balanceDue,
  balanceReady,
  instalmentPlan,
  overpaid,
  proofsGiven,
} from './payment.rules.js';

const amount = fc.integer({ min: 1, max: 3_000_000 });
const cost = fc.integer({ min: 1, max: 50_000_000 });
const shares = fc.integer({ min: 0, max: 10_000 });

describe('the plan of payments', () => {
  it('adds up to the award, whatever the share', () => {
    fc.assert(
      fc.property(amount, shares, fc.boolean(), (award, advanceShare, esusAwaited) => {
        const plan = instalmentPlan({ amount: award, advanceShare, conditions: [], esusAwaited });
        expect(sum(plan.map((part) => part.amount))).toBe(award);
        expect(plan.every((part) => part.amount > 0)).toBe(true);
        expect(plan.filter((part) => part.conditions.length > 0)).toHaveLength(esusAwaited ? 1 : 0);
      }),
    );
  });

  it('holds each instalment back by its own conditions, and the balance by the ESUS approval', () => {
    const conditions = [
      { code: 'bail', text: 'Bail signé', blocks: 'advance' as const },
      { code: 'embauche', text: 'Contrat de travail', blocks: 'balance' as const },
    ];
    const plan = instalmentPlan({ amount: 1_000_001, advanceShare: 7_000, conditions, esusAwaited: true });
    expect(plan.map((part) => [part.kind, part.amount, part.conditions.map(({ code }) => code)])).toEqual([
      ['advance', 700_001, ['bail']],
      ['balance', 300_000, ['embauche', 'esus_approval']],
    ]);
  });

  it('loses no condition when all is paid at once', () => {
    const conditions = [{ code: 'embauche', text: 'Contrat de travail', blocks: 'balance' as const }];
    const [only] = instalmentPlan({ amount: 500_000, advanceShare: 10_000, conditions, esusAwaited: false });
    expect(only?.conditions.map(({ code }) => code)).toEqual(['embauche']);
  });
});

describe('the balance', () => {
  it('never pays more than the award, nor less than nothing', () => {
    fc.assert(
      fc.property(amount, cost, fc.integer({ min: 0, max: 60_000_000 }), shares, (award, forecast, actual, share) => {
        const [paid = cents(0)] = instalmentPlan({
          amount: award,
          advanceShare: share,
          conditions: [],
          esusAwaited: false,
        })
          .filter(({ kind }) => kind === 'advance')
          .map((part) => part.amount);
        const facts = { award: cents(award), forecastCost: forecast, actualCost: actual, paid };
        const balance = balanceDue(facts);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(paid + balance).toBeLessThanOrEqual(award);
        if (actual >= forecast) expect(paid + balance).toBe(award);
        // below the forecast: the rate of the award, within a cent, unless the advance already went beyond
        const earned = (award * Math.min(actual, forecast)) / forecast;
        expect(Math.abs(paid + balance - overpaid(facts) - earned)).toBeLessThan(1);
      }),
    );
  });

  it('is cut in proportion to the spending', () => {
    const facts = { award: cents(1_000_000), forecastCost: 6_000_000, paid: cents(700_000) };
    expect(balanceDue({ ...facts, actualCost: 6_000_000 })).toBe(300_000);
    expect(balanceDue({ ...facts, actualCost: 5_400_000 })).toBe(200_000);
    expect(balanceDue({ ...facts, actualCost: 3_000_000 })).toBe(0);
    expect(overpaid({ ...facts, actualCost: 3_000_000 })).toBe(200_000);
  });

  it('takes over an advance that was never asked for', () => {
    const award = { amount: 1_000_000, forecastCost: 6_000_000, actualCost: 6_000_000 };
    const never = [{ kind: 'advance' as const, state: 'planned' as const, amount: null }];
    expect(amountDue({ kind: 'balance', plannedAmount: 300_000 }, award, never)).toBe(1_000_000);
  });
});

describe('what a payment waits for', () => {
  it('names the missing proofs', () => {
    const conditions = [{ code: 'bail', text: { fr: 'Bail signé', en: 'Signed lease' } }];
    expect(proofsGiven(conditions, ['bail'])).toBeNull();
    expect(proofsGiven(conditions, [])).toMatchObject({
      code: 'proof_missing',
      params: { conditions: { fr: 'Bail signé', en: 'Signed lease' } },
    });
  });

  it('is the report, and a cost within it, for the balance', () => {
    expect(balanceReady(null, 100)?.code).toBe('report_missing');
    expect(balanceReady({ state: 'awaited', actualCost: null }, 100)?.code).toBe('report_missing');
    expect(balanceReady({ state: 'received', actualCost: 100 }, null)?.code).toBe('actual_cost_missing');
    expect(balanceReady({ state: 'received', actualCost: 100 }, 101)?.code).toBe('cost_above_report');
    expect(balanceReady({ state: 'received', actualCost: 100 }, 100)).toBeNull();
  });

  it('is the end of the other instalment', () => {
    const advance = (state: 'ordered' | 'paid' | 'planned') => [{ kind: 'advance' as const, state, amount: 700_000 }];
    expect(aloneUnderWay('balance', advance('ordered'))?.code).toBe('other_payment_open');
    expect(aloneUnderWay('balance', advance('paid'))).toBeNull();
    expect(aloneUnderWay('balance', advance('planned'))).toBeNull();
    const balance = [{ kind: 'balance' as const, state: 'paid' as const, amount: 300_000 }];
    expect(aloneUnderWay('advance', balance)?.code).toBe('other_payment_open');
  });

  it('is a second person', () => {
    expect(approvedByAnother('sonia', 'sonia')?.code).toBe('checked_by_you');
    expect(approvedByAnother('sonia', 'paul')).toBeNull();
  });
});

describe('the financial report', () => {
  it('is due six months after the year of the vote', () => {
    expect(reportDueOn(civilDate('2026-03-27'), 6)).toBe('2027-06-30');
  });

  it('is reminded thirty days before, the day after, then every thirty days, each time once', () => {
    const dueOn = civilDate('2027-06-30');
    const days: string[] = [];
    let reminded = null;
    for (let day = civilDate('2027-05-01'); day <= '2027-09-10'; day = addDays(day, 1)) {
      if (!reminderDue(dueOn, reminded, day)) continue;
      days.push(day);
      reminded = day;
    }
    expect(days).toEqual(['2027-05-31', '2027-07-01', '2027-07-31', '2027-08-30']);
  });

  it('catches up with one reminder after a stop of the service', () => {
    expect(reminderDue(civilDate('2027-06-30'), null, civilDate('2027-07-20'))).toBe(true);
    expect(reminderDue(civilDate('2027-06-30'), civilDate('2027-07-20'), civilDate('2027-07-21'))).toBe(false);
  });
});

describe('bank details', () => {
  it('are checked by modulo 97 and by the French key', () => {
    expect(ibanRight('FR7630006000011234567890189')).toBeNull();
    // modulo 97 made right again over a wrong RIB key
    expect(ibanRight('FR0630006000011234567890188')?.code).toBe('iban_wrong');
  });

  it('belong to the structure, whatever the bank makes of its name', () => {
    expect(holderMatches('ASSOCIATION LA FABRIQUE DU BLANC-SEAU', ['La Fabrique du Blanc Seau', null])).toBe(true);
    expect(holderMatches('M. Jean Dupont', ['La Fabrique du Blanc Seau', 'FBS'])).toBe(false);
    expect(holderMatches('', [''])).toBe(false);
  });
});
