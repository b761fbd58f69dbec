import type { Refusal } from '../kernel/refusals/refusal.js';
import { territoryRefusals } from './territory.refusals.js';

/** The days of a mandate; `until` is null while no end is known. Both days count. */
export interface MandateDates {
  readonly from: string;
  readonly until: string | null;
}

/** A mandate does not end before it starts. */
export function datesInOrder({ from, until }: MandateDates): Refusal | null {
  return until !== null && until < from ? territoryRefusals.mandate_dates_reversed({ from }, '/validUntil') : null;
}

/** One address holds one mandate of a commune at a time, so that nobody is asked twice. */
export function heldOnce(asked: MandateDates, others: readonly MandateDates[]): Refusal | null {
  const meets = others.some((other) => overlap(asked, other));
  return meets ? territoryRefusals.mandate_already_held({}, '/email') : null;
}

function overlap(one: MandateDates, other: MandateDates): boolean {
  return one.from <= (other.until ?? '9999-12-31') && other.from <= (one.until ?? '9999-12-31');
}
