import type { Field, FormDefinition, Section } from '../../../../../src/calls/forms/catalogue.js';

/** Steps into a definition: `['sections', 0, 'fields', 2]`. */
export type Path = readonly (string | number)[];

/** A JSON pointer of a path; definitions hold no key that would need escaping. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${step}`).join('');
}

/** The path of a pointer; numbers are places in lists. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What stands at a path, or nothing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (isPart(value) ? value[step] : undefined), root);
}

/** The same with another value at a path; `undefined` takes the part out. */
export function withValue<Root>(root: Root, path: Path, value: unknown): Root {
  const [step, ...rest] = path;
  if (step === undefined) return value as Root;
  if (Array.isArray(root)) {
    return root.map((each, at) => (at === step ? withValue(each, rest, value) : each)) as Root;
  }
  const part: Record<string | number, unknown> = isPart(root) ? root : {};
  const next = withValue(part[step], rest, value);
  const { [step]: _, ...others } = part;
  if (next === undefined) return others as Root;
  // parts keep their order, so that what did not change reads as it was
  return (step in part ? { ...part, [step]: next } : { ...others, [step]: next }) as Root;
}

/** A list with one thing put at a place. */
export function inserted<Item>(list: readonly Item[], at: number, item: Item): Item[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** A list with one thing moved by some places; the same where it would fall out. */
export function shifted<Item>(list: readonly Item[], at: number, by: number): readonly Item[] {
  const to = at + by;
  const item = list[at];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return inserted(
    list.filter((_, index) => index !== at),
    to,
    item,
  );
}

/** A key made of a label: `Nom du projet` is `nomDuProjet`; numbered where it is taken. */
export function proposedKey(label: string, taken: ReadonlySet<string>, fallback = 'question'): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const joined = words
    .map((word, at) => (at === 0 ? small(word) : word[0]?.toUpperCase() + small(word.slice(1))))
    .join('');
  const stem = /^[a-z]/.test(joined) ? joined.slice(0, 36) : `${fallback}${joined}`.slice(0, 36);
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

/** The keys used beside one place: of the whole form for a question, of its group for a question of an item. */
export function keysBeside(definition: FormDefinition, path: Path): Set<string> {
  const inGroup = path.length > 4;
  const list = inGroup
    ? (valueAt(definition, path.slice(0, -1)) as readonly Field[])
    : path.length === 2
      ? definition.sections
      : definition.sections.flatMap(({ fields }) => fields);
  const own = valueAt(definition, path);
  return new Set(list.filter((each) => each !== own).map(({ key }) => key));
}

/** Gives a question another key, and changes the conditions and the dates that look at it. */
export function renamed(definition: FormDefinition, path: Path, key: string): FormDefinition {
  const former = (valueAt(definition, path) as Field).key;
  const follow = (field: Field): Field => ({
    ...field,
    ...(field.when ? { when: field.when.map((one) => (one.field === former ? { ...one, field: key } : one)) } : {}),
    ...(field.kind === 'date' && field.notBeforeField === former ? { notBeforeField: key } : {}),
  });
  const moved = withValue(definition, [...path, 'key'], key);
  if (!former) return moved;
  if (path.length > 4) {
    const group = path.slice(0, 4);
    const fields = valueAt(moved, [...group, 'fields']) as readonly Field[];
    return withValue(moved, [...group, 'fields'], fields.map(follow));
  }
  const sections = moved.sections.map((section): Section => ({
    ...section,
    ...(section.when ? { when: section.when.map((one) => (one.field === former ? { ...one, field: key } : one)) } : {}),
    fields: section.fields.map(follow),
  }));
  return { ...moved, sections };
}

function small(word: string): string {
  return word.toLowerCase();
}

function isPart(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
