import fc from 'fast-check';
import {
  conditionsHold,
  type AnswersContext,
  type Condition,
  type Field,
  type FormDefinition,
  type SimpleField,
} from '../../src/calls/forms/forms.public.js';
import { TERRITORY } from './generated-forms.js';

/** Valid answers derived from a definition alone, without the compiler: the oracle of its properties. */

export const SIRETS = ['20009320100016', '35600000000048', '35600000000006'];
export const IBANS = ['FR1420041010050500013M02606', 'FR7630006000011234567890189', 'DE89370400440532013000'];

type Json = Record<string, unknown>;

/** A complete valid set of answers: every asked required question, and some of the others. */
export function validAnswers(definition: FormDefinition, context: AnswersContext): fc.Arbitrary<Json> {
  const questions = definition.sections.flatMap((section) =>
    section.fields.map((field) => ({ field, when: [...(section.when ?? []), ...(field.when ?? [])] })),
  );
  return answersTo(questions, context);
}

function answersTo(
  questions: readonly { field: Field; when: readonly Condition[] }[],
  known: Readonly<Json>,
): fc.Arbitrary<Json> {
  return questions.reduce(
    (soFar, { field, when }) =>
      soFar.chain((answers) => {
        if (!conditionsHold(when, { ...answers, ...known })) return fc.constant(answers);
        const answered = valueOf(field, answers).map((value) => ({ ...answers, [field.key]: value }));
        return field.required ? answered : fc.oneof(answered, fc.constant(answers));
      }),
    fc.constant<Json>({}) as fc.Arbitrary<Json>,
  );
}

/** A valid answer to one question; a date that may not precede another looks at the answers so far. */
export function valueOf(field: Field, answers: Json = {}): fc.Arbitrary<unknown> {
  if (field.kind === 'date') return day(latest(field.notBefore, answers[field.notBeforeField ?? '']), field.notAfter);
  if (field.kind !== 'group') return simpleValue(field);
  const questions = field.fields.map((one) => ({ field: one, when: one.when ?? [] }));
  return fc.array(answersTo(questions, {}), { minLength: field.min ?? 1, maxLength: field.max ?? 3 });
}

const between = (min: number, max: number, step = 1) =>
  fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((value) => value * step);
const day = (from = '2026-03-01', to = '2027-12-31') =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const latest = (...days: unknown[]) =>
  days
    .filter((one) => typeof one === 'string')
    .sort()
    .at(-1);
const LETTERS = fc.constantFrom(...'abcdeéèç œÀ’-1🌿'.replace(' ', ''), 'z');
const words = (min: number, max: number) => fc.string({ unit: LETTERS, minLength: Math.max(min, 1), maxLength: max });

function simpleValue(field: SimpleField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return words(field.minLength ?? 1, field.maxLength);
    case 'number': {
      const scale = 10 ** (field.decimals ?? 0);
      return between((field.min ?? 0) * scale, (field.max ?? 100) * scale).map((value) => value / scale);
    }
    case 'money':
      return between(field.min ?? 0, field.max ?? 1_000_000, field.wholeEuros ? 100 : 1);
    case 'percent':
      return between(field.min ?? 0, field.max ?? 10_000);
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'choices':
      return some(
        field.options.map(({ value }) => value),
        field,
      );
    case 'commune':
      return fc.constantFrom(...TERRITORY);
    case 'communes':
      return some(TERRITORY, field);
    case 'siret':
      return fc.constantFrom(...SIRETS);
    case 'rna':
      return fc.stringMatching(/^W[0-9]{9}$/);
    case 'iban':
      return fc.constantFrom(...IBANS);
    default:
      return structuredValue(field);
  }
}

function some(values: readonly string[], { min = 1, max = values.length }: { min?: number; max?: number }) {
  return fc.subarray([...values], { minLength: min, maxLength: Math.min(max, values.length) });
}

function structuredValue(field: SimpleField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'person':
      return fc.record(
        {
          lastName: words(1, 40),
          firstName: words(1, 40),
          role: words(1, 40),
          email: fc.constantFrom('lea.martin@exemple.fr', 'a@b.co'),
          phone: fc.constantFrom('0320000000', '03 20 00 00 00', '+33 3 20 00 00 00'),
        },
        { requiredKeys: ['lastName', 'firstName', ...(field.needs ?? [])] },
      );
    case 'address':
      return fc.record({
        line: words(1, 60),
        postalCode: fc.stringMatching(/^[0-9]{5}$/),
        commune: fc.constantFrom(...TERRITORY),
      });
    case 'indicators': {
      const one = fc.record({ label: words(1, 60), unit: words(1, 20), target: between(0, 10_000) });
      return fc.uniqueArray(one, {
        minLength: field.min ?? 1,
        maxLength: field.max ?? 5,
        selector: ({ label }) => label,
      });
    }
    case 'crowdfunding':
      return fc.record({
        platform: fc.constantFrom(...field.platforms.map(({ value }) => value)),
        goal: between(100, 5_000_000),
        startsOn: day('2026-03-01', '2026-06-01'),
        endsOn: day('2026-06-01', '2026-12-31'),
      });
    case 'attachment':
      return fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: field.max ?? 5 });
    case 'statement':
      return day().map((on) => ({ accepted: true, version: field.version, on }));
    default:
      return budgets;
  }
}

const budgets = fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 8 }).map((euros) => {
  const total = euros.reduce((all, one) => all + one, 0) * 100;
  return {
    charges: euros.map((one, place) => ({ account: `6${place}`, label: 'Charge', amount: one * 100 })),
    products: [{ account: '74', label: 'Subvention', amount: total, funder: 'Région', state: 'asked' }],
    inKind: { charges: [], products: [] },
  };
});
