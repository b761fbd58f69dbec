import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate as D,
  daysBetween,
  endOfParisDay,
  parisDay,
  startOfParisDay,
  type CivilDate,
} from './civil-date.js';
import { alertDates, implicitRefusalDate, refusedBySilence, suspensionBy, type Suspension } from './legal-clock.js';

const RECEIVED = D('2026-03-15');
const spans = fc.array(fc.tuple(fc.integer({ min: -20, max: 90 }), fc.nat({ max: 30 })), { maxLength: 6 }).map((list) =>
  list.map(([start, length]): Suspension => ({
    from: addDays(RECEIVED, start),
    to: addDays(RECEIVED, start + length),
  })),
);

describe('refusal by silence', () => {
  it('comes two months after receipt, from date to date', () => {
    expect(implicitRefusalDate(RECEIVED)).toBe('2026-05-15');
    expect(implicitRefusalDate(D('2025-12-31'))).toBe('2026-02-28');
    expect(implicitRefusalDate(RECEIVED, [], 4)).toBe('2026-07-15');
  });

  it('is put off by the days during which items were awaited', () => {
    expect(implicitRefusalDate(RECEIVED, [{ from: D('2026-04-01'), to: D('2026-04-11') }])).toBe('2026-05-25');
  });

  it('has no date while nobody knows when the wait ends', () => {
    expect(implicitRefusalDate(RECEIVED, [{ from: D('2026-04-01'), to: null }])).toBeNull();
    expect(refusedBySilence(null, D('2030-01-01'))).toBe(false);
  });

  it('is not undone by a request that came too late', () => {
    expect(implicitRefusalDate(RECEIVED, [{ from: D('2026-05-15'), to: null }])).toBe('2026-05-15');
    expect(implicitRefusalDate(RECEIVED, [{ from: D('2026-05-14'), to: D('2026-05-24') }])).toBe('2026-05-25');
  });

  it('counts a second request that fits only because of the first', () => {
    const twice = [
      { from: D('2026-05-20'), to: D('2026-05-25') },
      { from: D('2026-05-01'), to: D('2026-05-11') },
    ];
    expect(implicitRefusalDate(RECEIVED, twice)).toBe('2026-05-30');
  });

  it('leaves exactly the legal number of running days, whatever the order and overlap', () => {
    fc.assert(
      fc.property(spans, (suspensions) => {
        const refusedOn = implicitRefusalDate(RECEIVED, suspensions);
        expect(refusedOn).toBe(slowly(RECEIVED, suspensions));
        expect(implicitRefusalDate(RECEIVED, [...suspensions].reverse())).toBe(refusedOn);
      }),
    );
  });

  it('is there on its day and after', () => {
    expect(refusedBySilence(D('2026-05-15'), D('2026-05-14'))).toBe(false);
    expect(refusedBySilence(D('2026-05-15'), D('2026-05-15'))).toBe(true);
  });
});

describe('the calendar', () => {
  const days = fc.integer({ min: 0, max: 4_000 }).map((after) => addDays(D('2024-01-01'), after));

  it('counts months from date to date, to the last day of a month that is too short', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (receivedOn, months) => {
        const refusedOn = implicitRefusalDate(receivedOn, [], months) as CivilDate;
        const [year, month] = [Number(receivedOn.slice(0, 4)), Number(receivedOn.slice(5, 7)) + months];
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(Number(refusedOn.slice(8))).toBe(Math.min(Number(receivedOn.slice(8)), last));
        expect(Number(refusedOn.slice(5, 7))).toBe(((month - 1) % 12) + 1);
      }),
    );
  });

  it('takes no hour for a day on the nights the clocks change', () => {
    const nights = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map(D);
    for (const night of nights) {
      for (const instant of [startOfParisDay(night), new Date(endOfParisDay(night).getTime() - 1)]) {
        expect(parisDay(instant)).toBe(night);
        expect(implicitRefusalDate(parisDay(instant))).toBe(addMonths(night, 2));
      }
    }
    fc.assert(
      fc.property(days, (refusedOn) => {
        expect(alertDates(refusedOn).map((on) => daysBetween(on, refusedOn))).toEqual([15, 3]);
      }),
    );
  });

  it('never comes sooner for a pause, and later by as many days as it lasts at most', () => {
    fc.assert(
      fc.property(spans, (suspensions) => {
        const refusedOn = implicitRefusalDate(RECEIVED, suspensions) as CivilDate;
        const paused = suspensions.reduce((sum, { from, to }) => sum + (to ? daysBetween(from, to) : 0), 0);
        const later = daysBetween(addMonths(RECEIVED, 2), refusedOn);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(paused);
      }),
    );
  });
});

describe('a request for items', () => {
  const asked = { on: D('2026-04-01'), dueOn: D('2026-04-16') };
  it('suspends until the items arrive, at most until the day set', () => {
    expect(suspensionBy({ ...asked, answeredOn: D('2026-04-05') })).toEqual({ from: '2026-04-01', to: '2026-04-05' });
    expect(suspensionBy({ ...asked, answeredOn: D('2026-04-30') })).toEqual({ from: '2026-04-01', to: '2026-04-16' });
    expect(suspensionBy({ ...asked, answeredOn: null })).toEqual({ from: '2026-04-01', to: '2026-04-16' });
  });
});

describe('alerts', () => {
  it('come fifteen and three days before', () => {
    expect(alertDates(D('2026-05-15'))).toEqual(['2026-04-30', '2026-05-12']);
    expect(alertDates(D('2026-05-15'), [1])).toEqual(['2026-05-14']);
  });
});

/** Counts the running days one by one, as a clerk would on a calendar. */
function slowly(receivedOn: CivilDate, suspensions: readonly Suspension[]): CivilDate {
  let left = daysBetween(receivedOn, addMonths(receivedOn, 2));
  let day = receivedOn;
  for (; left > 0; day = addDays(day, 1)) {
    if (!suspensions.some(({ from, to }) => from <= day && to !== null && day < to)) left--;
  }
  return day;
}
