import { addMonths, type CivilDate } from '../kernel/dates/civil-date.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { indicatorsRefusals } from './indicators.refusals.js';

/** The end does not come before the beginning. Refusal: `period_reversed`. */
export function periodInOrder(from: string | undefined, to: string | undefined): Refusal | null {
  return from !== undefined && to !== undefined && to < from ? indicatorsRefusals.period_reversed({}, '/to') : null;
}

/**
 * How many years a period covers, for averages a year: its months, those begun and ended in it counted whole, over twelve.
 * From July 2015 to June 2021 it is six.
 */
export function yearsOf(from: CivilDate, to: CivilDate): number {
  let months = 0;
  const first = `${from.slice(0, 7)}-01` as CivilDate;
  while (addMonths(first, months) <= to) months += 1;
  return months / 12;
}

/** A part of a whole in basis points, rounded to the nearest; 0 of nothing. */
export function partOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000);
}

/** A number a year, to one decimal; 0 over no time. */
export function aYear(total: number, years: number): number {
  return years === 0 ? 0 : Math.round((total / years) * 10) / 10;
}
