import type { FormDefinition } from '../../../../../src/calls/forms/catalogue.js';
import { saysTheSame } from '../../../../../src/calls/forms/form-differences.js';

/** What is written and not saved yet survives a closed window in this browser. */
interface Copy {
  /** The form the work was begun on. */
  readonly base: FormDefinition;
  readonly definition: FormDefinition;
}

const name = (callId: string) => `form-work-${callId}`;

/** Work that was left unsaved on the very form kept now; work on an older one would undo what others did since. */
export function keptCopy(callId: string, stored: FormDefinition): FormDefinition | null {
  try {
    const copy = JSON.parse(localStorage.getItem(name(callId)) ?? 'null') as Copy | null;
    return copy && saysTheSame(copy.base, stored) ? copy.definition : null;
  } catch {
    return null;
  }
}

/** Keeps what is written. A browser that keeps nothing is no reason to stop. */
export function keepCopy(callId: string, base: FormDefinition, definition: FormDefinition): void {
  try {
    localStorage.setItem(name(callId), JSON.stringify({ base, definition } satisfies Copy));
  } catch {
    // full or forbidden: the page itself still holds it
  }
}

/** Forgets it once it is saved. */
export function forgetCopy(callId: string): void {
  try {
    localStorage.removeItem(name(callId));
  } catch {
    // nothing was kept
  }
}
