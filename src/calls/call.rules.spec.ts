import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axesWithinWhole, ready, roundFits, type Readiness, type RoundDates } from './call.rules.js';

const now = new Date('2026-05-04T08:00:00Z');
const label = { fr: 'Démarrage', en: 'Start' };
const whole: Readiness = {
  hasForm: true,
  axes: [{ id: 'a', label }],
  gridAxisIds: [null],
  rounds: [{ opensAt: new Date('2026-04-01T00:00:00Z'), closesAt: new Date('2026-07-01T00:00:00Z') }],
  rulesFrom: '2026-05-04',
  year: 2026,
  hasEnvelope: true,
  pending: true,
};

describe('a call is ready', () => {
  it('when it has everything, and something new to put in force', () => {
    expect(ready(whole, now)).toBeNull();
    expect(ready({ ...whole, pending: false }, now)?.code).toBe('call_nothing_to_publish');
  });

  it('only then, whatever is missing', () => {
    const flags = fc.record({
      hasForm: fc.boolean(),
      hasEnvelope: fc.boolean(),
      axes: fc.constantFrom<Readiness['axes']>([], whole.axes),
      gridAxisIds: fc.constantFrom<Readiness['gridAxisIds']>([], [null], ['a'], ['other']),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(flags, ({ late, ...part }) => {
        const rounds = late ? [{ opensAt: new Date(0), closesAt: now }] : whole.rounds;
        const graded = part.axes.every(({ id }) => part.gridAxisIds.some((each) => each === null || each === id));
        const complete = part.hasForm && part.hasEnvelope && part.axes.length > 0 && graded && !late;
        expect(ready({ ...whole, ...part, rounds }, now) === null).toBe(complete);
      }),
    );
  });
});

describe('the rules of a call', () => {
  const from = (rulesFrom: string, opensAt: string) =>
    ready(
      { ...whole, rulesFrom, rounds: [{ opensAt: new Date(opensAt), closesAt: new Date('2026-07-01T00:00:00Z') }] },
      now,
    )?.code;

  it('are in force on the day its round opens, in Paris, or today if it is open', () => {
    expect(from('2026-05-05', '2026-04-01T00:00:00Z')).toBe('call_rules_later');
    expect(from('2026-06-01', '2026-05-31T22:00:00Z')).toBeUndefined();
    expect(from('2026-06-02', '2026-05-31T22:00:00Z')).toBe('call_rules_later');
  });
});

describe('rounds', () => {
  const minute = fc.integer({ min: 0, max: 500 }).map((minutes) => new Date(now.getTime() + minutes * 60_000));
  const round = fc.record({ name: fc.constantFrom('un', 'deux', 'trois'), opensAt: minute, closesAt: minute });
  const accepted = (asked: readonly RoundDates[]) =>
    asked.reduce<RoundDates[]>((kept, each) => (roundFits(each, kept) === null ? [...kept, each] : kept), []);

  it('added one after the other are never two open at once', () => {
    fc.assert(
      fc.property(fc.array(round, { maxLength: 12 }), minute, (asked, at) => {
        const rounds = accepted(asked);
        const open = rounds.filter(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(new Set(rounds.map(({ name }) => name)).size).toBe(rounds.length);
      }),
    );
  });
});

describe('the envelopes of the axes', () => {
  it('stay within that of the call, to the cent', () => {
    const amounts = fc.array(fc.nat(1_000_000_000), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.option(fc.nat(2_000_000_000)), (axes, total) => {
        const sum = axes.reduce((all, amount) => all + amount, 0);
        expect(axesWithinWhole(total, axes) === null).toBe(total === null || sum <= total);
      }),
    );
  });
});
