import type { Bilingual, Refusal } from '../../kernel/refusals/refusal.js';
import { definitionRefusals as refuse } from './definition.refusals.js';

const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/** A key starts with a small letter and holds letters and digits only. */
export function keyFaults(key: string, pointer: string): Refusal[] {
  return KEY.test(key) ? [] : [refuse.form_key_malformed({ key }, `${pointer}/key`)];
}

/** Words in both languages, each at its own place; an absent text is no fault. */
export function wordFaults(
  key: string,
  words: Readonly<Record<string, Bilingual | undefined>>,
  pointer: string,
): Refusal[] {
  return Object.entries(words).flatMap(([part, text]) => {
    if (text === undefined) return [];
    const at = (['fr', 'en'] as const).find((locale) => !text[locale].trim());
    return at ? [refuse.form_words_missing({ key }, `${pointer}/${part}/${at}`)] : [];
  });
}

/** Enough answers to choose among, each once, each with its words. */
export function optionFaults(
  key: string,
  options: readonly { value: string; label: { fr: string; en: string } }[],
  pointer: string,
  min = 2,
  part: 'options' | 'platforms' = 'options',
): Refusal[] {
  if (options.length < min) return [refuse.form_options_missing({ key, min }, `${pointer}/${part}`)];
  const values = options.map(({ value }) => value);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  const again = twice === undefined ? [] : [refuse.form_option_twice({ key, value: twice }, `${pointer}/${part}`)];
  return [
    ...again,
    ...options.flatMap(({ label }, index) => wordFaults(key, { label }, `${pointer}/${part}/${index}`)),
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
