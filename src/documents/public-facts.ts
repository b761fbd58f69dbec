import { civilDate, isCivilDate } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import { cents, formatEuros } from '../kernel/money/money.js';
import type { Bilingual, Locale } from '../kernel/refusals/refusal.js';
import { webText } from '../kernel/pages/web-text.js';

type Form = 'text' | 'amount' | 'date';

/**
 * The facts of a document that the public check may show, by their name in `facts`: texts, amounts in cents of euro,
 * civil dates. Any other fact stays with the document.
 */
export const publicFactNames = {
  number: { form: 'text', fr: 'Dossier', en: 'Application' },
  beneficiary: { form: 'text', fr: 'Bénéficiaire', en: 'Beneficiary' },
  siren: { form: 'text', fr: 'SIREN', en: 'SIREN' },
  project: { form: 'text', fr: 'Projet', en: 'Project' },
  amount: { form: 'amount', fr: 'Montant attribué', en: 'Amount awarded' },
  deliberation: { form: 'text', fr: 'Délibération', en: 'Deliberation' },
  decidedOn: { form: 'date', fr: 'Date de la décision', en: 'Date of the decision' },
  signedOn: { form: 'date', fr: 'Date de signature', en: 'Date of signature' },
} as const satisfies Record<string, Bilingual & { form: Form }>;

/** One fact for people and for machines. */
export interface PublicFact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** The public facts among those of a document, in the order of the table, written in the reader's language. */
export function publicFacts(facts: Readonly<Record<string, unknown>>, locale: Locale): PublicFact[] {
  return Object.entries(publicFactNames).flatMap(([name, entry]) => {
    const text = written(facts[name], entry.form, locale);
    return text === null ? [] : [{ name, label: entry[locale], text }];
  });
}

function written(value: unknown, form: Form, locale: Locale): string | null {
  if (form === 'amount') return Number.isSafeInteger(value) ? formatEuros(cents(Number(value)), locale) : null;
  if (typeof value !== 'string' || value === '') return null;
  if (form === 'date') return isCivilDate(value) ? formatDate(civilDate(value), locale) : null;
  return webText(value, locale);
}
