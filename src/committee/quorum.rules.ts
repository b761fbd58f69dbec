import type { Refusal } from '../kernel/refusals/refusal.js';
import { meetingRefusals } from './meeting.refusals.js';

export type Capacity = 'chair' | 'secretary' | 'member' | 'observer';
export type AttendanceMode = 'present' | 'remote' | 'proxy' | 'absent';
export type VoteChoice = 'for' | 'against' | 'abstain';

/** One seat in office on the day of the meeting and how it attends; `proxySeatId` is the seat that holds its proxy. */
export interface SeatInRoom {
  readonly seatId: string;
  readonly capacity: Capacity;
  readonly mode: AttendanceMode;
  readonly proxySeatId: string | null;
}

/** A seat whose vote counts on one item; `bySeatId` is the seat that casts it, its own unless by proxy. */
export interface Voter {
  readonly seatId: string;
  readonly bySeatId: string;
}

/** Who counts for one item. All figures are numbers of voting seats. */
export interface Room {
  /** Voting seats in office, the withdrawn left out. */
  readonly base: number;
  readonly withdrawn: number;
  /** Needed for the quorum; 0 on a second convocation. */
  readonly needed: number;
  readonly voters: readonly Voter[];
  /** The chair, where the chair attends in person and has not withdrawn. */
  readonly chairSeatId: string | null;
}

export interface Ballot {
  readonly seatId: string;
  readonly choice: VoteChoice;
}

/** The count of one vote. */
export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** The chair's vote settled a tie. */
  readonly castingVote: boolean;
  readonly carried: boolean;
}

/** Secretaries and observers attend without a vote. */
export function mayVote(capacity: Capacity): boolean {
  return capacity === 'chair' || capacity === 'member';
}

/**
 * Who counts for an item once the withdrawn have left. They count neither as members in office nor as present, and a
 * proxy they hold falls with them. Quorum: half of the members, present, remote or by proxy; none on a second
 * convocation. Model: CRPA R133-10 and R133-12; withdrawal outside the quorum: CGCT L2131-11.
 */
export function roomFor(
  seats: readonly SeatInRoom[],
  withdrawn: ReadonlySet<string>,
  meeting: { readonly secondConvocation: boolean },
): Room {
  const voting = seats.filter(({ capacity }) => mayVote(capacity));
  const counted = voting.filter(({ seatId }) => !withdrawn.has(seatId));
  const here = counted.filter(({ mode }) => mode === 'present' || mode === 'remote');
  const hereIds = new Set(here.map(({ seatId }) => seatId));
  const represented = counted.filter(
    ({ mode, proxySeatId }) => mode === 'proxy' && proxySeatId !== null && hereIds.has(proxySeatId),
  );
  return {
    base: counted.length,
    withdrawn: voting.length - counted.length,
    needed: meeting.secondConvocation ? 0 : Math.max(1, Math.ceil(counted.length / 2)),
    voters: [
      ...here.map(({ seatId }) => ({ seatId, bySeatId: seatId })),
      ...represented.map(({ seatId, proxySeatId }) => ({ seatId, bySeatId: proxySeatId ?? seatId })),
    ],
    chairSeatId: here.find(({ capacity }) => capacity === 'chair')?.seatId ?? null,
  };
}

/** Refuses an item without quorum; somebody must be there to vote even on a second convocation. */
export function whyNoQuorum(room: Room): Refusal | null {
  const needed = Math.max(1, room.needed);
  if (room.voters.length >= needed) return null;
  return meetingRefusals.no_quorum({ attending: room.voters.length, needed });
}

/** Every seat that counts votes once, and nobody else. Pointers follow the order of the ballots sent. */
export function whyNotBallots(
  room: Room,
  ballots: readonly Ballot[],
  withdrawn: ReadonlySet<string>,
): readonly Refusal[] {
  const entitled = new Set(room.voters.map(({ seatId }) => seatId));
  const seen = new Set<string>();
  const faults: Refusal[] = [];
  for (const [index, { seatId }] of ballots.entries()) {
    const pointer = `/votes/${index}/seatId`;
    if (withdrawn.has(seatId)) faults.push(meetingRefusals.voter_withdrawn({}, pointer));
    else if (!entitled.has(seatId)) faults.push(meetingRefusals.voter_not_attending({}, pointer));
    else if (seen.has(seatId)) faults.push(meetingRefusals.vote_twice({}, pointer));
    seen.add(seatId);
  }
  const missing = [...entitled].filter((seatId) => !seen.has(seatId)).length;
  if (missing > 0) faults.push(meetingRefusals.vote_missing({ count: missing }, '/votes'));
  return faults;
}

/**
 * Counts a vote: majority of those voting for or against, abstentions apart; on a tie the chair's own vote settles it
 * (CRPA R133-12). Without the chair, or if the chair abstains, a tie carries nothing.
 */
export function countVotes(room: Room, ballots: readonly Ballot[]): Count {
  const entitled = new Set(room.voters.map(({ seatId }) => seatId));
  const valid = ballots.filter(({ seatId }) => entitled.has(seatId));
  const of = (choice: VoteChoice) => valid.filter((ballot) => ballot.choice === choice).length;
  const [inFavour, against, abstain] = [of('for'), of('against'), of('abstain')];
  const chair = valid.find(({ seatId }) => seatId === room.chairSeatId);
  const castingVote = inFavour === against && chair !== undefined && chair.choice !== 'abstain';
  const carried = inFavour > against || (castingVote && chair.choice === 'for');
  return { for: inFavour, against, abstain, castingVote, carried };
}

/** Refuses a recommendation that the vote does not carry. */
export function whyNotCarried(count: Count): Refusal | null {
  return count.carried ? null : meetingRefusals.not_carried({ for: count.for, against: count.against });
}
