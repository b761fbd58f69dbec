import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { typeset } from '../../kernel/text/typography.js';
import type { Option } from './catalogue.js';

/** A text in both languages, set by the typographic rules of each. */
export function both(fr: string, en: string): Bilingual {
  return { fr: typeset(fr, 'fr'), en: typeset(en, 'en') };
}

/** The options of a choice from `{ value: [French, English] }`, in that order. */
export function offered(options: Readonly<Record<string, readonly [fr: string, en: string]>>): Option[] {
  return Object.entries(options).map(([value, [fr, en]]) => ({ value, label: both(fr, en) }));
}

export const YES_NO = offered({ yes: ['Oui', 'Yes'], no: ['Non', 'No'] });
