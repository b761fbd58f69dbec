import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  askedFields,
  checkAnswers,
  checkDefinition,
  checkDraft,
  compileForm,
  conditionsHold,
  fieldsOf,
  formDifferences,
  moveAnswers,
  type Answers,
  type AnswersContext,
  type Field,
  type FormDefinition,
} from '../../src/calls/forms/forms.public.js';
import { conditionsSchema, effectiveConditions, itemConditions } from '../../src/calls/forms/conditions.js';
import { submissionSchema } from '../../src/calls/forms/form-schema.js';
import { validAnswers, valueOf } from './generated-answers.js';
import { formDefinitions, TERRITORY } from './generated-forms.js';

type Json = Record<string, unknown>;

/** The same cases on every machine. */
const seeded = (numRuns: number) => ({ seed: 20_261_123, numRuns });
const contexts = fc.constantFrom<AnswersContext>(
  { 'organization.legalForm': 'association', 'application.axis': 'start' },
  { 'organization.legalForm': 'scop', 'application.axis': 'growth' },
  {},
);
const cases = fc.tuple(formDefinitions, contexts).chain(([definition, context]) =>
  fc.record({
    definition: fc.constant(definition),
    context: fc.constant(context),
    answers: validAnswers(definition, context),
  }),
);
const compiled = (definition: FormDefinition) => compileForm(definition, { territory: TERRITORY });
const pointersOf = (faults: readonly { pointer: string }[]) => faults.map(({ pointer }) => pointer);

describe('what stands between answers and a submission', () => {
  it('is each compulsory question left out, at its own place, and nothing else', () => {
    fc.assert(
      fc.property(cases, ({ definition, context, answers }) => {
        const form = compiled(definition);
        const decides = deciding(definition);
        for (const { key } of askedFields(definition, answers, context).filter(({ required }) => required)) {
          const { [key]: _, ...left } = answers;
          const found = checkAnswers(form, left, context);
          expect(pointersOf(found)).toContain(`/${key}`);
          if (!decides.has(key)) expect(pointersOf(found)).toEqual([`/${key}`]);
        }
      }),
      seeded(25),
    );
  });

  it('is an answer to a question that is not asked, and an answer to no question at all', () => {
    const unasked = cases.chain((one) => {
      const asked = new Set(askedFields(one.definition, one.answers, one.context).map(({ key }) => key));
      const others = fieldsOf(one.definition).filter(({ key }) => !asked.has(key));
      const [field] = others;
      return fc.record({
        one: fc.constant(one),
        field: fc.constant(field),
        value: field ? valueOf(field) : fc.constant(1),
      });
    });
    fc.assert(
      fc.property(unasked, ({ one: { definition, context, answers }, field, value }) => {
        const form = compiled(definition);
        const key = field?.key ?? 'stranger';
        const found = checkAnswers(form, { ...answers, [key]: value }, context);
        const code = field ? 'answer_not_asked' : 'answer_unknown';
        expect(found.filter(({ pointer }) => pointer === `/${key}`).map((fault) => fault.code)).toEqual([code]);
      }),
      seeded(30),
    );
  });

  it('is every wrong make of answer, whatever the question, and its place is told', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<unknown>(true, 3.14159, 'x\u0000y', { odd: 1 }, [[]], -1e15), (one, wrong) => {
        const form = compiled(one.definition);
        for (const { key } of askedFields(one.definition, one.answers, one.context)) {
          const found = checkAnswers(form, { ...one.answers, [key]: wrong }, one.context);
          const here = pointersOf(found).filter((pointer) => pointer === `/${key}` || pointer.startsWith(`/${key}/`));
          expect(here.length).toBeGreaterThan(0);
        }
      }),
      seeded(20),
    );
  });
});

describe('a definition', () => {
  it('comes back from JSON as it went, whatever the order of its keys, and judges alike', () => {
    fc.assert(
      fc.property(cases, ({ definition, context, answers }) => {
        const back = JSON.parse(JSON.stringify(definition)) as FormDefinition;
        expect(back).toEqual(definition);
        const shuffled = reversed(back) as FormDefinition;
        expect(checkDefinition(shuffled)).toBeNull();
        expect(submissionSchema(back, { territory: TERRITORY })).toEqual(
          submissionSchema(definition, { territory: TERRITORY }),
        );
        expect(checkAnswers(compiled(shuffled), answers, context)).toEqual([]);
        expect(formDifferences(definition, shuffled)).toEqual([]);
      }),
      seeded(20),
    );
  });

  it('has its faults told at a place that exists, never by a crash', () => {
    fc.assert(
      fc.property(formDefinitions, fc.jsonValue(), fc.nat(), (definition, junk, place) => {
        const fields = fieldsOf(definition);
        const { key } = fields[place % fields.length]!;
        const sections = definition.sections.map((section) => ({
          ...section,
          fields: section.fields.map((field) => (field.key === key ? { ...field, label: junk } : field)),
        }));
        expect(checkDefinition({ ...definition, sections })?.code).toBe('form_definition_malformed');
      }),
      seeded(25),
    );
  });
});

describe('whether a question is asked', () => {
  const ajv = new Ajv2020({ strict: false });
  const wild = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', '', 'association', 'start'), fc.jsonValue());

  it('is one answer for the screen and for the server, whatever has been typed', () => {
    fc.assert(
      fc.property(cases, fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4'), wild), (one, typed) => {
        const known = { ...tidy({ ...one.answers, ...typed }), ...one.context };
        for (const conditions of effectiveConditions(one.definition).values()) {
          if (conditions.length === 0) continue;
          const server = ajv.validate(conditionsSchema(conditions), known);
          expect({ conditions, asked: conditionsHold(conditions, known) }).toEqual({ conditions, asked: server });
        }
        for (const group of fieldsOf(one.definition)) {
          if (group.kind !== 'group') continue;
          const item = tidy({ p0: typed['q0'], p1: typed['q1'], p2: typed['q2'] });
          for (const conditions of itemConditions(group.fields).values()) {
            if (conditions.length === 0) continue;
            expect(conditionsHold(conditions, item)).toBe(ajv.validate(conditionsSchema(conditions), item));
          }
        }
      }),
      seeded(60),
    );
  });
});

describe('answers carried to a later form', () => {
  const pairs = fc.tuple(cases, formDefinitions);

  it('are never lost, never stand under a question that is gone, and never choose what is not offered', () => {
    fc.assert(
      fc.property(pairs, ([{ definition, answers }, after]) => {
        const moved = moveAnswers(definition, after, answers as Answers);
        const aside = new Map(moved.setAside.map(({ key, value }) => [key, value]));
        for (const [key, value] of Object.entries(answers)) {
          const kept = JSON.stringify(moved.answers[key]) === JSON.stringify(value);
          expect(kept || JSON.stringify(aside.get(key)) === JSON.stringify(value)).toBe(true);
        }
        const faults = checkDraft(compiled(after), moved.answers);
        expect(faults.filter(({ code }) => code === 'answer_unknown')).toEqual([]);
        expect(faults.filter(({ code }) => code === 'answer_not_an_option')).toEqual([]);
      }),
      seeded(30),
    );
  });

  it('stay all where nothing changed', () => {
    fc.assert(
      fc.property(cases, ({ definition, answers }) => {
        expect(moveAnswers(definition, definition, answers as Answers)).toEqual({ answers, setAside: [] });
      }),
      seeded(20),
    );
  });

  it('tell the same differences from either side', () => {
    fc.assert(
      fc.property(formDefinitions, formDefinitions, (one, other) => {
        const keys = (kind: string, found: ReturnType<typeof formDifferences>) =>
          found.flatMap((each) => (each.kind === kind && 'field' in each ? [each.field.key] : [])).sort();
        const [there, back] = [formDifferences(one, other), formDifferences(other, one)];
        expect(keys('added', there)).toEqual(keys('removed', back));
        expect(there.filter(({ kind }) => kind === 'changed')).toHaveLength(
          back.filter(({ kind }) => kind === 'changed').length,
        );
      }),
      seeded(25),
    );
  });
});

/** Keys of the questions others wait for, or are compared with. */
function deciding(definition: FormDefinition): Set<string> {
  const conditions = definition.sections.flatMap(({ when, fields }) => [
    ...(when ?? []),
    ...fields.flatMap((field: Field) => field.when ?? []),
  ]);
  const dates = fieldsOf(definition).flatMap((field) => (field.kind === 'date' ? [field.notBeforeField ?? ''] : []));
  return new Set([...conditions.map(({ field }) => field), ...dates]);
}

/** As answers are before they are judged: what is empty is not there. */
function tidy(answers: Json): Json {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}
