import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { SchemaValidateFunction } from 'ajv/dist/types/index.js';
import addFormats from 'ajv-formats';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { tidyAnswers } from './answers.js';
import { hasBudgetShape } from './budget.js';
import { budgetFaults } from './budget.rules.js';
import { fieldsOf, type Field, type FormDefinition } from './catalogue.js';
import {
  conditionsHold,
  effectiveConditions,
  itemConditions,
  type AnswersContext,
  type EffectiveConditions,
  type Schema,
} from './conditions.js';
import { faultOf, refusalsOfError, type Fault } from './faults.js';
import { FORMATS, type CompileOptions } from './field-schemas.js';
import { formRefusals } from './form.refusals.js';
import { draftSchema, submissionSchema } from './form-schema.js';

/** A form ready to judge answers. Compiling takes tens of milliseconds: keep it, see {@link CompiledForms}. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  /** The published JSON Schema (2020-12) of a submission. */
  readonly schema: Schema;
  readonly conditions: EffectiveConditions;
  readonly submission: ValidateFunction;
  readonly draft: ValidateFunction;
}

/**
 * Compiles a form definition. The definition should have passed `checkDefinition` first.
 * @throws Error when a field stays within the territory and `options.territory` is missing
 */
export function compileForm(definition: FormDefinition, options: CompileOptions = {}): CompiledForm {
  const schema = submissionSchema(definition, options);
  return {
    definition,
    schema,
    conditions: effectiveConditions(definition),
    submission: compiled(schema),
    draft: compiled(draftSchema(definition, options)),
  };
}

/** The compiled function alone is kept: ajv would otherwise remember every schema it ever saw. */
function compiled(schema: Schema): ValidateFunction {
  try {
    return ajv.compile(schema);
  } finally {
    ajv.removeSchema(schema);
  }
}

/** Compiled forms by revision id, the least recently used dropped first. A published revision never changes. */
export class CompiledForms {
  private readonly kept = new Map<string, CompiledForm>();

  constructor(private readonly limit = 50) {}

  /** The form of a revision if it is at hand. */
  get(revisionId: string): CompiledForm | undefined {
    const form = this.kept.get(revisionId);
    if (form) this.keep(revisionId, form);
    return form;
  }

  /** The form of a revision, compiled if it is not at hand. */
  of(revisionId: string, definition: FormDefinition, options: CompileOptions = {}): CompiledForm {
    const form = this.kept.get(revisionId) ?? compileForm(definition, options);
    this.keep(revisionId, form);
    return form;
  }

  private keep(revisionId: string, form: CompiledForm): void {
    this.kept.delete(revisionId);
    this.kept.set(revisionId, form);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.limit && oldest !== undefined) this.kept.delete(oldest);
  }
}

/**
 * Everything that stands between these answers and a submission, in the order of the form; empty when they may go.
 * Answers to questions that are not asked are faults: take them out with `askedAnswers` first.
 * @param context what the product knows without asking (legal form, axis)
 */
export function checkAnswers(form: CompiledForm, answers: unknown, context: AnswersContext = {}): Fault[] {
  return judged(form, form.submission, answers, context);
}

/** What keeps a draft from being saved: wrong shapes and unknown questions. Nothing is required of a draft. */
export function checkDraft(form: CompiledForm, answers: unknown): Fault[] {
  return judged(form, form.draft, answers, {});
}

function judged(form: CompiledForm, validate: ValidateFunction, answers: unknown, context: AnswersContext): Fault[] {
  if (!isRecord(answers)) return [faultOf(formRefusals.answers_not_an_object())];
  const tidy = tidyAnswers(form.definition, answers);
  const dotted = Object.keys(tidy).filter((key) => key.includes('.'));
  const known = { ...tidy, ...context };
  const errors = validate(known) ? [] : (validate.errors ?? []);
  if (errors.length === 0 && dotted.length === 0) return [];
  const fields = fieldsOf(form.definition);
  const found = errors.flatMap((error) => refusalsOfError(error, fields, (path) => isAsked(form, path, known)));
  const strangers = dotted.map((key) => formRefusals.answer_unknown({ where_fr: key, where_en: key }, `/${key}`));
  return inOrder([...found, ...strangers], fields);
}

function isAsked(form: CompiledForm, path: readonly string[], answers: Readonly<Record<string, unknown>>): boolean {
  const [key = '', index = '', inner = ''] = path;
  if (path.length === 1) {
    const conditions = form.conditions.get(key);
    return conditions !== undefined && conditionsHold(conditions, answers);
  }
  const group = fieldsOf(form.definition).find((field) => field.key === key);
  const items = answers[key];
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  if (group?.kind !== 'group' || !isRecord(item)) return false;
  const conditions = itemConditions(group.fields).get(inner);
  return conditions !== undefined && conditionsHold(conditions, item);
}

/** One fault per place, in the order of the form. */
function inOrder(refusals: readonly Refusal[], fields: readonly Field[]): Fault[] {
  const order = new Map(fields.map((field, index) => [field.key, index]));
  const places = new Map<string, Fault>();
  for (const refusal of refusals) {
    const pointer = refusal.pointer ?? '';
    if (!places.has(pointer)) places.set(pointer, faultOf(refusal));
  }
  const rank = (fault: Fault) => order.get(fault.field) ?? fields.length;
  return [...places.values()].sort((a, b) => rank(a) - rank(b));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function formAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strictRequired: false,
    strictTypes: false,
    multipleOfPrecision: 6,
  });
  addFormats.default(ajv, { mode: 'fast', formats: ['uuid'], keywords: true });
  addFormats.default(ajv, { mode: 'full', formats: ['date'] });
  for (const [name, validate] of Object.entries(FORMATS)) ajv.addFormat(name, { type: 'string', validate });
  ajv.addKeyword({
    keyword: 'balanced',
    type: 'object',
    schemaType: 'boolean',
    validate: (_: boolean, data: unknown) => !hasBudgetShape(data) || budgetFaults(data).length === 0,
  });
  ajv.addKeyword({ keyword: 'inOrder', type: 'object', schemaType: 'array', errors: true, validate: datesInOrder });
  return ajv;
}

/** The keyword `inOrder`: civil dates compare as texts. */
const datesInOrder: SchemaValidateFunction = (
  pairs: readonly { field: string; than: string }[],
  answers: Readonly<Record<string, unknown>>,
): boolean => {
  const reversed = pairs.filter(({ field, than }) => {
    const [late, early] = [answers[field], answers[than]];
    return typeof late === 'string' && typeof early === 'string' && late < early;
  });
  datesInOrder.errors = reversed.map(({ field, than }) => ({ keyword: 'inOrder', params: { late: field, than } }));
  return reversed.length === 0;
};

const ajv = formAjv();
