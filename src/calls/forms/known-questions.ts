import { fieldsOf, type FieldKind, type FormDefinition } from './catalogue.js';

/** The questions the product itself reads, by their keys, with the kind each must have. */
export const KNOWN_QUESTIONS = { title: 'text', asked: 'money', jobs: 'number' } as const satisfies Record<
  string,
  FieldKind
>;
export type KnownQuestion = keyof typeof KNOWN_QUESTIONS;

/** What a form may give to lists, ceilings and figures, and this one does not. */
export type MissingFact = KnownQuestion | 'budget' | 'commune';

/**
 * What files of this form will lack: a title in the lists, the amount asked for its ceiling, the budget for the share of the
 * grant, the commune for opinions and the map, jobs for the figures. An advice: a call may do without.
 */
export function missingFacts(definition: FormDefinition): MissingFact[] {
  const fields = fieldsOf(definition);
  const has = (key: KnownQuestion) => fields.some((field) => field.key === key && field.kind === KNOWN_QUESTIONS[key]);
  const known = (['title', 'asked', 'jobs'] as const).filter((key) => !has(key));
  const kinds = new Set(fields.map(({ kind }) => kind));
  return [
    ...known,
    ...(kinds.has('budget') ? [] : (['budget'] as const)),
    ...(kinds.has('commune') || kinds.has('communes') ? [] : (['commune'] as const)),
  ];
}
