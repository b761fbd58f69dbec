import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  Validate,
  ValidateNested,
} from 'class-validator';
import type { Bilingual } from '../refusals/refusal.js';
import { field, type Common } from './field.js';
import { CivilDateForm, EmailForm, InstantForm } from './field-constraints.js';
import { identifierForm } from './field-forms.js';

/*
 * One decorator per kind of field: it checks the field, documents it in OpenAPI and names its refusal, so that
 * the three never differ. `context` carries the refusal code and its values to the input pipe.
 */

/** A text; blanks at its ends are dropped. Lengths count characters. */
export function TextField(
  options: Common & { min?: number; max?: number; pattern?: RegExp; hint?: Bilingual } = {},
): PropertyDecorator {
  const { min = options.optional ? 0 : 1, max = 500 } = options;
  const checks = [
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown))),
    IsString({ context: { code: 'field_not_text' } }),
    Length(min, max, { context: { code: 'field_length', params: { min, max } } }),
  ];
  if (options.pattern) {
    const hint = options.hint ?? { fr: '', en: '' };
    checks.push(Matches(options.pattern, { context: { code: 'field_form', params: { hint } } }));
  }
  const api = {
    type: 'string',
    minLength: min,
    maxLength: max,
    ...(options.pattern ? { pattern: options.pattern.source } : {}),
  };
  return field(options, api, ...checks);
}

/** A whole number. Defaults to any safe integer ≥ 0. */
export function WholeField(options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = options;
  const context = { code: 'field_range', params: { min, max } };
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ context: { code: 'field_not_whole' } }),
    Min(min, { context }),
    Max(max, { context }),
  );
}

/** An amount in integer cents of euro, at most ten million euros. */
export function CentsField(options: Common & { min?: number } = {}): PropertyDecorator {
  return WholeField({
    ...options,
    min: options.min ?? 0,
    max: 1_000_000_000,
    about: options.about ?? 'Amount in cents of euro',
  });
}

/** A decimal number. */
export function NumberField(options: Common & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 1_000_000 } = options;
  const context = { code: 'field_range', params: { min, max } };
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({ allowNaN: false, allowInfinity: false }, { context: { code: 'field_not_number' } }),
    Min(min, { context }),
    Max(max, { context }),
  );
}

/** True or false. */
export function YesNoField(options: Common = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ context: { code: 'field_not_yes_or_no' } }));
}

/** A civil date, YYYY-MM-DD, that exists. */
export function DateField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date' },
    Validate(CivilDateForm, { context: { code: 'field_not_date' } }),
  );
}

/** An instant in ISO 8601 with its zone. */
export function InstantField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'date-time' },
    Validate(InstantForm, { context: { code: 'field_not_instant' } }),
  );
}

/** An identifier this service gave: a UUID in small letters. */
export function IdField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'uuid' },
    Matches(identifierForm, { context: { code: 'field_not_identifier' } }),
  );
}

/** One of a closed list of words. */
export function ChoiceField(choices: readonly string[], options: Common = {}): PropertyDecorator {
  const context = { code: 'field_not_choice', params: { choices: choices.join(', ') } };
  return field(options, { type: 'string', enum: [...choices] }, IsIn([...choices], { context }));
}

/** One e-mail address, lower-cased. Lists, comments and line breaks are refused. */
export function EmailField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', format: 'email', maxLength: 254 },
    Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : (value as unknown))),
    Validate(EmailForm, { context: { code: 'field_not_email' } }),
  );
}

/** A nested object of a declared class. */
export function ObjectField(type: () => new () => object, options: Common = {}): PropertyDecorator {
  return field(
    options,
    // Swagger knows a late-bound class by the name of this very function
    { type: () => type() },
    Type(type),
    IsObject({ context: { code: 'field_not_object' } }),
    ValidateNested({ context: { code: 'field_not_object' } }),
  );
}

/** A list of objects of a declared class. */
export function ListField(
  type: () => new () => object,
  options: Common & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = 200 } = options;
  const context = { code: 'field_not_list', params: { min, max } };
  return field(
    options,
    { type: () => type(), isArray: true, minItems: min, maxItems: max },
    Type(type),
    IsArray({ context }),
    ArrayMinSize(min, { context }),
    ArrayMaxSize(max, { context }),
    ValidateNested({ each: true, context: { code: 'field_not_object' } }),
  );
}

/** A list of texts, optionally from a closed list or of identifiers. */
export function TextsField(
  options: Common & { min?: number; max?: number; ids?: boolean; choices?: readonly string[] } = {},
): PropertyDecorator {
  const { min = 0, max = 200 } = options;
  const context = { code: 'field_not_list', params: { min, max } };
  const each = options.ids
    ? Matches(identifierForm, { each: true, context: { code: 'field_not_identifier' } })
    : options.choices
      ? IsIn([...options.choices], {
          each: true,
          context: { code: 'field_not_choice', params: { choices: options.choices.join(', ') } },
        })
      : IsString({ each: true, context: { code: 'field_not_text' } });
  const items = options.choices ? { enum: [...options.choices] } : {};
  return field(
    options,
    { type: 'string', isArray: true, minItems: min, maxItems: max, ...items },
    IsArray({ context }),
    ArrayMinSize(min, { context }),
    ArrayMaxSize(max, { context }),
    each,
  );
}

/** A free object checked elsewhere: the answers to a form, by the schema of its revision. */
export function AnswersField(options: Common = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    IsObject({ context: { code: 'field_not_object' } }),
  );
}
