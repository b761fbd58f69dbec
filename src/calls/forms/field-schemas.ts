import {
  checkEmail,
  checkIban,
  checkInsee,
  checkRna,
  checkSiren,
  checkSiret,
} from '../../kernel/identifiers/identifiers.js';
import type { AttachmentField, Field, NumberField, SimpleField } from './catalogue.js';
import type { Schema } from './conditions.js';

/** What the compiler knows beside the definition. */
export interface CompileOptions {
  /** INSEE codes of the authority's communes, for the fields that stay `within: 'territory'`. */
  readonly territory?: readonly string[];
}

/** The text formats beyond those of JSON Schema; each answers whether the text is good. */
export const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  siret: (text) => checkSiret(text) === null,
  siren: (text) => checkSiren(text) === null,
  rna: (text) => checkRna(text) === null,
  iban: (text) => checkIban(text) === null,
  insee: (text) => checkInsee(text) === null,
  address: (text) => checkEmail(text) === null,
  phone: (text) => /^(?:0|\+\d{2} ?)(?:[ .-]?\d){8,12}$/.test(text),
  postalCode: (text) => /^\d{5}$/.test(text),
  https: (text) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text),
};

/** Beyond any real amount (100 billion euros in cents), and small enough that sums stay exact. */
export const HIGHEST_NUMBER = 10_000_000_000_000;
export const DEFAULT_FILES = 5;
const MANY = 100;

/** One line: no control character; neither takes a lone surrogate, which PostgreSQL refuses in JSON. */
export const LINE = '^[^\\p{Cc}\\p{Cs}]*$';
/** Several lines. */
export const PARAGRAPHS = '^(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$';

/** The JSON Schema (2020-12) of one answer at submission. @throws Error when a territory is needed and not given */
export function fieldSchema(field: SimpleField, options: CompileOptions): Schema {
  switch (field.kind) {
    case 'text':
      return { ...line(field.maxLength), minLength: field.minLength ?? 1 };
    case 'longText':
      return { type: 'string', pattern: PARAGRAPHS, maxLength: field.maxLength, minLength: field.minLength ?? 1 };
    case 'number':
      return numberSchema(field);
    case 'money':
      return { ...integer(field.min ?? 0, field.max), ...(field.wholeEuros ? { multipleOf: 100 } : {}) };
    case 'percent':
      return integer(field.min ?? 0, field.max ?? 10_000);
    case 'date':
      return dateSchema(field.notBefore, field.notAfter);
    case 'choice':
      return { type: 'string', enum: field.options.map(({ value }) => value) };
    case 'choices':
      return list({ type: 'string', enum: field.options.map(({ value }) => value) }, field.min, field.max);
    case 'commune':
      return communeSchema(field, options);
    case 'communes':
      return list(communeSchema(field, options), field.min, field.max);
    case 'siret':
    case 'rna':
    case 'iban':
      return { ...line(60), format: field.kind };
    default:
      return structuredSchema(field);
  }
}

type StructuredField = Extract<
  SimpleField,
  { kind: 'person' | 'address' | 'budget' | 'indicators' | 'crowdfunding' | 'attachment' | 'statement' }
>;

function structuredSchema(field: StructuredField): Schema {
  switch (field.kind) {
    case 'person':
      return record(
        {
          lastName: line(80),
          firstName: line(80),
          role: line(120),
          email: formatted('address', 254),
          phone: formatted('phone', 30),
        },
        ['lastName', 'firstName', ...(field.needs ?? [])],
      );
    case 'address':
      return record(
        {
          line: line(200),
          complement: line(200),
          postalCode: formatted('postalCode', 10),
          commune: formatted('insee', 10),
        },
        ['line', 'postalCode', 'commune'],
      );
    case 'budget':
      return { ...budgetSchema(), balanced: true };
    case 'indicators': {
      const parts = { label: line(200), unit: line(60), target: { ...numberSchema({ decimals: 2 }) } };
      return list(record(parts, ['label', 'unit', 'target']), field.min, field.max);
    }
    case 'crowdfunding': {
      const platform = { type: 'string', enum: field.platforms.map(({ value }) => value) };
      const dates = { startsOn: dateSchema(), endsOn: dateSchema() };
      const campaign = record({ platform, goal: integer(100), url: formatted('https', 500), ...dates }, [
        'platform',
        'goal',
      ]);
      return { ...campaign, inOrder: [{ field: 'endsOn', than: 'startsOn' }] };
    }
    case 'attachment':
      return attachmentSchema(field);
    case 'statement':
      return record(
        {
          accepted: { type: 'boolean', const: true },
          version: { ...line(60), const: field.version },
          on: dateSchema(),
        },
        ['accepted', 'version', 'on'],
      );
  }
}

function numberSchema(field: Pick<NumberField, 'min' | 'max' | 'decimals'>): Schema {
  const bounds = { minimum: field.min ?? -HIGHEST_NUMBER, maximum: field.max ?? HIGHEST_NUMBER };
  return { type: 'number', ...bounds, multipleOf: field.decimals ? 10 ** -field.decimals : 1 };
}

function dateSchema(notBefore?: string, notAfter?: string): Schema {
  return {
    ...formatted('date', 20),
    ...(notBefore ? { formatMinimum: notBefore } : {}),
    ...(notAfter ? { formatMaximum: notAfter } : {}),
  };
}

function communeSchema(field: { key: string; within?: 'territory' }, { territory }: CompileOptions): Schema {
  if (!field.within) return formatted('insee', 10);
  if (!territory || territory.length === 0)
    throw new Error(`The field ${field.key} needs the communes of the territory`);
  return { ...line(10), enum: territory };
}

function attachmentSchema(field: AttachmentField): Schema {
  return list(formatted('uuid', 40), 1, field.max ?? DEFAULT_FILES);
}

function budgetSchema(): Schema {
  const parts = {
    account: line(4),
    label: line(200),
    amount: integer(-HIGHEST_NUMBER),
    funder: line(200),
    funderSiren: formatted('siren', 20),
    state: { type: 'string', enum: ['asked', 'obtained'] },
  };
  const lines = { type: 'array', maxItems: MANY, items: record(parts, ['account', 'label', 'amount']) };
  const inKind = record({ charges: lines, products: lines }, ['charges', 'products']);
  return record({ charges: lines, products: lines, inKind }, ['charges', 'products', 'inKind']);
}

function line(maxLength: number): Schema {
  return { type: 'string', pattern: LINE, maxLength };
}

function formatted(format: string, maxLength: number): Schema {
  return { ...line(maxLength), format };
}

function integer(minimum: number, maximum = HIGHEST_NUMBER): Schema {
  return { type: 'integer', minimum, maximum };
}

function list(items: Schema, min = 1, max = MANY): Schema {
  return { type: 'array', items, minItems: min, maxItems: max, uniqueItems: true };
}

function record(properties: Record<string, Schema>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The dates of these questions that may not precede another. */
export function orderedDates(fields: readonly Field[]): { field: string; than: string }[] {
  return fields.flatMap((field) =>
    field.kind === 'date' && field.notBeforeField ? [{ field: field.key, than: field.notBeforeField }] : [],
  );
}
