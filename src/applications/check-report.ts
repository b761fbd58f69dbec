import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The rules checked before an application is accepted, in the order of the report, with their names. */
export const ruleLabels = {
  identifiers: { fr: 'identifiants', en: 'identifiers' },
  age: { fr: 'ancienneté', en: 'age' },
  ceiling: { fr: 'plafond', en: 'ceiling' },
  share: { fr: 'part du budget', en: 'share of the budget' },
  own_share: { fr: 'autofinancement', en: 'own share' },
  territory: { fr: 'territoire', en: 'territory' },
  exclusions: { fr: 'exclusions', en: 'exclusions' },
  approval: { fr: 'agrément ESUS', en: 'ESUS approval' },
  de_minimis: { fr: 'aides de minimis', en: 'de minimis aid' },
  earlier_reports: { fr: 'comptes rendus antérieurs', en: 'earlier reports' },
} as const satisfies Record<string, Bilingual>;

export type CheckedRule = keyof typeof ruleLabels;

/** Where what a rule looks at is mended: the record of the structure, the answers, its aids, its reports. */
export const mendPlaces = ['organization', 'answers', 'aids', 'reports'] as const;
export type MendPlace = (typeof mendPlaces)[number];

/** What the automatic check says of one rule: met, to be looked at by the officer, or against. */
export interface RuleVerdict {
  readonly rule: CheckedRule;
  readonly verdict: 'met' | 'look' | 'against';
  readonly words: Bilingual;
  /** The values held against each other; older checks and rules without values have none. */
  readonly compared?: Bilingual;
  /** The text the rule comes from. */
  readonly source?: Bilingual;
  readonly mend?: MendPlace;
}

/** The automatic check as stored with the application; `on` is a civil date in Europe/Paris. */
export interface CheckReport {
  readonly on: string;
  readonly verdicts: readonly RuleVerdict[];
  /** Why the officer accepted although a rule stood against it. */
  readonly reasons?: string;
}
