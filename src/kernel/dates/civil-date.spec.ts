import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  daysBetween,
  endOfParisDay,
  isCivilDate,
  parisDay,
  parisWallTime,
  parisWallTimeToInstant,
  startOfParisDay,
  type CivilDate,
} from './civil-date.js';
import { formatDate, formatInstant } from './format-date.js';

const D = civilDate;
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(D('1950-01-01'), days));

describe('civil dates', () => {
  it('refuses days that do not exist and other spellings', () => {
    const wrong = [
      '2026-02-30',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00',
      '',
      '2026-01-01\n',
    ];
    expect(wrong.filter(isCivilDate)).toEqual([]);
    expect(isCivilDate('2028-02-29')).toBe(true);
    expect(() => civilDate('2026-02-30')).toThrow(RangeError);
  });

  it('adds from date to date and stops at the end of a short month', () => {
    expect(addMonths(D('2025-12-31'), 2)).toBe('2026-02-28');
    expect(addMonths(D('2026-03-15'), 2)).toBe('2026-05-15');
    expect(addMonths(D('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addYears(D('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addDays(D('2026-12-31'), 1)).toBe('2027-01-01');
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(day, days) < day).toBe(days < 0);
      }),
    );
  });

  it('never skips a month', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 60 }), (day, months) => {
        const reached = addMonths(day, months);
        const month = (date: CivilDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(month(reached) - month(day)).toBe(months);
        expect(reached.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('days in Paris', () => {
  it('knows the day it is on both sides of midnight', () => {
    expect(parisDay(new Date('2026-03-31T21:59:59.999Z'))).toBe('2026-03-31');
    expect(parisDay(new Date('2026-03-31T22:00:00Z'))).toBe('2026-04-01');
    expect(endOfParisDay(D('2026-03-31')).toISOString()).toBe('2026-03-31T21:59:59.999Z');
    expect(endOfParisDay(D('2026-12-31')).toISOString()).toBe('2026-12-31T22:59:59.999Z');
  });

  it('holds every day between its first and its last millisecond', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parisDay(startOfParisDay(day))).toBe(day);
        expect(parisDay(endOfParisDay(day))).toBe(day);
        expect(parisDay(new Date(endOfParisDay(day).getTime() + 1))).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('wall times in Paris', () => {
  it('turns them into instants and back', () => {
    expect(parisWallTimeToInstant('2026-06-30T12:00').toISOString()).toBe('2026-06-30T10:00:00.000Z');
    expect(parisWallTimeToInstant('2026-12-30T23:59:59').toISOString()).toBe('2026-12-30T22:59:59.000Z');
    expect(parisWallTime(new Date('2026-06-30T10:00:00Z'))).toBe('2026-06-30T12:00');
  });
  it('refuses hours that the clocks show never or twice, and other spellings', () => {
    expect(() => parisWallTimeToInstant('2027-03-28T02:30')).toThrow(RangeError);
    expect(() => parisWallTimeToInstant('2027-10-31T02:30')).toThrow(RangeError);
    const wrong = ['2026-02-30T12:00', '2026-06-30', '2026-06-30T24:00', '2026-06-30T12:00Z', '2026-06-30T12:00:60'];
    for (const text of wrong) expect(() => parisWallTimeToInstant(text)).toThrow(RangeError);
  });
});

describe('dates for people', () => {
  it('writes them in both languages', () => {
    expect(formatDate(D('2026-03-01'), 'fr')).toBe('1er mars 2026');
    expect(formatDate(D('2026-08-11'), 'fr')).toBe('11 août 2026');
    expect(formatDate(D('2026-03-01'), 'en')).toBe('1 March 2026');
    expect(formatInstant(new Date('2026-03-01T08:05:00Z'), 'fr')).toBe('1er mars 2026 à 9\u00a0h\u00a005');
    expect(formatInstant(new Date('2026-07-31T22:05:00Z'), 'en')).toBe('1 August 2026 at 00:05');
  });
});
