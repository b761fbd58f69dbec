import type { Refusal } from '../../../../../src/kernel/refusals/refusal.js';
import { useSay } from '../../../words/say';
import type { MessageId } from '../../../words/words';

/** One thing to mend in the definition, with its place and words for the officer who builds it. */
export interface DefinitionFault {
  readonly pointer: string;
  readonly words: string;
}

/** Puts the faults of a definition into words. The place says which question it is about, so the words need not. */
export function useDefinitionFaults(): (refusals: readonly Refusal[]) => DefinitionFault[] {
  const say = useSay();
  return (refusals) =>
    refusals.map(({ code, params, pointer = '' }) => {
      const values = Object.fromEntries(Object.entries(params).filter(([, value]) => typeof value !== 'object'));
      return { pointer, words: say(`builder.fault.${code}` as MessageId, values as Record<string, string | number>) };
    });
}
