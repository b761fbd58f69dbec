import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import type { CallState } from './call-facts.js';
import { callRefusals } from './calls.refusals.js';

/** The address of a call is its own. */
export function slugFree(slug: string, taken: boolean): Refusal | null {
  return taken ? callRefusals.call_slug_taken({ slug }, '/slug') : null;
}

/** Each axis has its own code. */
export function axisCodesDiffer(axes: readonly { readonly code: string }[]): Refusal | null {
  const codes = axes.map(({ code }) => code);
  const place = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  const code = codes[place];
  return code === undefined ? null : callRefusals.axis_code_twice({ code }, `/axes/${place}/code`);
}

/** A closed call keeps its rules for ever. */
export function notClosed(state: CallState): Refusal | null {
  return state === 'closed' ? callRefusals.call_closed() : null;
}

/** Axes named (null for the whole call) are those of this call. */
export function axesKnown(axes: readonly { readonly id: string }[], named: readonly (string | null)[]): Refusal | null {
  const foreign = named.some((id) => id !== null && !axes.some((axis) => axis.id === id));
  return foreign ? kernelRefusals.not_found() : null;
}
