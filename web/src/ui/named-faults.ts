import { Problem as Refused, type NoConnection, type Problem } from '../api/problem';
import { useSay } from '../words/say';
import { useFaults, type Fault } from './error-summary';

const DATED: readonly string[] = ['field_not_date', 'field_not_instant'];

/**
 * The faults of a refusal in the words of the form: where the API names a field as its contract does (« votedOn »), the
 * question on the screen stands instead. The control of a field has the id `<prefix>-<field>`.
 */
export function useNamedFaults(
  problem: Problem | NoConnection | null,
  prefix: string,
  names: Readonly<Record<string, string>>,
): Fault[] {
  const say = useSay();
  const told = useFaults()(problem, (pointer) => {
    const field = pointer.slice(1).split('/')[0] ?? '';
    return field in names ? `${prefix}-${field}` : undefined;
  });
  const codes = problem instanceof Refused ? problem.errors.map(({ code }) => code) : [];
  return told.map((fault, index) => {
    const name = names[fault.field?.slice(prefix.length + 1) ?? ''];
    // the contract tells how machines write a day; people choose it
    const dated = name && DATED.includes(codes[index] ?? '');
    return { ...fault, words: dated ? say('frame.fault.date', { name }) : nameFields(fault.words, names) };
  });
}

/** The name of a field between quotes, as the API writes it, becomes that of its question. */
export function nameFields(words: string, names: Readonly<Record<string, string>>): string {
  return words.replace(/([«“]\s?)([A-Za-z]+)(\s?[»”])/g, (all, before: string, field: string, after: string) => {
    const name = names[field];
    return name ? `${before}${name}${after}` : all;
  });
}
