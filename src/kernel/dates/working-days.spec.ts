import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate, daysBetween } from './civil-date.js';
import { addWorkingDays, isWorkingDay, publicHolidays } from './working-days.js';

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays(civilDate('2000-01-01'), days));

describe('French public holidays', () => {
  it('lists the eleven of 2026', () => {
    expect(publicHolidays(2026)).toEqual(
      '2026-01-01 2026-04-06 2026-05-01 2026-05-08 2026-05-14 2026-05-25 2026-07-14 2026-08-15 2026-11-01 2026-11-11 2026-12-25'.split(
        ' ',
      ),
    );
  });
  it('knows early and late Easter Mondays', () => {
    const mondays: [number, string][] = [
      [2008, '2008-03-24'],
      [2011, '2011-04-25'],
      [2038, '2038-04-26'],
      [2049, '2049-04-19'],
    ];
    for (const [year, monday] of mondays) expect(publicHolidays(year)).toContain(monday);
  });
});

describe('working days', () => {
  it('jumps week-ends and holidays', () => {
    expect(addWorkingDays(civilDate('2026-04-30'), 1)).toBe('2026-05-04');
    expect(addWorkingDays(civilDate('2026-12-24'), 1)).toBe('2026-12-28');
    expect(addWorkingDays(civilDate('2026-03-02'), 20)).toBe('2026-03-30');
    expect(addWorkingDays(civilDate('2026-03-01'), 0)).toBe('2026-03-01');
    expect(() => addWorkingDays(civilDate('2026-03-01'), -1)).toThrow(RangeError);
  });

  it('ends on a working day and counts each one passed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, days) => {
        const end = addWorkingDays(day, days);
        expect(isWorkingDay(end)).toBe(true);
        const passed = Array.from({ length: daysBetween(day, end) }, (_, i) => addDays(day, i + 1));
        expect(passed.filter(isWorkingDay)).toHaveLength(days);
      }),
      { numRuns: 40 },
    );
  });
});
