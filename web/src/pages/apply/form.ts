import type { Field, FormDefinition, Section, SimpleField } from '../../../../src/calls/forms/catalogue.js';
import { conditionsHold, itemConditions, askedFields } from '../../../../src/calls/forms/conditions.js';
import type { Form, Line, Paper } from '../../api/apply';
import type { Answers } from './merge';

/** A section with only the questions that are asked. */
export interface AskedSection extends Section {
  readonly fields: readonly Field[];
}

/** The sections of a draft, in order, each with the questions asked given its answers. */
export function sectionsAsked({ definition, context }: Form, answers: Answers): AskedSection[] {
  const asked = new Set(askedFields(definition, answers, context).map(({ key }) => key));
  return definition.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => asked.has(key)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** The questions asked of one item of a group. */
export function itemFields(fields: readonly SimpleField[], item: Answers): SimpleField[] {
  const conditions = itemConditions(fields);
  return fields.filter(({ key }) => conditionsHold(conditions.get(key) ?? [], item));
}

export type SectionState =
  { readonly kind: 'untouched' | 'complete' } | { readonly kind: 'left'; readonly count: number };

/** Where a section stands. Untouched: nothing answered, nothing joined. */
export function sectionState(
  section: AskedSection,
  answers: Answers,
  papers: readonly Paper[],
  lines: readonly Line[],
): SectionState {
  const count = lines.filter((line) => line.section === section.key).length;
  const begun = section.fields.some(
    ({ key }) => answers[key] !== undefined || papers.some(({ field }) => field === key),
  );
  if (count > 0) return begun ? { kind: 'left', count } : { kind: 'untouched' };
  return { kind: 'complete' };
}

/** The id of the control of a place in the answers: `/budget/products/2/amount` is `budget-products-2-amount`. */
export function idOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '-');
}

const FIRST_PART: Readonly<Partial<Record<Field['kind'], string>>> = {
  person: '/lastName',
  address: '/line',
  crowdfunding: '/platform',
};

/** The control a fault leads to: a fault of a whole answer leads to its first part. */
export function controlOf(definition: FormDefinition, pointer: string): string {
  const [, key = '', ...rest] = pointer.split('/');
  const field = definition.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
  if (!field) return idOf(pointer);
  if (rest.length === 0) return idOf(pointer + (FIRST_PART[field.kind] ?? ''));
  if (field.kind === 'group' || field.kind === 'budget' || field.kind === 'indicators') return idOf(pointer);
  return FIRST_PART[field.kind] ? idOf(pointer) : key;
}
