import type { CivilDate } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import type { Bilingual, Refusal } from '../kernel/refusals/refusal.js';
import { consultationRefusals } from './consultation.refusals.js';

export type OpinionKind = 'favourable' | 'reserved' | 'unfavourable' | 'no_opinion';

/** A civil date in both languages. */
export function spoken(date: string): Bilingual {
  return { fr: formatDate(date as CivilDate, 'fr'), en: formatDate(date as CivilDate, 'en') };
}

/** An opinion counts until the end of its due date, Paris time. */
export function inTime(dueOn: string, today: string): Refusal | null {
  return today <= dueOn ? null : consultationRefusals.opinion_too_late({ due: spoken(dueOn) });
}

/** A request may be passed on so many times: enough to reach the right office, too few to send mails at will. */
export const PASSES_AT_MOST = 3;

/** An opinion once given is changed by who gave it, never handed to somebody else. */
export function notYetGiven(state: string, dueOn: string): Refusal | null {
  return state === 'answered' ? consultationRefusals.opinion_already_given({ due: spoken(dueOn) }) : null;
}

/** `passes` counts those since the request was last asked or renewed. */
export function passesLeft(passes: number): Refusal | null {
  return passes < PASSES_AT_MOST ? null : consultationRefusals.opinion_passes_spent({ limit: PASSES_AT_MOST });
}

/** Whoever holds the request passes it on to somebody else. Addresses are compared in small letters. */
export function toSomebodyElse(own: string | null, email: string): Refusal | null {
  return own !== null && own.toLowerCase() === email.toLowerCase()
    ? consultationRefusals.opinion_passed_to_self({}, '/email')
    : null;
}

/** A reserved or unfavourable opinion says why, in ten characters at least. */
export function reasoned(opinion: OpinionKind, reasons: string): Refusal | null {
  const needed = opinion === 'reserved' || opinion === 'unfavourable';
  return needed && reasons.trim().length < 10 ? consultationRefusals.opinion_reasons_missing({}, '/reasons') : null;
}

/** Silence is written down only once the due date has passed. */
export function overdue(dueOn: string, today: string): Refusal | null {
  return today > dueOn ? null : consultationRefusals.opinion_still_awaited({ due: spoken(dueOn) });
}

/** A renewed request leaves at least one day. */
export function dueLater(dueOn: string, today: string): Refusal | null {
  return dueOn > today ? null : consultationRefusals.opinion_due_date_past({}, '/dueOn');
}

/** The day of the one reminder: a week before the due date. */
export const REMINDER_DAYS = 7;
