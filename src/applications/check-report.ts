import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The rules checked before an application is accepted, in the order of the report, with their names. */
export const ruleLabels = {
  identifiers: { fr: 'identifiants', en: 'identifiers' },
  age: { fr: 'ancienneté', en: 'age' },
  ceiling: { fr: 'plafond', en: 'ceiling' },
  share: { fr: 'part du budget', en: 'share of the budget' },
  territory: { fr: 'territoire', en: 'territory' },
  exclusions: { fr: 'exclusions', en: 'exclusions' },
  approval: { fr: 'agrément ESUS', en: 'ESUS approval' },
  de_minimis: { fr: 'aides de minimis', en: 'de minimis aid' },
  earlier_reports: { fr: 'comptes rendus antérieurs', en: 'earlier reports' },
} as const satisfies Record<string, Bilingual>;

export type CheckedRule = keyof typeof ruleLabels;

/** What the automatic check says of one rule: met, to be looked at by the officer, or against. */
export interface RuleVerdict {
  readonly rule: CheckedRule;
  readonly verdict: 'met' | 'look' | 'against';
  readonly words: Bilingual;
}

/** The automatic check as stored with the application; `on` is a civil date in Europe/Paris. */
export interface CheckReport {
  readonly on: string;
  readonly verdicts: readonly RuleVerdict[];
  /** Why the officer accepted although a rule stood against it. */
  readonly reasons?: string;
}
