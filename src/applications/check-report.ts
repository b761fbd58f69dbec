import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The rules checked before an application is accepted, in the order of the report. */
export const checkedRules = [
  'identifiers',
  'age',
  'ceiling',
  'share',
  'territory',
  'exclusions',
  'approval',
  'de_minimis',
  'earlier_reports',
] as const;

export type CheckedRule = (typeof checkedRules)[number];

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
}
