import { addDays, daysBetween, type CivilDate } from '../../kernel/dates/civil-date.js';

/** Days before the last day of filing on which the people of a draft are reminded. */
export const REMINDER_DAYS = [14, 3, 1] as const;

/** A draft as its reminders see it. Civil dates, Europe/Paris. */
export interface RemindedDraft {
  readonly startedOn: CivilDate;
  /** Last day of filing. */
  readonly lastDay: CivilDate;
  /** Reminders told already for this last day, in days before it. */
  readonly told: readonly number[];
}

/**
 * The reminder due today, or null. Each is told once for one last day: a closing that moves starts them anew. Somebody who
 * began after the day of a reminder was just there, and waits for the next one; the last day itself has none.
 */
export function reminderDue({ startedOn, lastDay, told }: RemindedDraft, today: CivilDate): number | null {
  const left = daysBetween(today, lastDay);
  const step = [...REMINDER_DAYS].sort((one, other) => one - other).find((days) => left <= days);
  if (left < 1 || step === undefined || told.some((days) => days <= step)) return null;
  return startedOn < addDays(lastDay, -step) ? step : null;
}
