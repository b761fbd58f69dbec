import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countVotes,
  mayVote,
  roomFor,
  whyNoQuorum,
  whyNotBallots,
  whyNotCarried,
  type Ballot,
  type SeatInRoom,
} from './quorum.rules.js';

const seat = (seatId: string, rest: Partial<SeatInRoom> = {}): SeatInRoom => ({
  seatId,
  capacity: 'member',
  mode: 'present',
  proxySeatId: null,
  ...rest,
});
const first = { secondConvocation: false };
const second = { secondConvocation: true };
const none = new Set<string>();

describe('quorum of one item', () => {
  it('counts half of the voting seats, proxies and remote members included', () => {
    const seats = [
      seat('chair', { capacity: 'chair', mode: 'remote' }),
      seat('a', { mode: 'proxy', proxySeatId: 'chair' }),
      seat('b', { mode: 'absent' }),
      seat('c', { mode: 'absent' }),
      seat('secretary', { capacity: 'secretary' }),
      seat('observer', { capacity: 'observer' }),
    ];
    const room = roomFor(seats, none, first);
    expect(room).toMatchObject({ base: 4, needed: 2, chairSeatId: 'chair' });
    expect(room.voters).toEqual([
      { seatId: 'chair', bySeatId: 'chair' },
      { seatId: 'a', bySeatId: 'chair' },
    ]);
    expect(whyNoQuorum(room)).toBeNull();
  });

  it('is lost when the member holding the proxy withdraws, and the base shrinks by that member only', () => {
    const seats = [
      seat('chair', { capacity: 'chair', mode: 'absent' }),
      seat('a'),
      seat('b', { mode: 'proxy', proxySeatId: 'a' }),
      seat('c', { mode: 'absent' }),
    ];
    expect(whyNoQuorum(roomFor(seats, none, first))).toBeNull();
    const room = roomFor(seats, new Set(['a']), first);
    expect(room).toMatchObject({ base: 3, withdrawn: 1, needed: 2, voters: [] });
    expect(whyNoQuorum(room)?.code).toBe('no_quorum');
  });

  it('is not asked on a second convocation, but somebody must vote', () => {
    const seats = [seat('a'), ...['b', 'c', 'd', 'e'].map((id) => seat(id, { mode: 'absent' }))];
    expect(whyNoQuorum(roomFor(seats, none, first))?.params).toMatchObject({ attending: 1, needed: 3 });
    expect(whyNoQuorum(roomFor(seats, none, second))).toBeNull();
    expect(whyNoQuorum(roomFor(seats, new Set(['a']), second))?.code).toBe('no_quorum');
  });
});

describe('a vote', () => {
  const seats = [seat('chair', { capacity: 'chair' }), seat('a'), seat('b'), seat('c', { mode: 'absent' })];
  const room = roomFor(seats, new Set(['b']), first);

  it('is refused with each fault named: withdrawn, absent, twice, missing', () => {
    const ballots: Ballot[] = [
      { seatId: 'b', choice: 'for' },
      { seatId: 'c', choice: 'for' },
      { seatId: 'a', choice: 'for' },
      { seatId: 'a', choice: 'against' },
    ];
    const faults = whyNotBallots(room, ballots, new Set(['b']));
    expect(faults.map(({ code }) => code)).toEqual([
      'voter_withdrawn',
      'voter_not_attending',
      'vote_twice',
      'vote_missing',
    ]);
    expect(faults[0]?.pointer).toBe('/votes/0/seatId');
  });

  it('is settled by the chair on a tie', () => {
    const tie = (choice: Ballot['choice']) =>
      countVotes(room, [
        { seatId: 'chair', choice },
        { seatId: 'a', choice: choice === 'for' ? 'against' : 'for' },
      ]);
    expect(tie('for')).toMatchObject({ for: 1, against: 1, castingVote: true, carried: true });
    expect(tie('against')).toMatchObject({ castingVote: true, carried: false });
    expect(whyNotCarried(tie('against'))?.code).toBe('not_carried');
  });

  it('carries nothing on a tie without the chair, even if the chair gave a proxy', () => {
    const away = roomFor(
      [seat('chair', { capacity: 'chair', mode: 'proxy', proxySeatId: 'a' }), seat('a'), seat('b')],
      none,
      first,
    );
    const count = countVotes(away, [
      { seatId: 'chair', choice: 'abstain' },
      { seatId: 'a', choice: 'for' },
      { seatId: 'b', choice: 'against' },
    ]);
    expect(count).toMatchObject({ castingVote: false, carried: false });
  });
});

describe('whatever the room', () => {
  const ids = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7'];
  const rooms = fc
    .record({
      modes: fc.array(fc.constantFrom('present', 'remote', 'proxy', 'absent' as const), { minLength: 1, maxLength: 8 }),
      capacities: fc.array(fc.constantFrom('member', 'member', 'observer', 'secretary' as const), {
        minLength: 8,
        maxLength: 8,
      }),
      holders: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 8, maxLength: 8 }),
      withdrawn: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 }),
      choices: fc.array(fc.constantFrom('for', 'against', 'abstain' as const), { minLength: 8, maxLength: 8 }),
      chaired: fc.boolean(),
    })
    .map(({ modes, capacities, holders, withdrawn, choices, chaired }) => ({
      seats: modes.map((mode, index) =>
        seat(ids[index] ?? '', {
          mode,
          capacity: index === 0 && chaired ? 'chair' : (capacities[index] ?? 'member'),
          proxySeatId: mode === 'proxy' ? (ids[holders[index] ?? 0] ?? null) : null,
        }),
      ),
      withdrawn: new Set(withdrawn.map((index) => ids[index] ?? '')),
      ballots: ids.map((seatId, index): Ballot => ({ seatId, choice: choices[index] ?? 'abstain' })),
    }));

  it('a withdrawn member is never counted, in the base, the quorum or the vote, nor by the proxy held', () => {
    fc.assert(
      fc.property(rooms, ({ seats, withdrawn, ballots }) => {
        const room = roomFor(seats, withdrawn, first);
        const without = roomFor(
          seats.filter(({ seatId }) => !withdrawn.has(seatId)),
          none,
          first,
        );
        expect({ ...room, withdrawn: 0 }).toEqual({ ...without, withdrawn: 0 });
        for (const { seatId, bySeatId } of room.voters) {
          expect(withdrawn.has(seatId) || withdrawn.has(bySeatId)).toBe(false);
        }
        const count = countVotes(room, ballots);
        expect(count.for + count.against + count.abstain).toBe(room.voters.length);
      }),
    );
  });

  it('only seats with a vote count, and never more than the base', () => {
    fc.assert(
      fc.property(rooms, ({ seats, withdrawn }) => {
        const room = roomFor(seats, withdrawn, first);
        const voting = new Set(seats.filter(({ capacity }) => mayVote(capacity)).map(({ seatId }) => seatId));
        expect(room.voters.every(({ seatId }) => voting.has(seatId))).toBe(true);
        expect(room.voters.length).toBeLessThanOrEqual(room.base);
        expect(room.needed * 2).toBeGreaterThanOrEqual(room.base);
      }),
    );
  });

  it('the casting vote is used on ties only, and the majority always wins', () => {
    fc.assert(
      fc.property(rooms, ({ seats, withdrawn, ballots }) => {
        const count = countVotes(roomFor(seats, withdrawn, second), ballots);
        if (count.castingVote) expect(count.for).toBe(count.against);
        if (count.for > count.against) expect(count.carried).toBe(true);
        if (count.for < count.against) expect(count.carried).toBe(false);
        if (count.for === count.against && count.carried) expect(count.castingVote).toBe(true);
      }),
    );
  });
});
