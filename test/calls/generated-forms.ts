import fc from 'fast-check';
import type { Condition, Field, FormDefinition, SimpleField } from '../../src/calls/forms/forms.public.js';

/** Random form definitions for the properties of the compiler: every kind of field, conditions on what comes before. */

const label = { fr: 'Question', en: 'Question' };
const VALUES = ['a', 'b', 'c', 'd'] as const;
const options = VALUES.map((value) => ({ value, label: { fr: value, en: value } }));
export const TERRITORY = ['59350', '59512', '59599', '2A004'];

const ELIGIBILITY = [
  {
    key: 'first',
    question: label,
    options: options.map((option, place) => (place > 1 ? { ...option, stop: label } : option)),
  },
  { key: 'second', question: label, help: label, options, when: { question: 'first', isAnyOf: ['a'] } },
];

type Shape = Record<string, unknown> & { kind: string };

const bounds = (low: number, high: number, step = 1) =>
  fc
    .tuple(fc.integer({ min: low / step, max: high / step }), fc.integer({ min: low / step, max: high / step }))
    .map(([one, other]) => ({ min: Math.min(one, other) * step, max: Math.max(one, other) * step }));

const shapes: fc.Arbitrary<Shape>[] = [
  bounds(1, 60).map(({ min, max }) => ({ kind: 'text', minLength: min, maxLength: max })),
  bounds(1, 900).map(({ min, max }) => ({ kind: 'longText', minLength: min, maxLength: max })),
  fc
    .tuple(bounds(-1000, 1000), fc.constantFrom({}, { decimals: 1 }, { decimals: 2 }))
    .map(([limits, precision]) => ({ kind: 'number', ...limits, ...precision })),
  fc
    .tuple(bounds(0, 5_000_000, 100), fc.boolean())
    .map(([limits, wholeEuros]) => ({ kind: 'money', ...limits, wholeEuros })),
  bounds(0, 10_000).map((limits) => ({ kind: 'percent', ...limits })),
  fc
    .constantFrom(
      {},
      { notBefore: '2026-03-01' },
      { notBefore: '2026-03-01', notAfter: '2026-12-31' },
      { ordered: true },
    )
    .map((limits) => ({ kind: 'date', ...limits })),
  fc.constantFrom(
    { kind: 'number' },
    { kind: 'number', decimals: 2, unit: label },
    { kind: 'number', min: 0.5, decimals: 1 },
  ),
  fc.constantFrom({ kind: 'money' }, { kind: 'money', max: 100, wholeEuros: true }, { kind: 'percent' }),
  fc.constant({ kind: 'choice', options }),
  bounds(1, 4).map((limits) => ({ kind: 'choices', options, ...limits })),
  fc.constantFrom({ kind: 'commune' }, { kind: 'commune', within: 'territory' }),
  bounds(1, 4).map((limits) => ({ kind: 'communes', within: 'territory', ...limits })),
  fc.constantFrom('siret', 'rna', 'iban', 'address', 'budget').map((kind) => ({ kind })),
  fc.subarray(['role', 'email', 'phone']).map((needs) => ({ kind: 'person', needs })),
  bounds(1, 5).map((limits) => ({ kind: 'indicators', ...limits })),
  fc.constant({ kind: 'crowdfunding', platforms: options }),
  fc.integer({ min: 1, max: 5 }).map((max) => ({ kind: 'attachment', max })),
  fc.constantFrom(
    { kind: 'attachment', accept: ['application/pdf'], maxBytes: 1_000_000 },
    { kind: 'indicators', suggested: [{ label, unit: label }] },
    { kind: 'person' },
    { kind: 'communes' },
    { kind: 'choices', options },
  ),
  fc.constant({ kind: 'statement', text: label, version: '2021-12-31' }),
];

const groupShape = fc
  .tuple(fc.array(fc.tuple(fc.oneof(...shapes), fc.nat()), { minLength: 1, maxLength: 4 }), fc.boolean(), bounds(1, 4))
  .map(([parts, required, limits]): Shape => ({
    kind: 'group',
    item: { fr: 'ligne', en: 'line' },
    fields: numbered(parts, false),
    required,
    ...limits,
  }));

/** A random form of one to three sections; a section and a field may depend on any earlier choice, statement or known fact. */
export const formDefinitions: fc.Arbitrary<FormDefinition> = fc
  .tuple(
    fc.array(
      fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.oneof(...shapes) }, { weight: 1, arbitrary: groupShape }), fc.nat()),
      {
        minLength: 2,
        maxLength: 14,
      },
    ),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([parts, count]) => {
    const fields = numbered(parts, true);
    const size = Math.ceil(fields.length / count);
    const sections = Array.from({ length: count }, (_, place) => ({
      key: `section${place}`,
      title: label,
      ...(place === 1 ? { intro: label } : {}),
      fields: fields.slice(place * size, (place + 1) * size),
      ...(place === 2 ? { when: [{ field: 'application.axis', is: 'start' }] } : {}),
    }));
    return { title: label, eligibility: ELIGIBILITY, sections };
  });

function numbered(parts: readonly (readonly [Shape, number])[], top: true): Field[];
function numbered(parts: readonly (readonly [Shape, number])[], top: false): SimpleField[];
function numbered(parts: readonly (readonly [Shape, number])[], top: boolean): Field[] {
  const fields: Field[] = [];
  parts.forEach(([shape, dice], place) => {
    const conditions = conditionsOn(fields, dice, top);
    const required = dice % 2 === 0;
    const { ordered, ...own } = shape;
    const earlier = ordered ? fields.filter(({ kind }) => kind === 'date').at(-1) : undefined;
    fields.push({
      required,
      ...own,
      ...(earlier ? { notBeforeField: earlier.key } : {}),
      ...(dice % 5 === 0 ? { help: label } : {}),
      ...(SECRECY[dice % 4] ? { secrecy: SECRECY[dice % 4] } : {}),
      key: `${top ? 'q' : 'p'}${place}`,
      label: { fr: `Question ${place}`, en: `Question ${place}` },
      ...(conditions.length > 0 ? { when: conditions } : {}),
    } as unknown as Field);
  });
  return fields;
}

const SECRECY = [undefined, { committee: false }, { public: 'after-award' }, undefined];

function conditionsOn(earlier: readonly Field[], dice: number, top: boolean): Condition[] {
  if (dice % 3 === 0) return [];
  if (top && dice % 7 === 1) return [{ field: 'organization.legalForm', isAnyOf: ['association', 'foundation'] }];
  const deciding = earlier.filter(({ kind }) => kind === 'choice' || kind === 'choices' || kind === 'statement');
  const field = deciding[dice % Math.max(deciding.length, 1)];
  if (!field) return [];
  const value = VALUES[dice % 4] ?? 'a';
  if (field.kind === 'choices') return [{ field: field.key, includes: value }];
  if (field.kind === 'statement') return [{ field: field.key, is: true }];
  const all: Condition[] = [
    { field: field.key, is: value },
    { field: field.key, isNot: value },
    { field: field.key, isAnyOf: [value, 'a'] },
  ];
  return all.slice(dice % 3, (dice % 3) + 1);
}
