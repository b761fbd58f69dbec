import type { FieldValues, FormState } from 'react-hook-form';
import type { NoConnection, Problem } from '../api/problem';
import { useFaults, type Fault } from './error-summary';

/**
 * The faults of a form of react-hook-form: those it found itself, else those the API told. The id of each control is its
 * name, with points as hyphens.
 */
export function useFormFaults<T extends FieldValues>(
  state: FormState<T>,
  problem: Problem | NoConnection | null,
  fieldOf?: (pointer: string) => string | undefined,
): Fault[] {
  const told = useFaults()(problem, fieldOf);
  const own = Object.entries(state.errors).flatMap(([name, fault]) => {
    const words = fault && 'message' in fault && typeof fault.message === 'string' ? fault.message : '';
    return words ? [{ field: name.replaceAll('.', '-'), words }] : [];
  });
  return own.length > 0 ? own.toSorted(asOnThePage) : told;
}

/** Faults are told in the order one meets their fields, whatever the order they were found in. */
function asOnThePage(a: Fault, b: Fault): number {
  const [first, second] = [a, b].map(({ field }) => document.getElementById(field ?? ''));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
