import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aidOverThreeYears } from '../../src/applications/draft/declared-aid.rules.js';
import type { CivilDate } from '../../src/kernel/dates/civil-date.js';
import { countedAid } from '../../web/src/pages/apply/aid-window.js';

describe('the sum of aid on screen', () => {
  it('is the one the filing is judged on, leap days included', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const leap = fc.constantFrom('2028-02-29', '2028-02-28', '2025-02-28', '2025-03-01', '2024-02-29');
    const dates = fc.oneof(day, leap).map((text) => text as CivilDate);
    const aids = fc.array(
      fc.record({
        amount: fc.integer({ min: 1, max: 40_000_000 }),
        grantedOn: dates,
        regime: fc.constant('de_minimis'),
      }),
    );
    fc.assert(
      fc.property(aids, dates, (declared, today) => {
        expect(countedAid(declared, today).sum).toBe(aidOverThreeYears(declared, today));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('leaves out what is not written yet and tells what is too old', () => {
    const aids = [{ amount: 100 }, { grantedOn: '2026-01-01' }, { amount: 5, grantedOn: '2020-01-01' }, {}];
    expect(countedAid(aids, '2026-11-23')).toEqual({ sum: 0, old: 1 });
  });
});
