import { budgetTotals, fieldsOf, hasBudgetShape, type Answers, type FormDefinition } from '../../calls/calls.public.js';

/** What the lists, the rules and the letters need out of the answers. Amounts in cents, jobs in full-time equivalents. */
export interface AnswerFacts {
  readonly title: string;
  readonly asked: number | null;
  /** Total of the charges, contributions in kind aside. */
  readonly budgetTotal: number | null;
  readonly jobs: number | null;
  /** INSEE codes, the main commune first, each once. */
  readonly communes: readonly string[];
}

/** Where the facts stand in a form: `title`, `asked` and `jobs` by their keys, the budget by its kind. */
export const factKeys = { title: 'title', asked: 'asked', jobs: 'jobs' } as const;

const inseeCode = /^[0-9][0-9AB][0-9]{3}$/;

/** Reads the facts; what is missing or not yet of the right shape is null, so that it works on any draft. */
export function answerFacts(definition: FormDefinition, answers: Answers): AnswerFacts {
  const title = answers[factKeys.title];
  return {
    title: typeof title === 'string' ? title.trim().slice(0, 200) : '',
    asked: wholeOrNull(answers[factKeys.asked]),
    budgetTotal: totalOf(definition, answers),
    jobs: jobsOf(answers[factKeys.jobs]),
    communes: communesOf(definition, answers),
  };
}

/** Key of the budget question, or null where the form has none. */
export function budgetKey(definition: FormDefinition): string | null {
  return fieldsOf(definition).find((field) => field.kind === 'budget')?.key ?? null;
}

function totalOf(definition: FormDefinition, answers: Answers): number | null {
  const key = budgetKey(definition);
  const budget: unknown = key === null ? null : answers[key];
  if (!hasBudgetShape(budget)) return null;
  try {
    const { charges } = budgetTotals(budget);
    return charges >= 0 ? charges : null;
  } catch {
    return null;
  }
}

function communesOf(definition: FormDefinition, answers: Answers): string[] {
  const fields = fieldsOf(definition);
  const single = fields.filter((field) => field.kind === 'commune').map((field) => answers[field.key]);
  const several = fields.filter((field) => field.kind === 'communes').map((field) => answers[field.key]);
  const codes = [...single, ...several]
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((code): code is string => typeof code === 'string');
  return [...new Set(codes.filter((code) => inseeCode.test(code)))];
}

function wholeOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Two decimals, below ten thousand: what the column holds. */
function jobsOf(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const rounded = Math.round(value * 100) / 100;
  return rounded >= 0 && rounded < 10_000 ? rounded : null;
}
