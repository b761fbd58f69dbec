import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '../kernel/dates/civil-date.js';
import { datesInOrder, heldOnce, type MandateDates } from './mandate.rules.js';

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(civilDate('2020-01-01'), days) as string);
const mandate: fc.Arbitrary<MandateDates> = fc
  .record({ from: day, until: fc.option(day) })
  .filter(({ from, until }) => until === null || until >= from);

/** The same question asked day by day. */
function isHeld({ from, until }: MandateDates, on: string): boolean {
  return from <= on && (until === null || on <= until);
}

describe('the dates of a mandate', () => {
  it('may be one day', () => {
    expect(datesInOrder({ from: '2026-03-01', until: '2026-03-01' })).toBeNull();
    expect(datesInOrder({ from: '2026-03-01', until: '2026-02-28' })?.code).toBe('mandate_dates_reversed');
  });

  it('meet another’s exactly when some day belongs to both', () => {
    fc.assert(
      fc.property(mandate, mandate, (one, other) => {
        const days = [one.from, other.from];
        const shared = days.some((on) => isHeld(one, on) && isHeld(other, on));
        expect(heldOnce(one, [other]) !== null).toBe(shared);
      }),
    );
  });
});
