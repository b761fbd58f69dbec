import { addDays, addMonths, daysBetween, earlier, type CivilDate } from './civil-date.js';

/** A time during which the legal clock stands still: from a day included to a day excluded; `to` is null while no end is known. */
export interface Suspension {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Months of silence after which a financial request is refused: CRPA, L231-4 3°. */
export const SILENCE_MONTHS = 2;

/** Days before the refusal by silence on which the officer in charge is warned. */
export const ALERT_DAYS = [15, 3] as const;

/**
 * The day on which silence becomes a refusal: so many months from receipt, date to date (CRPA, L231-4 3°), put off by every
 * day during which asked items were awaited (CRPA, L114-5). Suspensions may overlap and come in any order; what lies before
 * the receipt or on and after the refusal changes nothing.
 * @param receivedOn day of receipt by the first authority seized, Europe/Paris (CRPA, L114-3)
 * @returns null while the clock stands still with no known end
 */
export function implicitRefusalDate(
  receivedOn: CivilDate,
  suspensions: readonly Suspension[] = [],
  months: number = SILENCE_MONTHS,
): CivilDate | null {
  let refusedOn = addMonths(receivedOn, months);
  let countedUntil = receivedOn;
  for (const { from, to } of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > countedUntil ? from : countedUntil;
    if (start >= refusedOn) break;
    if (to === null) return null;
    if (to <= start) continue;
    refusedOn = addDays(refusedOn, daysBetween(start, to));
    countedUntil = to;
  }
  return refusedOn;
}

/**
 * The suspension a request for items opens: from the day it is sent to the day set for the answer, or to the day the items
 * arrive if that is sooner (CRPA, L114-5). Past the day set, the clock runs again whether items came or not.
 */
export function suspensionBy(asked: { on: CivilDate; dueOn: CivilDate; answeredOn: CivilDate | null }): Suspension {
  return { from: asked.on, to: asked.answeredOn === null ? asked.dueOn : earlier(asked.answeredOn, asked.dueOn) };
}

/** True on the day silence became a refusal and after. A favourable decision is still possible then. */
export function refusedBySilence(refusedOn: CivilDate | null, today: CivilDate): boolean {
  return refusedOn !== null && today >= refusedOn;
}

/** The days on which to warn that a refusal by silence comes near, in order: 15 then 3 days before, unless told. */
export function alertDates(refusedOn: CivilDate, daysBefore: readonly number[] = ALERT_DAYS): CivilDate[] {
  return [...daysBefore].sort((a, b) => b - a).map((days) => addDays(refusedOn, -days));
}
