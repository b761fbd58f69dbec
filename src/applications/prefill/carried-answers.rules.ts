import {
  checkDraft,
  fieldsOf,
  type Answers,
  type CompiledForm,
  type Field,
  type FieldKind,
  type FormDefinition,
} from '../../calls/calls.public.js';
import { factKeys } from '../draft/answer-facts.js';

/** Never carried over: bank details change hands in silence, a statement is made anew, a paper is a file of its own. */
const neverCarried: readonly FieldKind[] = ['iban', 'statement', 'attachment'];

/** A file filed before, to take answers from. */
export interface EarlierAnswers {
  readonly definition: FormDefinition;
  readonly answers: Answers;
}

/**
 * The answers of an earlier file that fit among these questions of a form: the question has the same key and the same kind
 * (a group, the same parts), and the answer still has the shape the form asks for.
 */
export function carriedAnswers(form: CompiledForm, earlier: EarlierAnswers, fields: readonly Field[]): Answers {
  const before = new Map(fieldsOf(earlier.definition).map((field) => [field.key, field]));
  const kept = fields.flatMap((field) => {
    const old = before.get(field.key);
    const answer = earlier.answers[field.key];
    const fits = old && answer !== undefined && !neverCarried.includes(field.kind) && sameShape(field, old);
    return fits ? [[field.key, answer] as const] : [];
  });
  return fitting(form, Object.fromEntries(kept));
}

/** The answers that have the shape the form asks for; the others are left out whole. */
export function fitting(form: CompiledForm, answers: Answers): Answers {
  const faulty = new Set(checkDraft(form, answers).map(({ field }) => field));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !faulty.has(key))) as Answers;
}

/**
 * The questions about who applies, which seldom change from one project to the next: those of the sections before the one
 * that asks for the title of the project.
 */
export function fieldsBeforeProject({ sections }: FormDefinition): Field[] {
  const project = sections.findIndex(({ fields }) => fields.some(({ key }) => key === factKeys.title));
  return project < 0 ? [] : sections.slice(0, project).flatMap(({ fields }) => [...fields]);
}

function sameShape(one: Field, other: Field): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind !== 'group' || other.kind !== 'group') return true;
  const parts = (fields: readonly Field[]) => fields.map(({ key, kind }) => `${key}:${kind}`).sort();
  return JSON.stringify(parts(one.fields)) === JSON.stringify(parts(other.fields));
}
