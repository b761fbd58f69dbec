import {
  budgetTotals,
  hasBudgetShape,
  type AddressAnswer,
  type CrowdfundingAnswer,
  type Field,
  type IndicatorAnswer,
  type Option,
  type PersonAnswer,
  type StatementAnswer,
} from '../../../calls/calls.public.js';
import type { CivilDate } from '../../../kernel/dates/civil-date.js';
import { formatDate } from '../../../kernel/dates/format-date.js';
import { cents, formatEuros } from '../../../kernel/money/money.js';
import type { Locale } from '../../../kernel/refusals/refusal.js';

/** What answers are written with: the language, and the names of communes by INSEE code. */
export interface Wording {
  readonly locale: Locale;
  readonly communes: ReadonlyMap<string, string>;
}

/** An answer as people read it, in one text; '' where there is none. What does not have the form of its question is left as it is. */
export function answerWords(field: Field, value: unknown, wording: Wording): string {
  if (value === undefined || value === null) return '';
  const { locale, communes } = wording;
  const commune = (insee: unknown) => communes.get(String(insee)) ?? String(insee);
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'siret':
    case 'rna':
    case 'iban':
      return String(value);
    case 'number':
      return `${numberWords(Number(value), locale)}${field.unit ? ` ${field.unit[locale]}` : ''}`;
    case 'percent':
      return `${numberWords(Number(value) / 100, locale)}${locale === 'fr' ? '\u00a0' : ''}%`;
    case 'money':
      return euros(value, locale);
    case 'date':
      return dateWords(value, locale);
    case 'choice':
      return optionWords(field.options, value, locale);
    case 'choices':
      return listOf(value)
        .map((each) => optionWords(field.options, each, locale))
        .join(', ');
    case 'commune':
      return commune(value);
    case 'communes':
      return listOf(value).map(commune).join(', ');
    case 'statement':
      return statementWords(value as StatementAnswer, locale);
    case 'attachment':
      return String(listOf(value).length);
    default:
      return composedWords(field, value, wording);
  }
}

function composedWords(field: Field, value: unknown, wording: Wording): string {
  const { locale, communes } = wording;
  if (typeof value !== 'object' || value === null) return String(value);
  switch (field.kind) {
    case 'person': {
      const { firstName, lastName, role, email, phone } = value as PersonAnswer;
      return present(`${firstName} ${lastName}`, role, email, phone).join(', ');
    }
    case 'address': {
      const { line, complement, postalCode, commune } = value as AddressAnswer;
      return present(line, complement, `${postalCode} ${communes.get(commune) ?? commune}`).join(', ');
    }
    case 'indicators':
      return (listOf(value) as IndicatorAnswer[])
        .map(
          ({ label, unit, target }) =>
            `${label}${locale === 'fr' ? '\u00a0' : ''}: ${numberWords(target, locale)} ${unit}`,
        )
        .join(' ; ');
    case 'crowdfunding': {
      const { platform, goal, url } = value as CrowdfundingAnswer;
      return present(optionWords(field.platforms, platform, locale), euros(goal, locale), url).join(', ');
    }
    case 'budget': {
      if (!hasBudgetShape(value)) return '';
      return euros(budgetTotals(value).charges, locale);
    }
    case 'group':
      return (listOf(value) as Readonly<Record<string, unknown>>[])
        .map((item) =>
          field.fields
            .filter(({ key }) => item[key] !== undefined)
            .map(
              (part) =>
                `${part.label[locale]}${locale === 'fr' ? '\u00a0' : ''}: ${answerWords(part, item[part.key], wording)}`,
            )
            .join(', '),
        )
        .join(' ; ');
    default:
      return '';
  }
}

function optionWords(options: readonly Option[], value: unknown, locale: Locale): string {
  return options.find((option) => option.value === value)?.label[locale] ?? String(value);
}

function statementWords({ accepted, on }: Partial<StatementAnswer>, locale: Locale): string {
  const said = locale === 'fr' ? (accepted ? 'oui' : 'non') : accepted ? 'yes' : 'no';
  return accepted && on ? `${said}, ${dateWords(on, locale)}` : said;
}

function dateWords(value: unknown, locale: Locale): string {
  return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? formatDate(String(value) as CivilDate, locale) : String(value);
}

function euros(value: unknown, locale: Locale): string {
  return Number.isSafeInteger(value) ? formatEuros(cents(value as number), locale) : String(value);
}

function numberWords(value: number, locale: Locale): string {
  return value
    .toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 })
    .replaceAll('\u202f', '\u00a0');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function present(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text): text is string => text !== undefined && text.trim() !== '');
}
