import type { Bilingual } from '../../kernel/refusals/refusal.js';

/** One answer to an eligibility question; `stop` says why it ends here and what the person can do instead. */
export interface EligibilityOption {
  readonly value: string;
  readonly label: Bilingual;
  readonly stop?: Bilingual;
}

/** A question asked before the form, in a few clicks, so that nobody fills a form in vain. */
export interface EligibilityQuestion {
  readonly key: string;
  readonly question: Bilingual;
  readonly help?: Bilingual;
  readonly options: readonly EligibilityOption[];
  /** Asked only when an earlier question has one of these answers. */
  readonly when?: { readonly question: string; readonly isAnyOf: readonly string[] };
}

/** What follows from the answers so far: the next question, the reason to stop, or the way in. */
export type EligibilityVerdict =
  | { readonly kind: 'ask'; readonly question: EligibilityQuestion }
  | { readonly kind: 'stop'; readonly question: string; readonly reason: Bilingual }
  | { readonly kind: 'eligible' };

/** Walks the eligibility questions in order. An answer that is not among the options counts as no answer. */
export function eligibilityVerdict(
  questions: readonly EligibilityQuestion[],
  answers: Readonly<Record<string, string>>,
): EligibilityVerdict {
  for (const question of questions) {
    const { when } = question;
    if (when && !when.isAnyOf.includes(answers[when.question] ?? '')) continue;
    const option = question.options.find(({ value }) => value === answers[question.key]);
    if (!option) return { kind: 'ask', question };
    if (option.stop) return { kind: 'stop', question: question.key, reason: option.stop };
  }
  return { kind: 'eligible' };
}
