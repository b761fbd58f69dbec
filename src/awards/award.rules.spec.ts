import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addYears, type CivilDate } from '../kernel/dates/civil-date.js';
import {
  agreementIsDue,
  deMinimisCheck,
  grounded,
  withinDeMinimis,
  withinEnvelope,
  withinFrame,
} from './award.rules.js';

const frame = { maxGrant: 3_000_000, maxShare: 3_000, askedAmount: 2_500_000, budgetTotal: 9_000_000 };
const codes = (amount: number, changes: Partial<typeof frame> = {}) =>
  withinFrame(amount, { ...frame, ...changes }).flatMap((refusal) => (refusal ? [refusal.code] : []));

describe('an award stays within the frame of the call', () => {
  it.each([
    ['what was asked', 2_500_000, {}, []],
    ['more than was asked', 2_500_001, {}, ['asked_exceeded']],
    ['exactly 30 % of the budget', 2_700_000, { askedAmount: 3_000_000 }, []],
    ['one cent above 30 %', 2_700_001, { askedAmount: 3_000_000 }, ['share_exceeded']],
    ['above the ceiling and the share', 3_100_000, { askedAmount: 4_000_000 }, ['ceiling_exceeded', 'share_exceeded']],
    ['nothing', 0, {}, ['amount_missing']],
  ])('%s', (_story, amount, changes, expected) => {
    expect(codes(amount, changes)).toEqual(expected);
  });

  it('keeps to what the envelope leaves', () => {
    expect(withinEnvelope(1_000, 1_000, 2026)).toBeNull();
    expect(withinEnvelope(1_001, 1_000, 2026)?.code).toBe('envelope_exceeded');
  });
});

describe('de minimis aid over three rolling years (EU 2023/2831)', () => {
  const on = '2026-01-30' as CivilDate;
  const aid = (grantedOn: string, amount: number, regime = 'de_minimis') => ({ grantedOn, amount, regime });

  it('counts from the day after the same date three years before, the day of the award included', () => {
    const aids = [aid('2023-01-30', 100), aid('2023-01-31', 10), aid('2026-01-30', 1), aid('2026-01-31', 1_000)];
    expect(deMinimisCheck(aids, 5, on, 1_000)).toEqual({
      from: '2023-01-30',
      on,
      ceiling: 1_000,
      already: 11,
      total: 16,
    });
  });

  it('leaves out aid that is no State aid', () => {
    expect(deMinimisCheck([aid('2025-05-01', 500, 'none')], 1, on, 1_000).already).toBe(0);
  });

  it('lets the ceiling itself pass and drops the whole aid one cent above', () => {
    const aids = [aid('2025-05-01', 29_000_000)];
    expect(withinDeMinimis(deMinimisCheck(aids, 1_000_000, on, 30_000_000))).toBeNull();
    const refusal = withinDeMinimis(deMinimisCheck(aids, 1_000_001, on, 30_000_000));
    expect(refusal?.code).toBe('de_minimis_exceeded');
    expect(refusal?.params['left']).toMatchObject({ en: expect.stringContaining('10,000') });
  });

  it('never counts aid outside the window, whatever the dates', () => {
    const days = fc.integer({ min: -2_000, max: 400 }).map((shift) => {
      const date = new Date(Date.UTC(2026, 0, 30 + shift));
      return date.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 20 }), (dates) => {
        const check = deMinimisCheck(
          dates.map((date) => aid(date, 1)),
          0,
          on,
          100,
        );
        expect(check.already).toBe(dates.filter((date) => date > addYears(on, -3) && date <= on).length);
      }),
    );
  });
});

describe('the agreement', () => {
  it.each([
    ['at the threshold', 2_300_000, false, false],
    ['one cent above', 2_300_001, false, true],
    ['small, but the call always makes one', 100, true, true],
  ])('is due %s', (_story, total, always, due) => {
    expect(agreementIsDue(total, 2_300_000, always)).toBe(due);
  });
});

describe('a refusal', () => {
  it('names its ground', () => {
    expect(grounded('  court  ')?.code).toBe('ground_missing');
    expect(grounded('Le projet ne relève pas de l’économie sociale et solidaire.')).toBeNull();
  });
});
