import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  askedAnswers,
  checkAnswers,
  checkDefinition,
  checkDraft,
  compileForm,
  fieldsOf,
  type AnswersContext,
  type Field,
  type FormDefinition,
} from '../../src/calls/forms/forms.public.js';
import { validAnswers } from './generated-answers.js';
import { formDefinitions, TERRITORY } from './generated-forms.js';

/** The same cases on every machine. */
const seeded = (numRuns: number) => ({ seed: 20_261_123, numRuns });
const contexts = fc.constantFrom<AnswersContext>(
  { 'organization.legalForm': 'association', 'application.axis': 'start' },
  { 'organization.legalForm': 'scop', 'application.axis': 'growth' },
  {},
);
const cases = fc.tuple(formDefinitions, contexts).chain(([definition, context]) =>
  fc.record({
    form: fc.constant(compileForm(definition, { territory: TERRITORY })),
    context: fc.constant(context),
    answers: validAnswers(definition, context),
  }),
);

describe('A compiled form, whatever its definition', () => {
  it('accepts every valid set of answers, as a submission and as a draft', () => {
    fc.assert(
      fc.property(cases, ({ form, context, answers }) => {
        expect(checkAnswers(form, answers, context)).toEqual([]);
        expect(checkDraft(form, answers)).toEqual([]);
        expect(askedAnswers(form.definition, answers, context)).toEqual(answers);
      }),
      seeded(60),
    );
  });

  it('refuses every mutation of valid answers and names the question, in both languages', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), ({ form, context, answers }, where, which) => {
        const mutated = mutation(form.definition, answers, where, which);
        fc.pre(mutated !== null);
        const faults = checkAnswers(form, mutated!.answers, context);
        expect(faults.map(({ field }) => field)).toContain(mutated!.field);
        for (const { fr, en } of faults) {
          expect(fr).toMatch(/^«\s.+\s»\s: .+\.$/su);
          expect(en).toMatch(/^“.+”: .+\.$/su);
          expect(`${fr}${en}`).not.toMatch(/undefined|NaN|\{|answer_/);
        }
      }),
      seeded(120),
    );
  });

  it('is made only of definitions that may be published', () => {
    fc.assert(
      fc.property(formDefinitions, (definition) => expect(checkDefinition(definition)).toBeNull()),
      seeded(100),
    );
  });

  it('keeps any part of valid answers as a draft', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ form, answers }, mask) => {
        const part = Object.fromEntries(Object.entries(answers).filter((_, place) => (mask >> (place % 16)) % 2 === 1));
        expect(checkDraft(form, part)).toEqual([]);
      }),
      seeded(30),
    );
  });

  it('never throws on any JSON at all', () => {
    fc.assert(
      fc.property(cases, fc.jsonValue(), fc.nat(), ({ form, context, answers }, junk, place) => {
        const keys = fieldsOf(form.definition).map(({ key }) => key);
        const spoilt = { ...answers, [keys[place % keys.length] ?? '']: junk };
        expect(Array.isArray(checkAnswers(form, spoilt, context))).toBe(true);
        expect(Array.isArray(checkDraft(form, spoilt))).toBe(true);
        expect(Array.isArray(checkDraft(form, junk))).toBe(true);
      }),
      seeded(40),
    );
  });
});

type Json = Record<string, unknown>;

/** One way to spoil one answer that must be noticed at that very question; null when there is nothing to spoil. */
function mutation(definition: FormDefinition, answers: Json, where: number, which: number) {
  const fields = fieldsOf(definition).filter(({ key }) => key in answers);
  const field = fields[where % Math.max(fields.length, 1)];
  if (!field) return { answers: { ...answers, stranger: 1 }, field: 'stranger' };
  const spoilt = spoiltValues(field, answers[field.key]);
  const value = spoilt[which % spoilt.length];
  return { answers: { ...answers, [field.key]: value }, field: field.key };
}

function spoiltValues(field: Field, value: unknown): unknown[] {
  const always = [{ nothing: 'like it' }, true, ...(field.required ? [undefined, null, '', '  '] : [])];
  return [...always, ...ownSpoils(field, value)];
}

function ownSpoils(field: Field, value: unknown): unknown[] {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return ['x'.repeat(field.maxLength + 1), `${String(value)}\u0000`, '\ud800', 12, [value]];
    case 'number':
      return [(field.max ?? 1e13) + 1, (field.min ?? -1e13) - 1, Number(value) + 0.001, '12'];
    case 'money':
    case 'percent':
      return [
        (field.max ?? (field.kind === 'money' ? 1e13 : 10_000)) + 1,
        (field.min ?? 0) - 1,
        Number(value) + 0.5,
        '12',
      ];
    case 'date':
      return ['2026-02-30', '30/06/2026', '2026-13-01', 20260101, ...(field.notBefore ? ['2020-01-01'] : [])];
    case 'choice':
      return ['e', 'A', ['a'], 1];
    case 'choices':
      return ['a', ['e'], ['a', 'a'], [null], [...(value as string[]), 'e']];
    case 'commune':
      return ['59000x', '59', 59350];
    case 'communes':
      return [['75056'], ['59350', '59350'], '59350'];
    case 'siret':
      return ['20009320100013', '2000932010001', 20009320100012];
    case 'rna':
      return ['W12345678', 'X123456789'];
    case 'iban':
      return ['FR1420041010050500013M02607', 'FR14', 'XX00'];
    case 'attachment':
      return [['file.pdf'], 'file.pdf', [1]];
    default:
      return structuredSpoils(field, value as Json);
  }
}

function structuredSpoils(field: Field, value: Json): unknown[] {
  switch (field.kind) {
    case 'person':
      return [
        { ...value, lastName: ' ' },
        { ...value, email: 'a@b' },
        { ...value, phone: 'none' },
        { ...value, age: 4 },
      ];
    case 'address':
      return [
        { ...value, postalCode: '5900' },
        { ...value, commune: '99999' },
        { ...value, line: '' },
      ];
    case 'statement':
      return [
        { ...value, accepted: false },
        { ...value, version: 'other' },
        { ...value, on: undefined },
      ];
    case 'crowdfunding':
      return [
        { ...value, goal: 0 },
        { ...value, url: 'http://ulule.com/x' },
        { ...value, startsOn: '2026-12-31', endsOn: '2026-01-01' },
        { ...value, platform: 'e' },
      ];
    case 'budget': {
      const more = { account: '60', label: 'Oubli', amount: 100 };
      const charges = [...(value['charges'] as Json[]), more];
      return [
        { ...value, charges },
        { ...value, inKind: undefined },
        { ...value, products: [{}] },
      ];
    }
    case 'group': {
      const items = value as unknown as Json[];
      const last = { ...items.at(-1), stranger: 1 };
      return [[...items.slice(0, -1), last], ['x'], Array.from({ length: (field.max ?? 30) + 1 }, () => items[0])];
    }
    default:
      return [[{ label: 'x', unit: 'y' }], [{ label: 'x', unit: 'y', target: '3' }]];
  }
}
