import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Schema } from './conditions.js';
import { PARAGRAPHS } from './field-schemas.js';

/** A text in both languages; blank ones are told apart later, with better words. */
export function bothLanguages(maxLength: number): Schema {
  const text = { type: 'string', pattern: PARAGRAPHS, maxLength };
  return exactly({ fr: text, en: text }, ['fr', 'en']);
}

/** An object with these properties and no other. */
export function exactly(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/**
 * A check of the shape of what comes from outside: answers the JSON pointer of the first fault ('' for the whole), or null.
 * The schema is compiled the first time it is used.
 */
export function shapeCheck(schema: Schema): (value: unknown) => string | null {
  let validate: ValidateFunction | undefined;
  return (value) => {
    if (!validate) {
      const ajv = new Ajv2020({ discriminator: true, strictTypes: false, strictRequired: false });
      addFormats.default(ajv, { mode: 'full', formats: ['date'] });
      validate = ajv.compile(schema);
    }
    return validate(value) ? null : (validate.errors?.[0]?.instancePath ?? '');
  };
}
