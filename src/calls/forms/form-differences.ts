import { fieldsOf, type Field, type FormDefinition, type Section } from './catalogue.js';
import type { EligibilityQuestion } from './eligibility.js';

/** What may differ between two readings of one question. */
export const fieldParts = [
  'kind',
  'label',
  'help',
  'required',
  'when',
  'limits',
  'options',
  'text',
  'inner',
  'secrecy',
  'section',
] as const;
export type FieldPart = (typeof fieldParts)[number];

/** What may differ between two readings of one section. */
export type SectionPart = 'title' | 'intro' | 'when';

/** A question with the section it stands in. */
export interface Placed {
  readonly field: Field;
  readonly section: Section;
}

/** One thing that is not the same in two revisions of a form. */
export type Difference =
  | { readonly kind: 'title' }
  | { readonly kind: 'sectionAdded' | 'sectionRemoved'; readonly section: Section }
  | {
      readonly kind: 'sectionChanged';
      readonly before: Section;
      readonly after: Section;
      readonly parts: readonly SectionPart[];
    }
  | ({ readonly kind: 'added' | 'removed' } & Placed)
  | {
      readonly kind: 'changed';
      readonly before: Placed;
      readonly after: Placed;
      readonly parts: readonly FieldPart[];
    }
  | {
      readonly kind: 'eligibility';
      readonly before: EligibilityQuestion | null;
      readonly after: EligibilityQuestion | null;
    };

/**
 * What changes from one revision of a form to the next, in the order of the newer one, what is gone last. Questions and
 * sections are known by their keys. A mere change of order is no difference: it asks nothing else of anybody.
 */
export function formDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  return [
    ...(saysTheSame(before.title, after.title) ? [] : [{ kind: 'title' as const }]),
    ...eligibilityDifferences(before.eligibility ?? [], after.eligibility ?? []),
    ...sectionDifferences(before, after),
    ...fieldDifferences(before, after),
  ];
}

function eligibilityDifferences(
  before: readonly EligibilityQuestion[],
  after: readonly EligibilityQuestion[],
): Difference[] {
  const keys = [...new Set([...after, ...before].map(({ key }) => key))];
  const of = (all: readonly EligibilityQuestion[], key: string) => all.find((each) => each.key === key) ?? null;
  return keys
    .map((key) => ({ kind: 'eligibility' as const, before: of(before, key), after: of(after, key) }))
    .filter((pair) => !saysTheSame(pair.before, pair.after));
}

function sectionDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  const known = new Map(before.sections.map((section) => [section.key, section]));
  const kept = new Set(after.sections.map(({ key }) => key));
  const now = after.sections.flatMap((section): Difference[] => {
    const former = known.get(section.key);
    if (!former) return [{ kind: 'sectionAdded', section }];
    const parts = (['title', 'intro', 'when'] as const).filter((part) => !saysTheSame(former[part], section[part]));
    return parts.length > 0 ? [{ kind: 'sectionChanged', before: former, after: section, parts }] : [];
  });
  const gone = before.sections.filter(({ key }) => !kept.has(key));
  return [...now, ...gone.map((section): Difference => ({ kind: 'sectionRemoved', section }))];
}

function fieldDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  const known = new Map(placed(before).map((each) => [each.field.key, each]));
  const kept = new Set(fieldsOf(after).map(({ key }) => key));
  const now = placed(after).flatMap((each): Difference[] => {
    const former = known.get(each.field.key);
    if (!former) return [{ kind: 'added', ...each }];
    const parts = partsThatDiffer(former, each);
    return parts.length > 0 ? [{ kind: 'changed', before: former, after: each, parts }] : [];
  });
  const gone = placed(before).filter(({ field }) => !kept.has(field.key));
  return [...now, ...gone.map((each): Difference => ({ kind: 'removed', ...each }))];
}

function placed(definition: FormDefinition): Placed[] {
  return definition.sections.flatMap((section) => section.fields.map((field) => ({ field, section })));
}

function partsThatDiffer(before: Placed, after: Placed): FieldPart[] {
  const [one, other] = [partsOf(before), partsOf(after)];
  return fieldParts.filter((part) => !saysTheSame(one[part], other[part]));
}

const NAMED = new Set(['key', 'kind', 'label', 'help', 'required', 'when', 'secrecy', 'options', 'platforms']);

/** A question cut into the parts people speak of; all that is left are its limits. */
function partsOf({ field, section }: Placed): Readonly<Record<FieldPart, unknown>> {
  const own = Object.entries(field).filter(([name]) => !NAMED.has(name));
  const among = (names: readonly string[]) => own.filter(([name]) => names.includes(name));
  const [text, inner] = [
    ['text', 'version'],
    ['fields', 'item'],
  ];
  return {
    kind: field.kind,
    label: field.label,
    help: field.help,
    required: field.required ?? false,
    when: field.when ?? [],
    options: 'options' in field ? field.options : 'platforms' in field ? field.platforms : undefined,
    text: Object.fromEntries(among(text)),
    inner: Object.fromEntries(among(inner)),
    limits: Object.fromEntries(own.filter(([name]) => ![...text, ...inner].includes(name))),
    secrecy: field.secrecy ?? {},
    section: section.key,
  };
}

/** Whether two parts say the same, whatever the order of their keys; what is absent and what is undefined are one. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)).map(([key, part]) => [key, sorted(part)]));
}
