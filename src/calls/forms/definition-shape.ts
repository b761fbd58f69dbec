import type { Schema } from './conditions.js';
import { HIGHEST_NUMBER, LINE } from './field-schemas.js';
import type { FieldKind, SimpleField } from './catalogue.js';
import { bothLanguages, exactly, shapeCheck } from './shape.js';

/** The shape of a form definition that comes from outside, as a JSON Schema kept beside the types of the catalogue. */

const name: Schema = { type: 'string', pattern: LINE, minLength: 1, maxLength: 60 };
const names: Schema = { type: 'array', items: name, minItems: 1, maxItems: 200 };
const amount: Schema = { type: 'number', minimum: -HIGHEST_NUMBER, maximum: HIGHEST_NUMBER };
const count: Schema = { type: 'integer', minimum: 0, maximum: 1000 };
const length: Schema = { type: 'integer', minimum: 1, maximum: 20_000 };
const date: Schema = { type: 'string', format: 'date' };
const title = bothLanguages(300);
const text = bothLanguages(6000);
const key: Schema = { type: 'string', pattern: LINE, maxLength: 60 };

const options: Schema = {
  type: 'array',
  maxItems: 200,
  items: exactly({ value: name, label: title }, ['value', 'label']),
};

const conditions: Schema = {
  type: 'array',
  maxItems: 10,
  items: {
    oneOf: [
      exactly({ field: name, is: { type: ['string', 'boolean'] } }, ['field', 'is']),
      exactly({ field: name, isNot: name }, ['field', 'isNot']),
      exactly({ field: name, isAnyOf: names }, ['field', 'isAnyOf']),
      exactly({ field: name, includes: name }, ['field', 'includes']),
    ],
  },
};

const base: Readonly<Record<string, Schema>> = {
  key,
  label: title,
  help: text,
  required: { type: 'boolean' },
  when: conditions,
  secrecy: exactly({ committee: { const: false }, public: { const: 'after-award' } }, []),
};

/** What each kind has of its own, and which of it must be there. */
interface Own {
  readonly parts: Readonly<Record<string, Schema>>;
  readonly needed?: readonly string[];
}

const limits = { min: amount, max: amount };
const counts = { min: count, max: count };
const lengths: Own = { parts: { minLength: length, maxLength: length }, needed: ['maxLength'] };
const within: Schema = { const: 'territory' };
const nothing: Own = { parts: {} };

const OWN: Readonly<Record<SimpleField['kind'], Own>> = {
  text: lengths,
  longText: lengths,
  number: { parts: { ...limits, decimals: { enum: [1, 2] }, unit: title } },
  money: { parts: { ...limits, wholeEuros: { type: 'boolean' } } },
  percent: { parts: limits },
  date: { parts: { notBefore: date, notAfter: date, notBeforeField: name } },
  choice: { parts: { options }, needed: ['options'] },
  choices: { parts: { options, ...counts }, needed: ['options'] },
  commune: { parts: { within } },
  communes: { parts: { within, ...counts } },
  siret: nothing,
  rna: nothing,
  iban: nothing,
  person: { parts: { needs: { type: 'array', items: { enum: ['role', 'email', 'phone'] }, uniqueItems: true } } },
  address: nothing,
  budget: nothing,
  indicators: {
    parts: {
      ...counts,
      suggested: { type: 'array', maxItems: 50, items: exactly({ label: title, unit: title }, ['label', 'unit']) },
    },
  },
  crowdfunding: { parts: { platforms: options }, needed: ['platforms'] },
  attachment: {
    parts: {
      max: { type: 'integer', minimum: 1, maximum: 20 },
      accept: names,
      maxBytes: { type: 'integer', minimum: 1 },
      lasting: { const: true },
    },
  },
  statement: { parts: { text, version: name }, needed: ['text', 'version'] },
};

function ofKind(kind: FieldKind, { parts, needed = [] }: Own): Schema {
  return exactly({ ...base, ...parts, kind: { const: kind } }, ['kind', 'key', 'label', ...needed]);
}

const simple = Object.entries(OWN).map(([kind, own]) => ofKind(kind as FieldKind, own));
const group = ofKind('group', {
  parts: { item: title, ...counts, fields: { type: 'array', maxItems: 40, items: byKind(simple) } },
  needed: ['item', 'fields'],
});

function byKind(schemas: readonly Schema[]): Schema {
  return { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' }, oneOf: schemas };
}

const question = exactly(
  {
    key: name,
    question: title,
    help: text,
    options: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: exactly({ value: name, label: title, stop: text }, ['value', 'label']),
    },
    when: exactly({ question: name, isAnyOf: names }, ['question', 'isAnyOf']),
  },
  ['key', 'question', 'options'],
);

const section = exactly(
  {
    key,
    title,
    intro: text,
    when: conditions,
    fields: { type: 'array', maxItems: 300, items: byKind([...simple, group]) },
  },
  ['key', 'title', 'fields'],
);

/** The JSON pointer of the first place that has not the shape of the catalogue, '' for the whole; null when all is well. */
export const placeMisshapen = shapeCheck(
  exactly(
    {
      title,
      eligibility: { type: 'array', maxItems: 30, items: question },
      sections: { type: 'array', maxItems: 60, items: section },
    },
    ['title', 'sections'],
  ),
);
