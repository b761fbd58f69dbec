import { refusalOfFaults, type Fault } from '../../calls/calls.public.js';
import { describeRefusal, type Refusal } from '../../kernel/refusals/refusal.js';

/** One thing left to complete or mend, in both languages, with its place. */
export function faultLine(refusal: Refusal): Fault {
  const pointer = refusal.pointer ?? '';
  return {
    pointer,
    field: pointer.split('/')[1] ?? '',
    code: refusal.code,
    params: refusal.params,
    fr: describeRefusal(refusal, 'fr').detail,
    en: describeRefusal(refusal, 'en').detail,
  };
}

/** The one refusal that carries everything left to do, or null: code `answers_incomplete`. */
export function incomplete(faults: readonly Refusal[]): Refusal | null {
  return faults.length === 0 ? null : refusalOfFaults(faults.map(faultLine));
}
