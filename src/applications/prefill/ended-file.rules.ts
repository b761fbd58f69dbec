import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { ApplicationState } from '../application.lifecycle.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/** States in which nothing more can come of a file for its holder, so that one may begin again from it. */
export const endedStates = [
  'lapsed',
  'inadmissible',
  'redirected',
  'awarded',
  'refused',
  'withdrawn',
] as const satisfies readonly ApplicationState[];

/**
 * A file may be taken up again once it has ended, as far as its structure was told. Refusal: `file_still_open`.
 * @param told the state the structure may know
 */
export function mayTakeUpAgain(told: ApplicationState): Refusal | null {
  return (endedStates as readonly string[]).includes(told) ? null : refuse.file_still_open({}, '/fromApplicationId');
}
