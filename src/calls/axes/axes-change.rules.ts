import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { Bilingual, Refusal } from '../../kernel/refusals/refusal.js';
import type { AxisFacts } from '../call-facts.js';
import { axisCodesDiffer } from '../call-content.rules.js';
import type { CallParameters } from '../call-parameters.js';
import type { FormDefinition } from '../forms/forms.public.js';
import { axisRefusals } from './axis.refusals.js';

/** An axis as it is to be, in the order of the call; `id` null for a new one. */
export interface WantedAxis {
  readonly id: string | null;
  readonly code: string;
  readonly label: Bilingual;
}

/** What holds on to an axis. */
export interface AxisUses {
  readonly axisId: string;
  readonly applications: number;
  readonly grids: number;
  readonly envelopes: number;
}

/**
 * Codes are each axis's own and never change, since forms, files and exports name them.
 * Refusals: `axis_code_twice`, `axis_code_kept`, `not_found` for an axis of another call.
 */
export function axesFit(known: readonly AxisFacts[], wanted: readonly WantedAxis[]): Refusal | null {
  for (const [place, axis] of wanted.entries()) {
    if (axis.id === null) continue;
    const now = known.find(({ id }) => id === axis.id);
    if (!now) return kernelRefusals.not_found();
    if (now.code !== axis.code) return axisRefusals.axis_code_kept({ code: now.code }, `/axes/${place}/code`);
  }
  return axisCodesDiffer(wanted);
}

/**
 * An axis goes only while nothing holds on to it: files, a published grid, money, a question of the form.
 * Refusals: `axis_has_applications`, `axis_has_grid`, `axis_has_envelope`, `axis_in_form`.
 */
export function axisMayGo(
  axis: Pick<AxisFacts, 'code' | 'label'>,
  uses: AxisUses,
  form: FormDefinition | null,
): Refusal | null {
  const named = { axis: axis.label };
  if (uses.applications > 0) return axisRefusals.axis_has_applications({ ...named, count: uses.applications }, '/axes');
  if (uses.grids > 0) return axisRefusals.axis_has_grid(named, '/axes');
  if (uses.envelopes > 0) return axisRefusals.axis_has_envelope(named, '/axes');
  return form && namesAxis(form, axis.code) ? axisRefusals.axis_in_form(named, '/axes') : null;
}

/** Terms are for axes of the call, one set each. Refusals: `axis_terms_unknown`, `axis_terms_twice`. */
export function termsFit(axes: readonly { readonly code: string }[], parameters: CallParameters): Refusal | null {
  const codes = (parameters.axes ?? []).map(({ axis }) => axis);
  for (const [place, code] of codes.entries()) {
    const pointer = `/rules/parameters/axes/${place}/axis`;
    if (!axes.some((axis) => axis.code === code)) return axisRefusals.axis_terms_unknown({ code }, pointer);
    if (codes.indexOf(code) !== place) return axisRefusals.axis_terms_twice({ code }, pointer);
  }
  return null;
}

/** Whether a condition of the form looks at this axis. */
function namesAxis(part: unknown, code: string): boolean {
  if (Array.isArray(part)) return part.some((each) => namesAxis(each, code));
  if (typeof part !== 'object' || part === null) return false;
  const { field, ...rest } = part as Readonly<Record<string, unknown>>;
  if (field === 'application.axis') return Object.values(rest).flat().includes(code);
  return Object.values(part).some((each) => namesAxis(each, code));
}
