import type { Field, FormDefinition } from '../../../calls/calls.public.js';
import { fieldsOf } from '../../../calls/calls.public.js';
import type { Refusal } from '../../../kernel/refusals/refusal.js';
import { fieldRefusals } from './field-filter.refusals.js';

/**
 * A filter by an answer, read from its text `key:value`. `oneOf`: one of these values (choices, communes); `between`: from and to
 * included, either may be left open (numbers in the unit of the answer: cents, basis points; dates); `contains`: a part of a text,
 * without accents; `given`: a statement ticked, a paper joined, or not.
 */
export type FieldFilter =
  | { readonly key: string; readonly by: 'oneOf'; readonly list: boolean; readonly values: readonly string[] }
  | {
      readonly key: string;
      readonly by: 'between';
      readonly of: 'number' | 'date';
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly key: string; readonly by: 'contains'; readonly text: string }
  | { readonly key: string; readonly by: 'given'; readonly what: 'statement' | 'paper'; readonly given: boolean };

const number = /^-?\d{1,15}(\.\d{1,2})?$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The questions of a form one may filter by: bank details, budgets and groups are not among them. */
export function filterableFields(definition: FormDefinition): Field[] {
  return fieldsOf(definition).filter((field) => readers[field.kind] !== undefined);
}

/**
 * Reads the filters of a list against a form.
 * Codes: field_filter_unknown (no such question, or not one to filter by), field_filter_value.
 */
export function readFieldFilters(
  definition: FormDefinition,
  texts: readonly string[],
): { readonly filters: FieldFilter[]; readonly refusal: Refusal | null } {
  const fields = new Map(filterableFields(definition).map((field) => [field.key, field]));
  const filters: FieldFilter[] = [];
  for (const text of texts) {
    const [key = '', ...rest] = text.split(':');
    const field = fields.get(key);
    if (!field) return { filters, refusal: fieldRefusals.field_filter_unknown({ key: key.slice(0, 60) }, '/field') };
    const filter = readers[field.kind]?.(field, rest.join(':').trim()) ?? null;
    if (!filter) return { filters, refusal: fieldRefusals.field_filter_value({ label: field.label }, '/field') };
    filters.push(filter);
  }
  return { filters, refusal: null };
}

type Reader = (field: Field, value: string) => FieldFilter | null;

const oneOf =
  (list: boolean, known: (field: Field, value: string) => boolean): Reader =>
  (field, value) => {
    const values = value.split('|');
    return values.length <= 50 && values.every((each) => known(field, each))
      ? { key: field.key, by: 'oneOf', list, values: [...new Set(values)] }
      : null;
  };

const between =
  (of: 'number' | 'date', form: RegExp): Reader =>
  ({ key }, value) => {
    const [from = '', to = '', ...rest] = value.split('..');
    const good = (bound: string) => bound === '' || form.test(bound);
    if (rest.length > 0 || !value.includes('..') || !good(from) || !good(to) || from + to === '') return null;
    return { key, by: 'between', of, from: from || null, to: to || null };
  };

const contains: Reader = ({ key }, text) =>
  text.length >= 2 && text.length <= 100 ? { key, by: 'contains', text } : null;

const given =
  (what: 'statement' | 'paper'): Reader =>
  ({ key }, value) =>
    value === 'yes' || value === 'no' ? { key, by: 'given', what, given: value === 'yes' } : null;

const isOption = (field: Field, value: string) =>
  'options' in field && field.options.some((option) => option.value === value);
const isInsee = (_: Field, value: string) => /^[0-9][0-9AB][0-9]{3}$/.test(value);

const readers: Readonly<Partial<Record<Field['kind'], Reader>>> = {
  text: contains,
  longText: contains,
  siret: contains,
  rna: contains,
  number: between('number', number),
  money: between('number', number),
  percent: between('number', number),
  date: between('date', date),
  choice: oneOf(false, isOption),
  choices: oneOf(true, isOption),
  commune: oneOf(false, isInsee),
  communes: oneOf(true, isInsee),
  statement: given('statement'),
  attachment: given('paper'),
};
