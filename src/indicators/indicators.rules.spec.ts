import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../kernel/dates/civil-date.js';
import { aYear, partOf, periodInOrder, yearsOf } from './indicators.rules.js';

describe('a period', () => {
  it.each([
    ['2015-07-01', '2021-06-30', 6],
    ['2015-07-03', '2021-06-25', 6],
    ['2026-01-01', '2026-12-31', 1],
    ['2026-03-31', '2026-03-31', 1 / 12],
    ['2026-01-31', '2026-02-01', 2 / 12],
  ])('from %s to %s covers %d years', (from, to, years) => {
    expect(yearsOf(civilDate(from), civilDate(to))).toBeCloseTo(years, 10);
  });

  it('does not end before it starts', () => {
    expect(periodInOrder('2026-02-01', '2026-01-31')?.code).toBe('period_reversed');
    expect(periodInOrder('2026-02-01', '2026-02-01')).toBeNull();
    expect(periodInOrder(undefined, '2026-02-01')).toBeNull();
  });
});

describe('figures of nothing', () => {
  it('are nothing, not a fault', () => {
    expect(partOf(0, 0)).toBe(0);
    expect(aYear(0, 0)).toBe(0);
  });

  it('are rounded for people', () => {
    expect(partOf(75, 94)).toBe(7_979);
    expect(aYear(492, 6)).toBe(82);
    expect(aYear(100, 3)).toBe(33.3);
  });
});
