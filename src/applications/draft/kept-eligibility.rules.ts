import { eligibilityVerdict, type EligibilityQuestion } from '../../calls/calls.public.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/**
 * What is kept with a draft of the answers given before it: those to questions the call asks, among the options it offers.
 * Answers that stop stop here as well. Null where nothing was answered. Refusal: `eligibility_stopped`.
 */
export function keptEligibility(
  questions: readonly EligibilityQuestion[],
  given: Readonly<Record<string, unknown>>,
): { readonly answers: Readonly<Record<string, string>> | null; readonly refusal: Refusal | null } {
  const kept = questions.flatMap(({ key, options }) => {
    const option = options.find(({ value }) => value === given[key]);
    return option ? [[key, option.value] as const] : [];
  });
  if (kept.length === 0) return { answers: null, refusal: null };
  const answers = Object.fromEntries(kept);
  const verdict = eligibilityVerdict(questions, answers);
  const why = verdict.kind === 'stop' ? verdict.reason : null;
  return { answers, refusal: why && refuse.eligibility_stopped({ why }, '/eligibility') };
}
