import type { CivilDate } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import { cents, formatEuros } from '../kernel/money/money.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';

/** An amount in both languages. */
export function spokenEuros(amount: number): Bilingual {
  return { fr: formatEuros(cents(amount), 'fr'), en: formatEuros(cents(amount), 'en') };
}

/** A civil date in both languages. */
export function spokenDate(date: string): Bilingual {
  return { fr: formatDate(date as CivilDate, 'fr'), en: formatDate(date as CivilDate, 'en') };
}

/** The instalments as people name them. */
export const kindWords: Readonly<Record<'advance' | 'interim' | 'balance', Bilingual>> = {
  advance: { fr: 'l’avance', en: 'the advance' },
  interim: { fr: 'l’acompte', en: 'the interim payment' },
  balance: { fr: 'le solde', en: 'the balance' },
};
