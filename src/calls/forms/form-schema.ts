import { fieldsOf, type Field, type FormDefinition } from './catalogue.js';
import {
  conditionsSchema,
  effectiveConditions,
  itemConditions,
  VIRTUAL_FIELDS,
  type EffectiveConditions,
  type Schema,
} from './conditions.js';
import { fieldSchema, HIGHEST_NUMBER, orderedDates, type CompileOptions } from './field-schemas.js';

const DEFAULT_ITEMS = 30;

/**
 * The JSON Schema (2020-12) that the answers of a submission must meet: required questions, conditions as if/then, and no
 * answer to a question that is not asked. The facts of the context stand beside the answers as plain texts.
 */
export function submissionSchema(definition: FormDefinition, options: CompileOptions = {}): Schema {
  const virtual = Object.fromEntries(VIRTUAL_FIELDS.map((name) => [name, { type: 'string' }]));
  const questions = questionsSchema(fieldsOf(definition), effectiveConditions(definition), options, virtual);
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...questions };
}

/**
 * The same for a draft: shapes are checked and unknown keys refused, nothing is required, limits are loose enough that what
 * a person is typing can always be kept.
 */
export function draftSchema(definition: FormDefinition, options: CompileOptions = {}): Schema {
  return loosened(schemaOfAll(fieldsOf(definition), options));
}

function questionsSchema(
  fields: readonly Field[],
  conditions: EffectiveConditions,
  options: CompileOptions,
  beside: Readonly<Record<string, Schema>> = {},
): Schema {
  const always = fields.filter((field) => conditions.get(field.key)?.length === 0);
  const sometimes = fields.filter((field) => !always.includes(field));
  const ordered = orderedDates(fields);
  const asked = sometimes.map((field) => ({
    if: conditionsSchema(conditions.get(field.key) ?? []),
    then: { properties: propertiesOf([field], options), required: requiredOf([field]) },
  }));
  return {
    type: 'object',
    properties: { ...beside, ...propertiesOf(always, options) },
    required: requiredOf(always),
    unevaluatedProperties: false,
    ...(asked.length > 0 ? { allOf: asked } : {}),
    ...(ordered.length > 0 ? { inOrder: ordered } : {}),
  };
}

function schemaOf(field: Field, options: CompileOptions): Schema {
  if (field.kind !== 'group') return fieldSchema(field, options);
  const items = questionsSchema(field.fields, itemConditions(field.fields), options);
  return { type: 'array', minItems: field.min ?? 1, maxItems: field.max ?? DEFAULT_ITEMS, items };
}

function propertiesOf(fields: readonly Field[], options: CompileOptions): Record<string, Schema> {
  return Object.fromEntries(fields.map((field) => [field.key, schemaOf(field, options)]));
}

function requiredOf(fields: readonly Field[]): string[] {
  return fields.filter((field) => field.required).map((field) => field.key);
}

function schemaOfAll(fields: readonly Field[], options: CompileOptions): Schema {
  const properties = fields.map((field): [string, Schema] => {
    if (field.kind !== 'group') return [field.key, fieldSchema(field, options)];
    const maxItems = field.max ?? DEFAULT_ITEMS;
    return [field.key, { type: 'array', maxItems, items: schemaOfAll(field.fields, options) }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

/** Keywords that judge whether an answer is finished or right, not whether it can be kept. */
const FINISHED = new Set([
  'required',
  'const',
  'format',
  'formatMinimum',
  'formatMaximum',
  'multipleOf',
  'minLength',
  'minItems',
  'uniqueItems',
  'balanced',
  'inOrder',
  'minimum',
  'maximum',
]);

function loosened(schema: Schema): Schema {
  const kept = Object.entries(schema)
    .filter(([keyword]) => !FINISHED.has(keyword))
    .map(([keyword, value]): [string, unknown] => {
      if (keyword === 'items') return [keyword, loosened(value as Schema)];
      if (keyword === 'maxLength') return [keyword, (value as number) * 2 + 200];
      if (keyword !== 'properties') return [keyword, value];
      const parts = Object.entries(value as Record<string, Schema>).map(([key, part]) => [key, loosened(part)]);
      return [keyword, Object.fromEntries(parts)];
    });
  const bounds = 'minimum' in schema ? { minimum: -HIGHEST_NUMBER, maximum: HIGHEST_NUMBER } : {};
  return { ...Object.fromEntries(kept), ...bounds };
}
