import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ranking } from './ranking.js';

const applications = fc.uniqueArray(
  fc.record({ id: fc.uuid(), totals: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 9 }) }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe('The ranking of applications', () => {
  it('orders by mean, shares the rank of equals, skips the next, and puts the unscored last', () => {
    const ranked = ranking([
      { id: 'none', totals: [] },
      { id: 'low', totals: [4_000] },
      { id: 'agreed', totals: [7_000, 7_000] },
      { id: 'split', totals: [4_000, 10_000] },
      { id: 'best', totals: [9_000, 8_001] },
    ]);
    expect(ranked).toEqual([
      { id: 'best', rank: 1, count: 2, mean: 8_501, spread: 500, tied: false },
      { id: 'agreed', rank: 2, count: 2, mean: 7_000, spread: 0, tied: true },
      { id: 'split', rank: 2, count: 2, mean: 7_000, spread: 3_000, tied: true },
      { id: 'low', rank: 4, count: 1, mean: 4_000, spread: 0, tied: false },
      { id: 'none', rank: null, count: 0, mean: null, spread: null, tied: false },
    ]);
  });

  it('tells apart means that only rounding would make equal', () => {
    const [first, second] = ranking([
      { id: 'third', totals: [5_000, 5_000, 5_001] },
      { id: 'half', totals: [5_000, 5_001] },
    ]);
    expect([first?.id, first?.tied, second?.rank]).toEqual(['half', false, 2]);
  });

  it('does not depend on the order of members, keeps everyone once, and never ranks a lower mean higher', () => {
    fc.assert(
      fc.property(applications, (list) => {
        const ranked = ranking(list);
        const reversed = ranking(list.map(({ id, totals }) => ({ id, totals: [...totals].reverse() })));
        expect(reversed).toEqual(ranked);
        expect(ranked.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        const means = ranked.flatMap(({ mean }) => (mean === null ? [] : [mean]));
        expect(means).toEqual([...means].sort((a, b) => b - a));
      }),
    );
  });

  it('measures the spread as the population standard deviation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 9 }), (totals) => {
        const [line] = ranking([{ id: 'one', totals }]);
        const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
        const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length;
        expect(Math.abs(line!.spread! - Math.sqrt(variance))).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  it('refuses totals that are not whole hundredths of 100 points', () => {
    expect(() => ranking([{ id: 'a', totals: [10_001] }])).toThrow(RangeError);
    expect(() => ranking([{ id: 'a', totals: [0.5] }])).toThrow(RangeError);
  });
});
