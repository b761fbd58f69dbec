import { fieldsOf, type Field, type FormDefinition } from '../../../calls/calls.public.js';

/** The columns a list or an export may have beside the answers, in the order of a usual list. */
export const listColumns = [
  'number',
  'title',
  'organization',
  'siret',
  'commune',
  'call',
  'axis',
  'state',
  'asked',
  'budget',
  'share',
  'jobs',
  'opinion',
  'submitted',
  'clock',
  'officer',
  'updated',
] as const;

export type ListColumn = (typeof listColumns)[number];

/** How a column made of an answer is named among the others. */
export const answerColumn = (key: string): string => `field.${key}`;

/** A column by its name: one of the list, or `field.` and the key of a question. */
export const columnForm = /^([a-z]{3,20}|field\.[a-z][A-Za-z0-9]{0,39})$/;

const tooLarge: readonly Field['kind'][] = ['group', 'budget', 'iban', 'attachment'];

/** The questions whose answers fit into a cell. Bank details leave the file by no list. */
export function columnFields(definition: FormDefinition): Field[] {
  return fieldsOf(definition).filter(({ kind }) => !tooLarge.includes(kind));
}
