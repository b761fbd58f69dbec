import type { EligibilityVerdictView } from './eligibility-view.js';
import { eligibilityVerdict, type EligibilityQuestion } from './forms/forms.public.js';

/** The verdict on answers to the eligibility questions of a call, as the route gives it. Nothing is kept. */
export function verdictOf(
  questions: readonly EligibilityQuestion[],
  answers: Readonly<Record<string, unknown>>,
): EligibilityVerdictView {
  const told = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, String(value)]));
  const verdict = eligibilityVerdict(questions, told);
  if (verdict.kind === 'stop') return { verdict: 'stop', question: verdict.question, reason: verdict.reason };
  return { verdict: verdict.kind, question: verdict.kind === 'ask' ? verdict.question.key : null, reason: null };
}
