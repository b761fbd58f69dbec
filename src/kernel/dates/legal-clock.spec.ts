import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, civilDate as D, daysBetween, type CivilDate } from './civil-date.js';
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
