import type { Refusal } from '../kernel/refusals/refusal.js';
import { organizationRefusals } from './organizations.refusals.js';

/** Aid is added up by SIREN, and past aid was granted by today. Civil dates. */
export function declarable(
  aid: { readonly siren: string | null; readonly grantedOn: string },
  today: string,
): Refusal | null {
  if (aid.siren === null) return organizationRefusals.siren_needed_for_aid();
  return aid.grantedOn > today ? organizationRefusals.aid_in_the_future({}, '/grantedOn') : null;
}

/** What the authority recorded is for the authority to correct. */
export function retractable({ source }: { readonly source: 'declared' | 'authority' }): Refusal | null {
  return source === 'declared' ? null : organizationRefusals.aid_of_the_authority();
}
