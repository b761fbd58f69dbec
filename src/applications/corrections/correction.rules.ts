import { fieldsOf, type Answers, type FormDefinition } from '../../calls/calls.public.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { ApplicationState } from '../application.lifecycle.js';
import { factKeys } from '../draft/answer-facts.js';
import { correctionRefusals as refuse } from './corrections.refusals.js';

/** Filed, and not examined by the committee yet: afterwards what it judged stays as it judged it. */
export const correctableStates = [
  'submitted',
  'incomplete',
  'admissible',
  'scheduled',
] as const satisfies readonly ApplicationState[];

/** Kinds of questions whose answer commits the holder: a service never answers them in its place. */
const committing: readonly string[] = ['statement', 'attachment', 'iban', 'budget', 'crowdfunding'];

/** De minimis aid is declared by the holder, under a question of this name. */
const declared = 'deMinimis';

/** Refusal: `correction_too_late`, `wrong moment` for drafts being `not_found` before this. */
export function stillCorrectable(state: ApplicationState): Refusal | null {
  return (correctableStates as readonly string[]).includes(state) ? null : refuse.correction_too_late();
}

/** True for a question an officer may correct: a slip of the pen, never an amount, a statement, a paper or bank details. */
export function isCorrectable(field: { readonly key: string; readonly kind: string }): boolean {
  return !committing.includes(field.kind) && field.key !== factKeys.asked && !field.key.startsWith(declared);
}

/**
 * Whether one answer may be corrected by an officer. Refusals: `correction_unknown` for what is no question of the form,
 * `correction_of_commitment` for what commits the holder, `correction_awaited` where the holder is answering it now.
 * @param asked questions of a request for items that waits for the holder
 */
export function mayCorrect(definition: FormDefinition, key: string, asked: readonly string[]): Refusal | null {
  const field = fieldsOf(definition).find((each) => each.key === key);
  if (!field) return refuse.correction_unknown({ field: key }, '/field');
  if (!isCorrectable(field)) return refuse.correction_of_commitment({ field: field.label }, '/field');
  return asked.includes(key) ? refuse.correction_awaited({ field: field.label }, '/field') : null;
}

/**
 * A correction changes one answer: it neither throws others away nor opens questions nobody has answered.
 * Refusals: `correction_changes_nothing`, `correction_touches_others`.
 */
export function changesOneAnswer(key: string, before: Answers, after: Answers): Refusal | null {
  const differs = (each: string) => JSON.stringify(before[each]) !== JSON.stringify(after[each]);
  if (!differs(key)) return refuse.correction_changes_nothing({}, '/value');
  const others = Object.keys(before).filter((each) => each !== key && differs(each));
  return others.length === 0 ? null : refuse.correction_touches_others({}, '/value');
}
