import type { NoConnection, Problem } from '../api/problem';
import { useFaults, type Fault } from './error-summary';

/**
 * The faults of a refusal in the words of the form: where the API names a field as its contract does (« votedOn »), the
 * question on the screen stands instead. The control of a field has the id `<prefix>-<field>`.
 */
export function useNamedFaults(
  problem: Problem | NoConnection | null,
  prefix: string,
  names: Readonly<Record<string, string>>,
): Fault[] {
  const told = useFaults()(problem, (pointer) => {
    const field = pointer.slice(1).split('/')[0] ?? '';
    return field in names ? `${prefix}-${field}` : undefined;
  });
  return told.map((fault) => ({ ...fault, words: nameFields(fault.words, names) }));
}

/** The name of a field between quotes, as the API writes it, becomes that of its question. */
export function nameFields(words: string, names: Readonly<Record<string, string>>): string {
  return words.replace(/([«“]\s?)([A-Za-z]+)(\s?[»”])/g, (all, before: string, field: string, after: string) => {
    const name = names[field];
    return name ? `${before}${name}${after}` : all;
  });
}
