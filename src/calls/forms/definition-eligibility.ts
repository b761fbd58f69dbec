import type { Refusal } from '../../kernel/refusals/refusal.js';
import { definitionRefusals as refuse } from './definition.refusals.js';
import { keyFaults, optionFaults, repeated, wordFaults } from './definition-words.js';
import type { EligibilityQuestion } from './eligibility.js';

/**
 * What is wrong with the questions asked before the form: keys, words, two answers at least, a question that looks only at
 * one before it and at answers it offers, and a way through for somebody.
 */
export function eligibilityFaults(questions: readonly EligibilityQuestion[]): Refusal[] {
  const each = questions.flatMap((question, index) => {
    const { key, options, when } = question;
    const pointer = `/eligibility/${index}`;
    const stops = options.map(({ stop }) => stop);
    const shut = options.length > 0 && stops.every((stop) => stop !== undefined);
    return [
      ...keyFaults(key, pointer),
      ...wordFaults(key, { question: question.question, help: question.help }, pointer),
      ...optionFaults(key, options, pointer),
      ...options.flatMap(({ stop }, place) => wordFaults(key, { stop }, `${pointer}/options/${place}`)),
      ...(shut && !when ? [refuse.form_eligibility_shut({ key }, `${pointer}/options`)] : []),
      ...(when ? lookingBack(key, when, questions.slice(0, index), pointer) : []),
    ];
  });
  return [...each, ...repeated(questions, '/eligibility')];
}

function lookingBack(
  key: string,
  when: NonNullable<EligibilityQuestion['when']>,
  before: readonly EligibilityQuestion[],
  pointer: string,
): Refusal[] {
  const field = when.question;
  const other = before.find((question) => question.key === field);
  if (!other) return [refuse.form_condition_unknown({ key, field }, `${pointer}/when`)];
  const offered = other.options.map(({ value }) => value);
  const possible = when.isAnyOf.every((value) => offered.includes(value));
  return possible ? [] : [refuse.form_condition_impossible({ key, field }, `${pointer}/when`)];
}
