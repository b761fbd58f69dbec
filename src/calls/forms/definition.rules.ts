import type { Refusal } from '../../kernel/refusals/refusal.js';
import { fieldsOf, type Field, type FormDefinition } from './catalogue.js';
import { conditionFaults, type Scope } from './definition-conditions.js';
import { placeMisshapen } from './definition-shape.js';
import { definitionRefusals as refuse } from './definition.refusals.js';

const MOST_QUESTIONS = 300;
const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/**
 * Whether a form definition may be published, all faults at once with pointers into the definition: keys well-formed and
 * unique (section keys apart), words in both languages, conditions that look at existing questions and possible answers
 * without going round, choices with options, limits in order. Refusals: the `form_…` codes.
 * @param definition anything at all: what has not the shape of the catalogue is `form_definition_malformed`
 */
export function checkDefinition(definition: unknown): Refusal | null {
  const misshapen = placeMisshapen(definition);
  if (misshapen !== null) return refuse.form_definition_malformed({ place: misshapen || '/' }, misshapen);
  return checkContent(definition as FormDefinition);
}

function checkContent(definition: FormDefinition): Refusal | null {
  const count = fieldsOf(definition).length;
  if (count === 0) return refuse.form_empty({}, '/sections');
  if (count > MOST_QUESTIONS) return refuse.form_too_large({ count, max: MOST_QUESTIONS }, '/sections');
  const all = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  const faults = definition.sections.flatMap((section, place) => {
    const pointer = `/sections/${place}`;
    const scope: Scope = { fields: all, sectionConditions: conditionsBySection(definition), top: true };
    const inside = section.fields.flatMap((field, index) => fieldFaults(field, `${pointer}/fields/${index}`, scope));
    return [
      ...keyFaults(section.key, pointer),
      ...wordFaults(section.key, [section.title, section.intro], pointer),
      ...conditionFaults(section.key, section.when ?? [], `${pointer}/when`, scope),
      ...inside,
    ];
  });
  const found = [...faults, ...repeatedKeys(definition)];
  const [first, ...others] = found;
  return first ? first.with(others) : null;
}

function conditionsBySection(definition: FormDefinition): Scope['sectionConditions'] {
  return new Map(
    definition.sections.flatMap((section) => section.fields.map((field) => [field.key, section.when ?? []] as const)),
  );
}

function fieldFaults(field: Field, pointer: string, scope: Scope): Refusal[] {
  return [
    ...keyFaults(field.key, pointer),
    ...wordFaults(field.key, [field.label, field.help], pointer),
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
      return optionFaults(key, field.platforms, pointer, 1);
    case 'date': {
      const other = field.notBeforeField;
      const wrong = other !== undefined && (other === key || scope.fields.get(other)?.kind !== 'date');
      const reference = wrong ? [refuse.form_date_reference({ key, field: other }, `${pointer}/notBeforeField`)] : [];
      const reversed = (field.notBefore ?? '') > (field.notAfter ?? '9999');
      return reversed ? [...reference, refuse.form_limits_reversed({ key }, pointer)] : reference;
    }
    case 'statement':
      return wordFaults(key, [field.text], `${pointer}/text`);
    case 'group':
      return [...limitFaults(field, pointer), ...groupFaults(field, pointer)];
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
  return [...wordFaults(group.key, [group.item], pointer), ...inside, ...repeated(group.fields, `${pointer}/fields`)];
}

function keyFaults(key: string, pointer: string): Refusal[] {
  return KEY.test(key) ? [] : [refuse.form_key_malformed({ key }, `${pointer}/key`)];
}

function wordFaults(
  key: string,
  words: readonly ({ fr: string; en: string } | undefined)[],
  pointer: string,
): Refusal[] {
  const missing = words.some((word) => word !== undefined && (!word.fr.trim() || !word.en.trim()));
  return missing ? [refuse.form_words_missing({ key }, pointer)] : [];
}

function optionFaults(
  key: string,
  options: readonly { value: string; label: { fr: string; en: string } }[],
  pointer: string,
  min = 2,
): Refusal[] {
  if (options.length < min) return [refuse.form_options_missing({ key, min }, `${pointer}/options`)];
  const values = options.map(({ value }) => value);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  const again = twice === undefined ? [] : [refuse.form_option_twice({ key, value: twice }, `${pointer}/options`)];
  return [
    ...again,
    ...wordFaults(
      key,
      options.map(({ label }) => label),
      `${pointer}/options`,
    ),
  ];
}

/** Fields whose limits come in pairs, by number or by length. */
function limitFaults(field: Field, pointer: string): Refusal[] {
  const low = 'min' in field ? field.min : 'minLength' in field ? field.minLength : undefined;
  const high = 'max' in field ? field.max : 'maxLength' in field ? field.maxLength : undefined;
  const offered = field.kind === 'choices' ? field.options.length : Infinity;
  const reversed = low !== undefined && low > Math.min(high ?? Infinity, offered);
  return reversed ? [refuse.form_limits_reversed({ key: field.key }, pointer)] : [];
}

function repeatedKeys(definition: FormDefinition): Refusal[] {
  const sections = repeated(definition.sections, '/sections');
  const seen = new Set<string>();
  const fields = definition.sections.flatMap((section, place) =>
    repeated(section.fields, `/sections/${place}/fields`, seen),
  );
  return [...sections, ...fields];
}

function repeated(keyed: readonly { key: string }[], pointer: string, seen = new Set<string>()): Refusal[] {
  return keyed.flatMap(({ key }, index) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? [refuse.form_key_twice({ key }, `${pointer}/${index}/key`)] : [];
  });
}
