import { cents, formatEuros } from '../../kernel/money/money.js';
import { describeRefusal, type Bilingual, type Refusal } from '../../kernel/refusals/refusal.js';
import type { RuleVerdict } from '../check-report.js';

/** A verdict before its rule is named. */
export type Finding = Pick<RuleVerdict, 'verdict' | 'words' | 'compared'>;

export function met(fr: string, en: string, compared?: Bilingual): Finding {
  return finding('met', { fr, en }, compared);
}
/** The officer looks at it: nothing says that it is wrong. */
export function look(fr: string, en: string, compared?: Bilingual): Finding {
  return finding('look', { fr, en }, compared);
}
export function against(fr: string, en: string, compared?: Bilingual): Finding {
  return finding('against', { fr, en }, compared);
}

/** The rule as its refusal says it, or met. */
export function judged(refusal: Refusal | undefined, compared?: Bilingual): Finding {
  if (!refusal) return met('La règle est respectée.', 'The rule is met.', compared);
  const say = (locale: 'fr' | 'en') => describeRefusal(refusal, locale).detail;
  return finding('against', { fr: say('fr'), en: say('en') }, compared);
}

function finding(verdict: RuleVerdict['verdict'], words: Bilingual, compared: Bilingual | undefined): Finding {
  return { verdict, words, ...(compared ? { compared } : {}) };
}

/** Named amounts in cents, in both languages; what is not known is a dash. */
export function amounts(...parts: readonly (readonly [fr: string, en: string, amount: number | null])[]): Bilingual {
  const say = (locale: 'fr' | 'en', name: string, amount: number | null) =>
    `${name} ${amount === null ? '–' : euros(amount, locale)}`;
  return {
    fr: parts.map(([fr, , amount]) => say('fr', fr, amount)).join(', '),
    en: parts.map(([, en, amount]) => say('en', en, amount)).join(', '),
  };
}

/** Whole euros without their cents. */
export function euros(amount: number, locale: 'fr' | 'en'): string {
  return formatEuros(cents(amount), locale).replace(/[.,]00(?!\d)/, '');
}

/** A text in both languages, the same in each unless told. */
export function both(fr: string, en = fr): Bilingual {
  return { fr, en };
}
