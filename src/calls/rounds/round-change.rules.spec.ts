import { describe, expect, it } from '@jest/globals';
import type { RoundFacts } from '../call-facts.js';
import { endOf, extensionFits, roundMayChange } from './round-change.rules.js';

const round: RoundFacts = {
  id: 'r',
  callId: 'c',
  name: 'Printemps',
  opensAt: new Date('2026-03-01T00:00:00Z'),
  closesAt: new Date('2026-06-01T00:00:00Z'),
  graceMinutes: 10,
  committeeOn: null,
  version: 1,
};
const at = (text: string) => new Date(text);
const before = at('2026-02-01T00:00:00Z');
const during = at('2026-04-01T00:00:00Z');
const codes = (change: Partial<RoundFacts>, now: Date, state: 'draft' | 'published' = 'published') =>
  roundMayChange(round, { ...round, ...change }, state, now).flatMap((fault) => (fault ? [fault.code] : []));

describe('the dates of a round', () => {
  it('are free before it opens, and always while its call is in preparation', () => {
    expect(codes({ opensAt: at('2026-02-15T00:00:00Z'), closesAt: at('2026-05-01T00:00:00Z') }, before)).toEqual([]);
    expect(codes({ closesAt: at('2026-05-01T00:00:00Z'), graceMinutes: 0 }, during, 'draft')).toEqual([]);
  });

  it('are promised once it is open: each is refused at its own field, and more grace is welcome', () => {
    const all = { opensAt: before, closesAt: at('2026-05-01T00:00:00Z'), graceMinutes: 5 };
    expect(codes(all, during)).toEqual(['round_opening_begun', 'round_closing_promised', 'round_grace_promised']);
    expect(codes({ graceMinutes: 60 }, during)).toEqual([]);
  });

  it('are settled once the grace is over, not before', () => {
    expect(endOf(round).toISOString()).toBe('2026-06-01T00:10:00.000Z');
    expect(codes({}, at('2026-06-01T00:09:59Z'))).toEqual([]);
    expect(codes({}, at('2026-06-01T00:10:00Z'))).toEqual(['round_over']);
  });
});

describe('an extension', () => {
  const wanted = at('2026-06-03T00:00:00Z');
  it('is later than the closing in force and than now, before the closing or just after', () => {
    expect(extensionFits(round.closesAt, wanted, 'published', during)).toBeNull();
    expect(extensionFits(round.closesAt, wanted, 'published', at('2026-06-02T00:00:00Z'))).toBeNull();
    expect(extensionFits(round.closesAt, round.closesAt, 'published', during)?.code).toBe('extension_not_later');
    expect(extensionFits(round.closesAt, wanted, 'published', at('2026-06-04T00:00:00Z'))?.code).toBe(
      'extension_not_later',
    );
  });

  it('has no sense in a call nobody has seen', () => {
    expect(extensionFits(round.closesAt, wanted, 'draft', during)?.code).toBe('extension_needs_publication');
  });
});
