import type { Refusal } from '../../kernel/refusals/refusal.js';
import type { PartFacts } from '../../organizations/organizations.public.js';
import { applicationRefusals as refuse } from '../applications.refusals.js';

/** Who may certify: the legal representatives who can sign in. */
export function certifiers(people: readonly PartFacts[]): PartFacts[] {
  return people.filter(
    ({ personId, role, represents }) => personId !== null && (represents || role === 'representative'),
  );
}

/**
 * The certification is asked where the call wants one and somebody can give it.
 * Refusals: `certification_not_wanted`, `no_representative`.
 */
export function mayAskCertification(wanted: boolean, people: readonly PartFacts[]): Refusal | null {
  if (!wanted) return refuse.certification_not_wanted();
  return certifiers(people).length === 0 ? refuse.no_representative() : null;
}
