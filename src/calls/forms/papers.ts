import type { AttachmentField, FormDefinition } from './catalogue.js';
import { askedFields, type AnswersContext } from './conditions.js';

/** The papers this application is asked for, compulsory or not, in the order of the form. */
export function papersAsked(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  context: AnswersContext,
): AttachmentField[] {
  return askedFields(definition, answers, context).filter((field) => field.kind === 'attachment');
}
