import { describe, expect, it } from '@jest/globals';
import { civilDate as D } from '../../kernel/dates/civil-date.js';
import { sharesDay, whyNotAbsent } from './absence.rules.js';

const wish = { personId: 'a', substituteId: 'b', startsOn: D('2026-12-21'), endsOn: D('2026-12-31') };
const codes = (change: Partial<typeof wish>, own = [] as never[], others = [] as never[]) =>
  whyNotAbsent({ ...wish, ...change }, D('2026-12-01'), own, others).map(({ code }) => code);

describe('an absence', () => {
  it('has its days in order, not all past, and somebody else to stand in', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ endsOn: D('2026-12-20') })).toEqual(['absence_ends_before']);
    expect(codes({ startsOn: D('2026-11-01'), endsOn: D('2026-11-30') })).toEqual(['absence_past']);
    expect(codes({ startsOn: D('2026-11-01'), endsOn: D('2026-12-01') })).toEqual([]);
    expect(codes({ substituteId: 'a' })).toEqual(['substitute_same']);
  });

  it('meets no other of the same person, nor of whom stands in', () => {
    const days = [{ startsOn: D('2026-12-31'), endsOn: D('2027-01-05') }];
    expect(whyNotAbsent(wish, D('2026-12-01'), days, []).map(({ code }) => code)).toEqual(['absence_overlaps']);
    expect(whyNotAbsent(wish, D('2026-12-01'), [], days).map(({ code }) => code)).toEqual(['substitute_absent']);
  });

  it('shares a day with another up to its first and last, included', () => {
    const day = (on: string) => ({ startsOn: D(on), endsOn: D(on) });
    expect(sharesDay(wish, day('2026-12-21'))).toBe(true);
    expect(sharesDay(wish, day('2026-12-31'))).toBe(true);
    expect(sharesDay(wish, day('2026-12-20'))).toBe(false);
    expect(sharesDay(wish, day('2027-01-01'))).toBe(false);
  });
});
