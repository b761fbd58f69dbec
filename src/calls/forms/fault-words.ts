import type { ErrorObject } from 'ajv/dist/2020.js';
import { checkIban, checkSiret } from '../../kernel/identifiers/identifiers.js';
import { cents, formatEuros } from '../../kernel/money/money.js';
import type { Bilingual, RefusalParams } from '../../kernel/refusals/refusal.js';
import { dateInWords } from '../../kernel/text/typography.js';
import type { Field, FieldKind } from './catalogue.js';
import type { FormRefusalCode } from './form.refusals.js';
import { whereIs, type Where } from './where.js';

interface Found {
  readonly code: FormRefusalCode;
  readonly params?: RefusalParams;
}

/** The code and the values that say in plain words what a JSON Schema keyword found. */
export function wordsOf(error: ErrorObject, where: Where, path: readonly string[], fields: readonly Field[]): Found {
  const params = error.params as Readonly<Record<string, unknown>>;
  const limit = Number(params['limit'] ?? params['comparison']);
  switch (error.keyword) {
    case 'required':
      return { code: missingCode(where) };
    case 'minLength':
      return limit <= 1 ? { code: missingCode(where) } : { code: 'answer_too_short', params: { min: limit } };
    case 'minItems':
      return limit <= 1 ? { code: missingCode(where) } : { code: 'answer_too_few', params: { min: limit } };
    case 'maxLength':
      return { code: 'answer_too_long', params: { max: limit, over: [...String(error.data)].length - limit } };
    case 'maxItems':
      return { code: 'answer_too_many', params: { max: limit } };
    case 'minimum':
      return { code: 'answer_too_small', params: writtenLimit(limit, where, path) };
    case 'maximum':
      return { code: 'answer_too_large', params: writtenLimit(limit, where, path) };
    case 'multipleOf':
      return tooPrecise(where);
    case 'format':
      return { code: formatCode(String(params['format']), String(error.data)) };
    case 'formatMinimum':
      return { code: 'answer_date_too_early', params: writtenDate(String(params['limit'])) };
    case 'formatMaximum':
      return { code: 'answer_date_too_late', params: writtenDate(String(params['limit'])) };
    case 'inOrder': {
      const other = whereIs(fields, [...path.slice(0, -1), String(params['than'])]).words;
      return { code: 'answer_dates_reversed', params: { other_fr: other.fr, other_en: other.en } };
    }
    case 'type':
      return { code: 'answer_type', params: expected(where.field?.kind, path, String(params['type'])) };
    default:
      return { code: otherCode(error.keyword, where, path) };
  }
}

function otherCode(keyword: string, { field }: Where, path: readonly string[]): FormRefusalCode {
  switch (keyword) {
    case 'enum':
      return field && 'within' in field ? 'commune_outside_territory' : 'answer_not_an_option';
    case 'const':
      return path.at(-1) === 'version' ? 'statement_outdated' : 'statement_missing';
    case 'pattern':
      return 'answer_unreadable';
    case 'uniqueItems':
      return 'answer_repeated';
    default:
      return 'answer_unknown';
  }
}

function missingCode({ field }: Where): FormRefusalCode {
  if (field?.kind === 'attachment') return 'paper_missing';
  return field?.kind === 'statement' ? 'statement_missing' : 'answer_required';
}

function tooPrecise({ field }: Where): Found {
  if (field?.kind === 'money') return { code: 'answer_whole_euros' };
  const decimals = field?.kind === 'number' ? (field.decimals ?? 0) : 2;
  return { code: 'answer_too_precise', params: { decimals } };
}

const FORMAT_CODES: Readonly<Record<string, FormRefusalCode>> = {
  date: 'answer_date',
  rna: 'rna_format',
  insee: 'commune_unknown',
  siren: 'answer_siren',
  address: 'answer_email',
  phone: 'answer_phone',
  postalCode: 'answer_postal_code',
  https: 'answer_web_address',
  uuid: 'answer_not_a_paper',
};

function formatCode(format: string, text: string): FormRefusalCode {
  if (format === 'siret') return checkSiret(text) === 'checksum' ? 'siret_checksum' : 'siret_format';
  if (format === 'iban') return checkIban(text) === 'checksum' ? 'iban_checksum' : 'iban_format';
  return FORMAT_CODES[format] ?? 'answer_unreadable';
}

/** A limit as the question counts: euros, percent, or plain. Parts of an answer that end in an amount are money too. */
function writtenLimit(limit: number, { field }: Where, path: readonly string[]): RefusalParams {
  const part = path.at(-1);
  if (field?.kind === 'money' || part === 'goal' || part === 'amount') {
    return { limit_fr: formatEuros(cents(limit), 'fr'), limit_en: formatEuros(cents(limit), 'en') };
  }
  const percent = field?.kind === 'percent';
  const style = percent ? ({ style: 'percent', maximumFractionDigits: 2 } as const) : {};
  const value = percent ? limit / 10_000 : limit;
  return { limit_fr: value.toLocaleString('fr-FR', style), limit_en: value.toLocaleString('en-GB', style) };
}

function writtenDate(date: string): RefusalParams {
  return { limit_fr: dateInWords(date, 'fr'), limit_en: dateInWords(date, 'en') };
}

const BY_KIND: Readonly<Partial<Record<FieldKind, Bilingual>>> = {
  number: { fr: 'un nombre', en: 'a number' },
  money: { fr: 'un montant en euros', en: 'an amount in euros' },
  percent: { fr: 'un pourcentage', en: 'a percentage' },
  date: { fr: 'une date comme 2026-09-01', en: 'a date like 2026-09-01' },
  choices: { fr: 'une liste de réponses', en: 'a list of answers' },
  communes: { fr: 'une liste de communes', en: 'a list of communes' },
  attachment: { fr: 'une liste de fichiers joints', en: 'a list of attached files' },
  group: { fr: 'une liste', en: 'a list' },
};

const BY_TYPE: Readonly<Record<string, Bilingual>> = {
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  number: { fr: 'un nombre', en: 'a number' },
  boolean: { fr: 'oui ou non', en: 'yes or no' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'une réponse complète', en: 'a complete answer' },
};

function expected(kind: FieldKind | undefined, path: readonly string[], type: string): RefusalParams {
  const text = { fr: 'un texte', en: 'a text' };
  const words = (path.length === 1 && kind && BY_KIND[kind]) || (BY_TYPE[type] ?? text);
  return { expected_fr: words.fr, expected_en: words.en };
}
