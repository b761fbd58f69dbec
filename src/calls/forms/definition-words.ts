import type { Refusal } from '../../kernel/refusals/refusal.js';
import { definitionRefusals as refuse } from './definition.refusals.js';

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/** A key starts with a small letter and holds letters and digits only. */
export function keyFaults(key: string, pointer: string): Refusal[] {
  return KEY.test(key) ? [] : [refuse.form_key_malformed({ key }, `${pointer}/key`)];
}

/** Words in both languages; an absent text is no fault. */
export function wordFaults(
  key: string,
  words: readonly ({ fr: string; en: string } | undefined)[],
  pointer: string,
): Refusal[] {
  const missing = words.some((word) => word !== undefined && (!word.fr.trim() || !word.en.trim()));
  return missing ? [refuse.form_words_missing({ key }, pointer)] : [];
}

/** Enough answers to choose among, each once, each with its words. */
export function optionFaults(
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

/** Keys used again; `seen` holds those met before. */
export function repeated(keyed: readonly { key: string }[], pointer: string, seen = new Set<string>()): Refusal[] {
  return keyed.flatMap(({ key }, index) => {
    const again = seen.has(key);
    seen.add(key);
    return again ? [refuse.form_key_twice({ key }, `${pointer}/${index}/key`)] : [];
  });
}
