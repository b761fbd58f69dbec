import { describe, expect, it } from '@jest/globals';
import {
  holderIdle,
  holderLife,
  isAlive,
  isFresh,
  lifeOf,
  staffIdle,
  staffLife,
  type SessionTimes,
} from './session.rules.js';

const now = new Date('2026-03-02T09:00:00Z');
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const times = (changes: Partial<SessionTimes>): SessionTimes => ({
  now,
  lastSeenAt: now,
  expiresAt: new Date(now.getTime() + 1),
  secondFactorAt: null,
  ...changes,
});

describe('the end of a session', () => {
  it.each([
    ['an officer just seen', times({}), ['officer'] as const, true],
    [
      'an officer idle one millisecond less than allowed',
      times({ lastSeenAt: before(staffIdle - 1) }),
      ['officer'] as const,
      true,
    ],
    ['an officer idle for as long as allowed', times({ lastSeenAt: before(staffIdle) }), ['officer'] as const, false],
    ['a holder idle for as long as an officer may be', times({ lastSeenAt: before(staffIdle) }), [] as const, true],
    ['a holder idle for half a day', times({ lastSeenAt: before(holderIdle) }), [] as const, false],
    ['a holder at the absolute end', times({ expiresAt: now }), [] as const, false],
  ])('%s', (_case, given, roles, alive) => {
    expect(isAlive(given, roles)).toBe(alive);
  });

  it('is nearer for staff', () => {
    expect(lifeOf(['finance'])).toBe(staffLife);
    expect(lifeOf([])).toBe(holderLife);
  });
});

describe('a recent second factor', () => {
  it.each([
    ['never passed', null, false],
    ['passed one millisecond less than ten minutes ago', before(10 * 60_000 - 1), true],
    ['passed ten minutes ago', before(10 * 60_000), false],
  ])('%s', (_case, secondFactorAt, fresh) => {
    expect(isFresh(times({ secondFactorAt }))).toBe(fresh);
  });
});
