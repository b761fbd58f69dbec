import type { Answers, AnswerValue } from './answers.js';
import { fieldsOf, type Field, type FieldBase, type FormDefinition } from './catalogue.js';

/** Who reads the answers of an application. Communes read what the committee reads. */
export type Audience = 'holder' | 'officer' | 'committee' | 'public';

/**
 * The answers one audience may read. The holder and the officers read all; the committee all but what is marked
 * `committee: false`; the public, and only once the grant is awarded, what is marked `public: 'after-award'`.
 * @param awarded whether the award is executory and notified
 */
export function answersFor(definition: FormDefinition, answers: Answers, audience: Audience, awarded = false): Answers {
  if (audience === 'holder' || audience === 'officer') return answers;
  return shown(fieldsOf(definition), answers, (field) => {
    if (audience === 'committee') return field.secrecy?.committee !== false;
    return awarded && field.secrecy?.public === 'after-award';
  });
}

function shown(fields: readonly Field[], answers: Answers, mayRead: (field: FieldBase) => boolean): Answers {
  const parts = fields
    .filter((field) => mayRead(field) && answers[field.key] !== undefined)
    .map((field): [string, AnswerValue | undefined] => {
      const value = answers[field.key];
      if (field.kind !== 'group' || !Array.isArray(value)) return [field.key, value];
      const kept = (one: FieldBase) => one.secrecy === undefined || mayRead(one);
      return [field.key, (value as readonly Answers[]).map((item) => shown(field.fields, item, kept))];
    });
  return Object.fromEntries(parts);
}
