import { fieldsOf, type Answers, type FormDefinition } from '../../calls/calls.public.js';
import { addDays, addMonths, daysBetween, type CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';
import type { SupplementItem } from './supplement-items.js';

const leastDays = 1;
const mostMonths = 6;

/** Days before the due date on which the holder is warned, the nearest first. */
export const warningDays = [1, 7] as const;

/** A request names at least one question of the form, each once. Refusals: `no_item_named`, `item_unknown`. */
export function itemsNamed(items: readonly SupplementItem[], definition: FormDefinition): Refusal[] {
  if (items.length === 0) return [refuse.no_item_named({}, '/items')];
  const questions = new Set(fieldsOf(definition).map(({ key }) => key));
  return items.flatMap(({ field }, index) => {
    const twice = items.findIndex((other) => other.field === field) < index;
    return questions.has(field) && !twice ? [] : [refuse.item_unknown({ field }, `/items/${index}/field`)];
  });
}

/** The holder has time to answer, but not for ever. Refusals: `due_date_too_early`, `due_date_too_late`. */
export function dueDateFits(dueOn: CivilDate, today: CivilDate): Refusal | null {
  const earliest = addDays(today, leastDays);
  if (dueOn < earliest) {
    const words = { earliest_fr: formatDate(earliest, 'fr'), earliest_en: formatDate(earliest, 'en') };
    return refuse.due_date_too_early({ days: leastDays, ...words }, '/dueOn');
  }
  const latest = addMonths(today, mostMonths);
  if (dueOn <= latest) return null;
  return refuse.due_date_too_late(
    { latest_fr: formatDate(latest, 'fr'), latest_en: formatDate(latest, 'en') },
    '/dueOn',
  );
}

/** Only what was asked may change. Refusal: `item_not_asked` for each other question. */
export function onlyAsked(items: readonly SupplementItem[], answers: Answers): Refusal[] {
  const asked = new Set(items.map(({ field }) => field));
  return Object.keys(answers)
    .filter((field) => !asked.has(field))
    .map((field) => refuse.item_not_asked({ field }, `/answers/${field}`));
}

/**
 * Every indispensable item has come: an answer was sent, or a paper joined since the request. What is not indispensable
 * may stay out (CRPA, L114-5-1: a missing piece stops nothing unless it is). Refusal: `supplement_item_missing`.
 * @param arrived questions with a new answer or a new paper
 * @param definition the form, for the words of each question
 */
export function nothingMissing(
  items: readonly SupplementItem[],
  arrived: ReadonlySet<string>,
  definition: FormDefinition,
): Refusal[] {
  const labels = new Map(fieldsOf(definition).map(({ key, label }) => [key, label]));
  return items
    .filter(({ field, indispensable }) => indispensable && !arrived.has(field))
    .map(({ field }) => refuse.supplement_item_missing({ field: labels.get(field) ?? field }, `/answers/${field}`));
}

/** A file lapses only once the due date is past. Refusal: `lapse_too_early`. */
export function dueDatePast(dueOn: CivilDate, today: CivilDate): Refusal | null {
  if (today > dueOn) return null;
  return refuse.lapse_too_early({ due_fr: formatDate(dueOn, 'fr'), due_en: formatDate(dueOn, 'en') });
}

/**
 * The warning to send now: one day before the due date, or seven; null where it is too early, already sent, or the holder
 * had no more time than that from the start.
 * @param told the days before of the warnings already sent about this request
 */
export function warningDue(
  request: { readonly askedOn: CivilDate; readonly dueOn: CivilDate },
  told: readonly number[],
  today: CivilDate,
): number | null {
  const left = daysBetween(today, request.dueOn);
  const step = left < 0 ? undefined : warningDays.find((days) => left <= days);
  if (step === undefined || daysBetween(request.askedOn, request.dueOn) <= step) return null;
  return told.some((days) => days <= step) ? null : step;
}
