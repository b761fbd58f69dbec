import { formatInstant } from '../../kernel/dates/format-date.js';
import type { Bilingual, Refusal } from '../../kernel/refusals/refusal.js';
import type { CallState, RoundFacts } from '../call-facts.js';
import { roundRefusals } from './round.refusals.js';

/** The dates of a round as they would become. `graceMinutes` after closing are for filings under way. */
export type RoundDatesWanted = Pick<RoundFacts, 'opensAt' | 'closesAt' | 'graceMinutes'>;

/** The last instant one may file in a round, excluded: its closing and the grace. */
export function endOf({ closesAt, graceMinutes }: Pick<RoundFacts, 'closesAt' | 'graceMinutes'>): Date {
  return new Date(closesAt.getTime() + graceMinutes * 60_000);
}

/**
 * What people were told is kept: nothing changes once a round is over; once it is open to the public, neither its
 * opening nor its closing, and the grace only grows. Before, everything may change.
 * Refusals: `round_over`, `round_opening_begun`, `round_closing_promised`, `round_grace_promised`.
 */
export function roundMayChange(
  round: RoundFacts,
  wanted: RoundDatesWanted,
  state: CallState,
  now: Date,
): (Refusal | null)[] {
  const { name } = round;
  if (state === 'draft') return [];
  if (endOf(round) <= now) return [roundRefusals.round_over({ name })];
  if (round.opensAt > now) return [];
  const closes = written(round.closesAt);
  return [
    sameInstant(wanted.opensAt, round.opensAt) ? null : roundRefusals.round_opening_begun({ name }, '/opensAt'),
    sameInstant(wanted.closesAt, round.closesAt)
      ? null
      : roundRefusals.round_closing_promised({ name, closes }, '/closesAt'),
    wanted.graceMinutes >= round.graceMinutes ? null : roundRefusals.round_grace_promised({ name }, '/graceMinutes'),
  ];
}

/**
 * An extension puts the closing off: later than the one in force and than now, so that it gives time; also just after
 * the closing, since an outage is often told then. Refusals: `extension_needs_publication`, `extension_not_later`.
 * @param closesAt the closing in force for whom it is extended
 */
export function extensionFits(closesAt: Date, wanted: Date, state: CallState, now: Date): Refusal | null {
  if (state === 'draft') return roundRefusals.extension_needs_publication();
  if (wanted > closesAt && wanted > now) return null;
  return roundRefusals.extension_not_later({ closes: written(closesAt) }, '/closesAt');
}

function sameInstant(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}

function written(at: Date): Bilingual {
  return { fr: formatInstant(at, 'fr'), en: formatInstant(at, 'en') };
}
