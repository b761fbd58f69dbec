import { fieldsOf, type Field, type FormDefinition, type SimpleField } from './catalogue.js';

/** A question is asked when another has this answer. An unanswered question meets no condition, `isNot` included. */
export type Condition =
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly isNot: string }
  | { readonly field: string; readonly isAnyOf: readonly string[] }
  | { readonly field: string; readonly includes: string };

/**
 * Facts the form does not ask because the product knows them already. They stand beside the answers in conditions, and
 * their names hold a point so that no answer can pass for one.
 */
export const VIRTUAL_FIELDS = [
  'organization.legalForm',
  'organization.esus',
  'organization.workIntegration',
  'application.axis',
] as const;
export type VirtualField = (typeof VIRTUAL_FIELDS)[number];

/** What is known of the organization and of the application when its answers are checked. */
export type AnswersContext = Readonly<Partial<Record<VirtualField, string>>>;

/** A JSON Schema, as a plain object. */
export type Schema = Readonly<Record<string, unknown>>;

/** The conditions that stand on each field: its own, its section's, and those of the fields it looks at. */
export type EffectiveConditions = ReadonlyMap<string, readonly Condition[]>;

/**
 * Gathers for every field all that must hold for it to be asked. A field that looks at a hidden field is hidden, so the
 * conditions of the other field are its own too.
 */
export function effectiveConditions(definition: FormDefinition): EffectiveConditions {
  const direct = new Map<string, readonly Condition[]>();
  for (const section of definition.sections) {
    for (const field of section.fields) direct.set(field.key, [...(section.when ?? []), ...(field.when ?? [])]);
  }
  return closeOver(direct);
}

/** The same inside a group: conditions look at the other questions of the item. */
export function itemConditions(fields: readonly SimpleField[]): EffectiveConditions {
  return closeOver(new Map(fields.map((field) => [field.key, field.when ?? []])));
}

function closeOver(direct: ReadonlyMap<string, readonly Condition[]>): EffectiveConditions {
  const gather = (key: string): Condition[] => {
    const reached = new Set([key]);
    const gathered: Condition[] = [];
    for (const each of reached) {
      for (const condition of direct.get(each) ?? []) {
        gathered.push(condition);
        reached.add(condition.field);
      }
    }
    return gathered;
  };
  return new Map([...direct.keys()].map((key) => [key, gather(key)]));
}

/** True when every condition holds on these answers (context included). */
export function conditionsHold(conditions: readonly Condition[], answers: Readonly<Record<string, unknown>>): boolean {
  return conditions.every((condition) => holds(condition, readAnswer(answers, condition.field)));
}

/**
 * The questions asked of this application, given its answers.
 * @param context what is known without asking; a condition on an unknown fact does not hold
 */
export function askedFields(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  context: AnswersContext = {},
): Field[] {
  const conditions = effectiveConditions(definition);
  const known = { ...answers, ...context };
  return fieldsOf(definition).filter((field) => conditionsHold(conditions.get(field.key) ?? [], known));
}

/** The answers to the questions that are asked, without those left behind by a changed mind. Call it before submitting. */
export function askedAnswers<T extends Readonly<Record<string, unknown>>>(
  definition: FormDefinition,
  answers: T,
  context: AnswersContext = {},
): Partial<T> {
  const asked = new Set(askedFields(definition, answers, context).map((field) => field.key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.has(key))) as Partial<T>;
}

/** The `if` of JSON Schema that holds exactly when the conditions do. */
export function conditionsSchema(conditions: readonly Condition[]): Schema {
  return { allOf: conditions.map(conditionSchema) };
}

function conditionSchema(condition: Condition): Schema {
  return { required: [condition.field], properties: { [condition.field]: expected(condition) } };
}

function expected(condition: Condition): Schema {
  if ('isNot' in condition) return { not: { const: condition.isNot } };
  if ('isAnyOf' in condition) return { enum: condition.isAnyOf };
  if ('includes' in condition) return { type: 'array', contains: { const: condition.includes } };
  if (typeof condition.is === 'string') return { const: condition.is };
  return { type: 'object', required: ['accepted'], properties: { accepted: { const: condition.is } } };
}

function holds(condition: Condition, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if ('isNot' in condition) return value !== condition.isNot;
  if ('isAnyOf' in condition) return typeof value === 'string' && condition.isAnyOf.includes(value);
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  if (typeof condition.is === 'string') return value === condition.is;
  return typeof value === 'object' && 'accepted' in value && value.accepted === condition.is;
}

function readAnswer(answers: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}
