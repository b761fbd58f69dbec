import type { AxisFacts, CallParameters } from '../../calls/calls.public.js';
import { civilDate, type CivilDate } from '../../kernel/dates/civil-date.js';
import { formatDate } from '../../kernel/dates/format-date.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { OrganizationFacts } from '../../organizations/organizations.public.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/** What eligibility looks at in a structure. */
export type Candidate = Pick<
  OrganizationFacts,
  'legalForm' | 'esus' | 'esusValidUntil' | 'workIntegration' | 'foundedOn' | 'siret'
>;

/**
 * Whether a call and one of its axes are open to a structure on a day: its legal form, its kind of work integration, its
 * age against the axis, and the ESUS approval, valid that day, of a company that is old enough to hold it. A structure
 * without founding date passes the rules of age: it must exist in law on filing, see {@link existsInLaw}. A CAE hosts
 * projects of any age.
 * Refusals: `organization_form_excluded`, `organization_work_integration_excluded`, `organization_too_old`,
 * `organization_too_young`, `esus_needed`, `esus_expired`. Source: rules of the call (who may apply).
 */
export function openTo(
  candidate: Candidate,
  parameters: CallParameters,
  axis: Pick<AxisFacts, 'rules'>,
  on: CivilDate,
): Refusal[] {
  const { legalForm, workIntegration } = candidate;
  const faults = [
    parameters.legalForms.includes(legalForm) ? null : refuse.organization_form_excluded({}, '/organizationId'),
    workIntegration && parameters.excludedWorkIntegration.includes(workIntegration)
      ? refuse.organization_work_integration_excluded({ kind: workIntegration }, '/organizationId')
      : null,
    ageFits(candidate, parameters, axis, on),
    esusHeld(candidate, parameters, on),
  ];
  return faults.filter((fault): fault is Refusal => fault !== null);
}

/** A structure that applies exists in law on the day of filing and has a SIRET. Refusal: `organization_without_existence`. */
export function existsInLaw(candidate: Candidate, on: CivilDate): Refusal | null {
  const exists = candidate.foundedOn !== null && candidate.foundedOn <= on && candidate.siret !== null;
  return exists ? null : refuse.organization_without_existence({}, '/organizationId');
}

/** True when the structure is older than so many years on a day; unknown age is young. */
export function olderThan(candidate: Candidate, years: number, on: CivilDate): boolean {
  if (candidate.foundedOn === null) return false;
  // compared as text: this runs at each filing, and 29 February falls out right without a calendar
  const [year = '', rest = ''] = [candidate.foundedOn.slice(0, 4), candidate.foundedOn.slice(4)];
  return `${Number(year) + years}${rest}` < on;
}

function ageFits(
  candidate: Candidate,
  { startAgeYears: years }: CallParameters,
  axis: Pick<AxisFacts, 'rules'>,
  on: CivilDate,
): Refusal | null {
  if (candidate.foundedOn === null || candidate.legalForm === 'cae' || axis.rules.age === 'any') return null;
  const older = olderThan(candidate, years, on);
  if (axis.rules.age === 'at_most') return older ? refuse.organization_too_old({ years }, '/axisId') : null;
  return older ? null : refuse.organization_too_young({ years }, '/axisId');
}

function esusHeld(candidate: Candidate, { esusAfterYears: years }: CallParameters, on: CivilDate): Refusal | null {
  if (candidate.legalForm !== 'company') return null;
  if (candidate.esus === 'approved') return esusValid(candidate.esusValidUntil, on);
  if (candidate.esus === 'seeking' && !olderThan(candidate, years, on)) return null;
  return refuse.esus_needed({ years }, '/organizationId');
}

/** The approval is given for a time (Code du travail, L3332-17-1); without a known end it holds. */
function esusValid(until: string | null, on: CivilDate): Refusal | null {
  if (until === null || until >= on) return null;
  const [until_fr, until_en] = [formatDate(civilDate(until), 'fr'), formatDate(civilDate(until), 'en')];
  return refuse.esus_expired({ until_fr, until_en }, '/organizationId');
}
