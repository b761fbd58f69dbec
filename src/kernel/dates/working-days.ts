import { Temporal } from 'temporal-polyfill';
import { addDays, civilDate, type CivilDate } from './civil-date.js';

/**
 * The eleven public holidays of a year in mainland France (Code du travail, L3133-1), in order. Alsace-Moselle and overseas
 * have more.
 */
export function publicHolidays(year: number): CivilDate[] {
  const easter = easterSunday(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const moving = [1, 39, 50].map((days) => addDays(easter, days));
  return [...fixed.map((day) => civilDate(`${String(year).padStart(4, '0')}-${day}`)), ...moving].sort();
}

/** True from Monday to Friday, public holidays apart (jours ouvrés). */
export function isWorkingDay(date: CivilDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !publicHolidays(Number(date.slice(0, 4))).includes(date);
}

/**
 * The day that ends a delay of so many working days; the first day itself is not counted.
 * @throws RangeError when the number is negative or not whole
 */
export function addWorkingDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`Not a number of working days: ${days}`);
  let reached = date;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left--;
  }
  return reached;
}

/** Easter in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterSunday(year: number): CivilDate {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const month = Math.floor((moon + weekday - 7 * late + 114) / 31);
  const day = ((moon + weekday - 7 * late + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day }).toString() as CivilDate;
}
