import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  whyNotAmount,
  whyNotAttendance,
  whyNotClose,
  whyNotConvene,
  whyNotOpen,
  recommendedAmount,
  type AttendanceLine,
} from './meeting.rules.js';
import type { Capacity } from './quorum.rules.js';

describe('convocation', () => {
  const startsAt = new Date('2026-06-15T07:00:00Z');
  const convene = (now: string, items = 3) => whyNotConvene({ startsAt, items, days: 5 }, new Date(now));

  it('leaves five whole days in Paris before the meeting', () => {
    expect(convene('2026-06-10T21:59:59Z')).toBeNull();
    expect(convene('2026-06-10T22:00:00Z')?.code).toBe('convocation_too_late');
    expect(convene('2026-06-11T08:00:00Z')?.params['latest']).toEqual({ fr: '10 juin 2026', en: '10 June 2026' });
  });

  it('needs an agenda', () => {
    expect(convene('2026-06-01T08:00:00Z', 0)?.code).toBe('agenda_empty');
  });
});

describe('a meeting', () => {
  it('opens on its day, not before', () => {
    const startsAt = new Date('2026-06-15T07:00:00Z');
    expect(whyNotOpen(startsAt, new Date('2026-06-14T21:59:00Z'))?.code).toBe('meeting_too_early');
    expect(whyNotOpen(startsAt, new Date('2026-06-14T22:00:00Z'))).toBeNull();
  });

  it('closes once nothing is undecided', () => {
    expect(whyNotClose(2)?.code).toBe('items_undecided');
    expect(whyNotClose(2)?.params).toEqual({});
    expect(whyNotClose(0)).toBeNull();
  });
});

describe('attendance sheet', () => {
  const capacities = new Map<string, Capacity>([
    ['chair', 'chair'],
    ['a', 'member'],
    ['b', 'member'],
    ['c', 'member'],
    ['observer', 'observer'],
  ]);
  const codes = (...lines: AttendanceLine[]) => whyNotAttendance(lines, capacities).map(({ code }) => code);

  it('takes one proxy a member, held by somebody who attends', () => {
    expect(codes({ seatId: 'a', mode: 'remote' }, { seatId: 'b', mode: 'proxy', proxySeatId: 'a' })).toEqual([]);
    expect(
      codes(
        { seatId: 'a', mode: 'present' },
        { seatId: 'b', mode: 'proxy', proxySeatId: 'a' },
        { seatId: 'c', mode: 'proxy', proxySeatId: 'a' },
      ),
    ).toEqual(['proxy_twice']);
    expect(codes({ seatId: 'a', mode: 'absent' }, { seatId: 'b', mode: 'proxy', proxySeatId: 'a' })).toEqual([
      'proxy_holder_away',
    ]);
  });

  it('refuses a proxy to or from somebody who has no vote, or to oneself', () => {
    expect(
      codes({ seatId: 'observer', mode: 'present' }, { seatId: 'a', mode: 'proxy', proxySeatId: 'observer' }),
    ).toEqual(['proxy_not_voting']);
    expect(codes({ seatId: 'a', mode: 'present' }, { seatId: 'observer', mode: 'proxy', proxySeatId: 'a' })).toEqual([
      'proxy_not_voting',
    ]);
    expect(codes({ seatId: 'a', mode: 'proxy', proxySeatId: 'a' })).toEqual(['proxy_not_voting']);
    expect(codes({ seatId: 'a', mode: 'proxy' })).toEqual(['proxy_not_voting']);
  });

  it('refuses a stranger and a seat written twice', () => {
    expect(codes({ seatId: 'x', mode: 'present' })).toEqual(['attendance_unknown_seat']);
    expect(codes({ seatId: 'a', mode: 'present' }, { seatId: 'a', mode: 'absent' })).toEqual(['attendance_twice']);
  });
});

describe('amount of a recommendation', () => {
  it('is the request when favourable, below it when reduced, and absent otherwise', () => {
    expect(whyNotAmount('favourable', undefined, 1_000_000)).toBeNull();
    expect(whyNotAmount('favourable', 1_000_001, 1_000_000)?.code).toBe('amount_above_asked');
    expect(whyNotAmount('reduced', undefined, 1_000_000)?.code).toBe('amount_needed');
    expect(whyNotAmount('reduced', 1_000_000, 1_000_000)?.code).toBe('amount_above_asked');
    expect(whyNotAmount('reduced', 0, 1_000_000)?.code).toBe('amount_needed');
    expect(whyNotAmount('unfavourable', 1, 1_000_000)?.code).toBe('amount_not_expected');
  });

  it('never exceeds what is asked', () => {
    const senses = fc.constantFrom('favourable', 'reduced', 'deferred', 'unfavourable', 'redirected' as const);
    fc.assert(
      fc.property(
        senses,
        fc.option(fc.nat(3_000_000), { nil: undefined }),
        fc.nat(3_000_000),
        (sense, amount, asked) => {
          if (whyNotAmount(sense, amount, asked) !== null) return;
          const kept = recommendedAmount(sense, amount, asked);
          expect(kept === null || (kept > 0 && kept <= asked)).toBe(true);
        },
      ),
    );
  });
});
