import { Temporal } from 'temporal-polyfill';

declare const civilDateBrand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without time nor zone. Compares in order as text. Made by {@link civilDate} and its kin. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** The time zone in which French law counts days. */
export const PARIS = 'Europe/Paris';

/**
 * Takes a text as a civil date.
 * @throws RangeError when it is not `YYYY-MM-DD` or the day does not exist (30 February)
 */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a date: ${text}`);
  return text;
}

/** True for an existing day written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The day it is in Paris at an instant. */
export function parisDay(instant: Date): CivilDate {
  return atParis(instant).toPlainDate().toString() as CivilDate;
}

/** The day so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return plain(date).add({ days }).toString() as CivilDate;
}

/** The same day so many months later, from date to date; the last day of the month where that day does not exist. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return plain(date).add({ months }).toString() as CivilDate;
}

/** The same day so many years later; 28 February for a 29 February. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return plain(date).add({ years }).toString() as CivilDate;
}

/** Days from one date to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days;
}

/** The earlier of two days. */
export function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}

/** The first instant of a day in Paris. */
export function startOfParisDay(date: CivilDate): Date {
  return new Date(plain(date).toZonedDateTime(PARIS).epochMilliseconds);
}

/** The last millisecond of a day in Paris. What happens at or before it happened on that day. */
export function endOfParisDay(date: CivilDate): Date {
  return new Date(startOfParisDay(addDays(date, 1)).getTime() - 1);
}

/**
 * The instant of a wall time in Paris, `YYYY-MM-DDTHH:MM[:SS]`, as typed for a deadline.
 * @throws RangeError when the text is not a wall time, or when clocks show it never or twice that day (changes of March and October)
 */
export function parisWallTimeToInstant(local: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(local))
    throw new RangeError(`Not a wall time: ${local}`);
  civilDate(local.slice(0, 10));
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(PARIS, { disambiguation: 'reject' });
  return new Date(instant.epochMilliseconds);
}

/** The wall time in Paris at an instant, `YYYY-MM-DDTHH:MM`, for a form field. */
export function parisWallTime(instant: Date): string {
  return atParis(instant).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function plain(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function atParis(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(PARIS);
}
