import type { ErrorObject } from 'ajv/dist/2020.js';
import { describeRefusal, Refusal, type RefusalParams } from '../../kernel/refusals/refusal.js';
import { typeset } from '../../kernel/text/typography.js';
import type { Budget } from './budget.js';
import { budgetFaults } from './budget.rules.js';
import type { Field } from './catalogue.js';
import { wordsOf } from './fault-words.js';
import { formRefusals, type FormRefusalCode } from './form.refusals.js';
import { segmentsOf, step, whereIs, type Where } from './where.js';

/** One thing to mend in the answers, in words for the person and with the place for the screen. */
export interface Fault {
  /** JSON pointer into the answers (RFC 6901): `/budget/products/2/amount`. */
  readonly pointer: string;
  /** Key of the question of the form (of the group, for a question of an item); '' when the answers as a whole are at fault. */
  readonly field: string;
  /** A code of the closed list of refusals. */
  readonly code: string;
  readonly params: RefusalParams;
  readonly fr: string;
  readonly en: string;
}

/** Turns one refusal about an answer into a fault. */
export function faultOf(refusal: Refusal): Fault {
  const pointer = refusal.pointer ?? '';
  return {
    pointer,
    field: segmentsOf(pointer)[0] ?? '',
    code: refusal.code,
    params: refusal.params,
    fr: typeset(describeRefusal(refusal, 'fr').detail, 'fr'),
    en: typeset(describeRefusal(refusal, 'en').detail, 'en'),
  };
}

/** The refusal that carries every fault, one under the other, or null when there is none: code `answers_incomplete`. */
export function refusalOfFaults(faults: readonly Fault[]): Refusal | null {
  if (faults.length === 0) return null;
  const each = faults.map(({ code, params, pointer }) => new Refusal(code, params, pointer));
  return formRefusals.answers_incomplete({ count: faults.length }).with(each);
}

/**
 * Turns what ajv found into refusals that name the question and the way out.
 * @param isAsked whether the question at this path is asked: ajv reports the questions that are asked as unexpected too when
 *   their own answer is faulty, which is only noise
 */
export function refusalsOfError(
  error: ErrorObject,
  fields: readonly Field[],
  isAsked: (path: readonly string[]) => boolean,
): Refusal[] {
  if (error.keyword === 'if') return [];
  const pointer = pointerOf(error);
  const path = segmentsOf(pointer);
  const where = whereIs(fields, path);
  if (error.keyword === 'balanced') return budgetFaults(error.data as Budget, pointer, where.words);
  if (error.keyword !== 'unevaluatedProperties') {
    const { code, params } = wordsOf(error, where, path, fields);
    return [refuse(code, where, pointer, params)];
  }
  if (isAsked(path)) return [];
  return [refuse(where.field ? 'answer_not_asked' : 'answer_unknown', where, pointer)];
}

function pointerOf(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  const child =
    params['missingProperty'] ?? params['unevaluatedProperty'] ?? params['additionalProperty'] ?? params['late'];
  return child === undefined ? error.instancePath : step(error.instancePath, String(child));
}

function refuse(code: FormRefusalCode, { words }: Where, pointer: string, params: RefusalParams = {}): Refusal {
  return formRefusals[code]({ ...params, where_fr: words.fr, where_en: words.en }, pointer);
}
