import type { Budget } from './budget.js';
import type { FormDefinition } from './catalogue.js';
import { fieldsOf } from './catalogue.js';

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
 * The answers as checked: texts trimmed, and what a person left empty (blank text, null, empty list) taken out. Line
 * numbers of lists stay, so that a pointer into the cleaned answers is a pointer into the original.
 */
export function withoutBlanks(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const budgets = new Set(
    fieldsOf(definition)
      .filter((field) => field.kind === 'budget')
      .map((field) => field.key),
  );
  const kept = Object.entries(answers)
    .map(([key, value]) => [key, cleanedValue(value, DEEPEST)] as const)
    .filter(([key, value]) => !isBlank(value) && (budgets.has(key) || !isEmptyList(value)));
  return Object.fromEntries(kept);
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
