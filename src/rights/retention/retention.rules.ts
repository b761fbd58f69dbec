import { addDays, addYears, type CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { Bilingual, Refusal } from '../../kernel/refusals/refusal.js';
import { rightsRefusals } from '../rights.refusals.js';

/** Days between the warning to the structure and the end of the keeping. */
export const NOTICE_DAYS = 30;

/** The longest hold, in years; it may be set again. */
export const LONGEST_HOLD = 5;

/** Why a file is kept beyond its term. */
export const holdReasons = ['litigation', 'control', 'recovery', 'archives'] as const;

/** Why a file is kept beyond its term. */
export type HoldReason = (typeof holdReasons)[number];

/** Where the keeping of a file stands, in days of Paris. */
export interface Keeping {
  readonly dueOn: CivilDate;
  /** Last day of the hold in force, null without one. */
  readonly heldUntil: CivilDate | null;
  /** When the structure was warned of this very term, null before. */
  readonly warnedOn: CivilDate | null;
}

/** A file goes once its term is past, nobody holds it, and its structure has had 30 days to take its data away. */
export function mayGo({ dueOn, heldUntil, warnedOn }: Keeping, today: CivilDate): Refusal | null {
  if (heldUntil !== null && heldUntil >= today) return rightsRefusals.retention_held({ until: inWords(heldUntil) });
  if (dueOn > today) return rightsRefusals.retention_running({ due: inWords(dueOn) });
  const warned = warnedOn !== null && addDays(warnedOn, NOTICE_DAYS) <= today;
  return warned ? null : rightsRefusals.notice_running({ days: NOTICE_DAYS });
}

/** A hold ends, and not too late: keeping for ever is no keeping (GDPR, article 5-1 e). */
export function holdEnds(until: CivilDate, today: CivilDate): Refusal | null {
  if (until <= today) return rightsRefusals.hold_past({}, '/until');
  return until > addYears(today, LONGEST_HOLD) ? rightsRefusals.hold_too_long({ years: LONGEST_HOLD }, '/until') : null;
}

/** A day for people. */
export function inWords(day: CivilDate): Bilingual {
  return { fr: formatDate(day, 'fr'), en: formatDate(day, 'en') };
}
