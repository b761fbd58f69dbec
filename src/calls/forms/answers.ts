import { normalizeDigits, normalizeEmail, normalizeIban, normalizeRna } from '../../kernel/identifiers/identifiers.js';
import type { Budget } from './budget.js';
import { fieldsOf, type Field, type FormDefinition } from './catalogue.js';

export interface PersonAnswer {
  readonly lastName: string;
  readonly firstName: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** `commune` is an INSEE code: a postal code covers many communes. */
export interface AddressAnswer {
  readonly line: string;
  readonly complement?: string;
  readonly postalCode: string;
  readonly commune: string;
}

export interface IndicatorAnswer {
  readonly label: string;
  readonly unit: string;
  readonly target: number;
}

/** A crowdfunding campaign, planned or running. `goal` in cents, dates civil. */
export interface CrowdfundingAnswer {
  readonly platform: string;
  readonly goal: number;
  readonly url?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** A ticked statement: the version of the text and the civil day it was accepted. */
export interface StatementAnswer {
  readonly accepted: boolean;
  readonly version: string;
  readonly on: string;
}

/** What one question may hold. Amounts in cents, percents in basis points, communes as INSEE codes, papers as attachment ids. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly IndicatorAnswer[]
  | readonly Answers[]
  | PersonAnswer
  | AddressAnswer
  | Budget
  | CrowdfundingAnswer
  | StatementAnswer;

/** The answers of an application, by field key. */
export interface Answers {
  readonly [key: string]: AnswerValue | undefined;
}

/**
 * The answers as they are kept and checked: texts trimmed, identifiers without the spaces people group them with, and what was
 * left empty (blank text, null, empty list) taken out. Line numbers of lists stay, so that a pointer into the tidy answers
 * is a pointer into the original.
 */
export function tidyAnswers(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return tidied(fieldsOf(definition), answers);
}

function tidied(fields: readonly Field[], answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const kept = Object.entries(answers)
    .map(([key, value]) => [key, tidyAnswer(byKey.get(key), cleanedValue(value, DEEPEST))] as const)
    .filter(([key, value]) => !isBlank(value) && (byKey.get(key)?.kind === 'budget' || !isEmptyList(value)));
  return Object.fromEntries(kept);
}

function tidyAnswer(field: Field | undefined, value: unknown): unknown {
  if (typeof value === 'string') {
    if (field?.kind === 'siret') return normalizeDigits(value);
    if (field?.kind === 'rna') return normalizeRna(value);
    return field?.kind === 'iban' ? normalizeIban(value) : value;
  }
  if (field?.kind === 'group' && Array.isArray(value)) {
    return value.map((item: unknown) => (isRecord(item) ? tidied(field.fields, item) : item));
  }
  if (field?.kind === 'person' && isRecord(value) && typeof value['email'] === 'string') {
    return { ...value, email: normalizeEmail(value['email']) };
  }
  return value;
}

/**
 * Dates the statements ticked without a day, so that the day is the server's and not the browser's.
 * @param today civil date in Europe/Paris
 */
export function stampStatements(definition: FormDefinition, answers: Answers, today: string): Answers {
  const stamped: Record<string, AnswerValue | undefined> = { ...answers };
  for (const field of fieldsOf(definition)) {
    const given = answers[field.key];
    if (field.kind !== 'statement' || typeof given !== 'object' || given === null) continue;
    if ('accepted' in given && given.accepted && !given.on) {
      stamped[field.key] = { accepted: true, version: given.version ?? field.version, on: today };
    }
  }
  return stamped;
}

/** Deeper than any answer goes; what lies below is left as it is and refused by the schema. */
const DEEPEST = 8;

function cleanedValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((part) => cleanedValue(part, depth - 1));
  const kept = Object.entries(value)
    .map(([key, part]) => [key, cleanedValue(part, depth - 1)] as const)
    .filter(([, part]) => !isBlank(part));
  return Object.fromEntries(kept);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
