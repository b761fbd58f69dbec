import { addDays, addMonths, civilDate, daysBetween, type CivilDate } from '../kernel/dates/civil-date.js';

/** Days before the due date on which the structure is told, and days between reminders after it. */
export const REMINDER_DAYS = 30;

/**
 * The day the financial report is due: so many months after the end of the exercise the grant was given for, which is
 * the year of the vote (loi 2000-321, art. 10; arrêté du 11 octobre 2006).
 */
export function reportDueOn(votedOn: CivilDate, months: number): CivilDate {
  return addMonths(civilDate(`${votedOn.slice(0, 4)}-12-31`), months);
}

/**
 * True when a reminder is to go today: 30 days before the due date, the day after it, then every 30 days, each once
 * even when a day was missed.
 */
export function reminderDue(dueOn: CivilDate, remindedOn: CivilDate | null, today: CivilDate): boolean {
  const last = lastReminderDay(dueOn, today);
  return last !== null && (remindedOn === null || remindedOn < last);
}

function lastReminderDay(dueOn: CivilDate, today: CivilDate): CivilDate | null {
  const first = addDays(dueOn, -REMINDER_DAYS);
  if (today < first) return null;
  if (today <= dueOn) return first;
  const late = daysBetween(dueOn, today) - 1;
  return addDays(dueOn, 1 + late - (late % REMINDER_DAYS));
}
