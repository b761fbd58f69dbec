import type { Refusal } from '../../kernel/refusals/refusal.js';
import { fieldsOf, type Field, type FormDefinition } from './catalogue.js';
import { conditionFaults, type Scope } from './definition-conditions.js';
import { definitionRefusals as refuse } from './definition.refusals.js';
import { eligibilityFaults } from './definition-eligibility.js';
import { keyFaults, optionFaults, repeated, wordFaults } from './definition-words.js';

const MOST_QUESTIONS = 300;

/**
 * What is wrong with a definition that has the shape of the catalogue, in its order. The screen of the officer who builds the
 * form asks this too, so that a fault shows where it is made.
 */
export function definitionFaults(definition: FormDefinition): Refusal[] {
  const count = fieldsOf(definition).length;
  if (count === 0) return [refuse.form_empty({}, '/sections')];
  if (count > MOST_QUESTIONS) return [refuse.form_too_large({ count, max: MOST_QUESTIONS }, '/sections')];
  const all = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const faults = definition.sections.flatMap((section, place) => {
    const pointer = `/sections/${place}`;
    const scope: Scope = { fields: all, sectionConditions: conditionsBySection(definition), top: true };
    const inside = section.fields.flatMap((field, index) => fieldFaults(field, `${pointer}/fields/${index}`, scope));
    return [
      ...keyFaults(section.key, pointer),
      ...wordFaults(section.key, { title: section.title, intro: section.intro }, pointer),
      ...conditionFaults(section.key, section.when ?? [], `${pointer}/when`, scope),
      ...inside,
    ];
  });
  return [
    ...wordFaults('title', { title: definition.title }, ''),
    ...faults,
    ...repeatedKeys(definition),
    ...eligibilityFaults(definition.eligibility ?? []),
  ];
}

function conditionsBySection(definition: FormDefinition): Scope['sectionConditions'] {
  return new Map(
    definition.sections.flatMap((section) => section.fields.map((field) => [field.key, section.when ?? []] as const)),
  );
}

function fieldFaults(field: Field, pointer: string, scope: Scope): Refusal[] {
  return [
    ...keyFaults(field.key, pointer),
    ...wordFaults(field.key, { label: field.label, help: field.help }, pointer),
    ...conditionFaults(field.key, field.when ?? [], `${pointer}/when`, scope),
    ...kindFaults(field, pointer, scope),
  ];
}

function kindFaults(field: Field, pointer: string, scope: Scope): Refusal[] {
  const { key } = field;
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return [...optionFaults(key, field.options, pointer), ...limitFaults(field, pointer)];
    case 'crowdfunding':
      return optionFaults(key, field.platforms, pointer, 1, 'platforms');
    case 'date': {
      const other = field.notBeforeField;
      const wrong = other !== undefined && (other === key || scope.fields.get(other)?.kind !== 'date');
      const reference = wrong ? [refuse.form_date_reference({ key, field: other }, `${pointer}/notBeforeField`)] : [];
      const reversed = (field.notBefore ?? '') > (field.notAfter ?? '9999');
      return reversed ? [...reference, refuse.form_limits_reversed({ key }, pointer)] : reference;
    }
    case 'statement':
      return wordFaults(key, { text: field.text }, pointer);
    case 'group':
      return [...limitFaults(field, pointer), ...groupFaults(field, pointer)];
    case 'number':
      return [...wordFaults(key, { unit: field.unit }, pointer), ...limitFaults(field, pointer)];
    case 'indicators':
      return [
        ...limitFaults(field, pointer),
        ...(field.suggested ?? []).flatMap((words, index) =>
          wordFaults(key, { ...words }, `${pointer}/suggested/${index}`),
        ),
      ];
    default:
      return limitFaults(field, pointer);
  }
}

function groupFaults(group: Extract<Field, { kind: 'group' }>, pointer: string): Refusal[] {
  if (group.fields.length === 0) return [refuse.form_empty({}, `${pointer}/fields`)];
  const scope: Scope = {
    fields: new Map(group.fields.map((field) => [field.key, field])),
    sectionConditions: new Map(),
    top: false,
  };
  const inside = group.fields.flatMap((field, index) => fieldFaults(field, `${pointer}/fields/${index}`, scope));
  return [
    ...wordFaults(group.key, { item: group.item }, pointer),
    ...inside,
    ...repeated(group.fields, `${pointer}/fields`),
  ];
}

/** Fields whose limits come in pairs, by number or by length. */
function limitFaults(field: Field, pointer: string): Refusal[] {
  const low = 'min' in field ? field.min : 'minLength' in field ? field.minLength : undefined;
  const high = 'max' in field ? field.max : 'maxLength' in field ? field.maxLength : undefined;
  const offered = field.kind === 'choices' ? field.options.length : Infinity;
  const reversed = low !== undefined && low > Math.min(high ?? Infinity, offered);
  if (reversed) return [refuse.form_limits_reversed({ key: field.key }, pointer)];
  return nothingBetween(field) ? [refuse.form_limits_empty({ key: field.key }, pointer)] : [];
}

/** Limits in order that no answer meets: from 0.2 to 0.8 in whole numbers, from 1.10 € to 1.90 € in whole euros. */
function nothingBetween(field: Field): boolean {
  if (field.kind === 'percent') return (field.min ?? 0) > 10_000 || (field.max ?? 0) < 0;
  if (field.kind !== 'number' && field.kind !== 'money') return false;
  const step = field.kind === 'money' ? (field.wholeEuros ? 100 : 1) : 10 ** -(field.decimals ?? 0);
  const low = field.min ?? (field.kind === 'money' ? 0 : -Infinity);
  const nearly = 1e-9;
  return Math.ceil(low / step - nearly) > Math.floor((field.max ?? Infinity) / step + nearly);
}

function repeatedKeys(definition: FormDefinition): Refusal[] {
  const sections = repeated(definition.sections, '/sections');
  const seen = new Set<string>();
  const fields = definition.sections.flatMap((section, place) =>
    repeated(section.fields, `/sections/${place}/fields`, seen),
  );
  return [...sections, ...fields];
}
