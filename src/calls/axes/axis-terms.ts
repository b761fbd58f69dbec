import type { LegalForm } from '../../organizations/organizations.public.js';
import type { AxisAge, AxisRules } from '../call-facts.js';
import type { CallParameters } from '../call-parameters.js';

/**
 * What one axis asks instead of the call; null leaves the rule of the call. Frozen with the revision that carries it.
 * Amounts in cents, shares in basis points, ages in years.
 */
export interface AxisTerms {
  /** Code of the axis. */
  readonly axis: string;
  readonly age: AxisAge | null;
  readonly ageYears: number | null;
  readonly legalForms: readonly LegalForm[] | null;
  readonly maxGrant: number | null;
  readonly maxShare: number | null;
  readonly minOwnShare: number | null;
}

/** An axis as its rules are looked up. */
export interface RuledAxis {
  readonly code: string;
  readonly rules: AxisRules;
}

/** The rules of a call as they bind in one axis: its own terms where it has them, those of the call elsewhere. */
export function rulesInAxis(
  parameters: CallParameters,
  axis: RuledAxis,
): { readonly parameters: CallParameters; readonly axis: RuledAxis } {
  const terms = parameters.axes?.find(({ axis: code }) => code === axis.code);
  if (!terms) return { parameters, axis };
  return {
    parameters: {
      ...parameters,
      legalForms: terms.legalForms ?? parameters.legalForms,
      startAgeYears: terms.ageYears ?? parameters.startAgeYears,
      maxGrant: terms.maxGrant ?? parameters.maxGrant,
      maxShare: terms.maxShare ?? parameters.maxShare,
      minOwnShare: terms.minOwnShare ?? parameters.minOwnShare,
    },
    axis: { ...axis, rules: { age: terms.age ?? axis.rules.age } },
  };
}
