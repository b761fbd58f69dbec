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

/**
 * Where aid comes from: what the grants office writes down under the authority's own name is the authority's, in cash or
 * in kind, and counts for the yearly sum that asks for an agreement (law 2000-321, art. 10). All else is declared.
 * @param office the authority, where its grants office records the aid; null where the structure declares it
 */
export function sourceOf(
  funder: string,
  office: { readonly name: string; readonly shortName: string } | null,
): 'declared' | 'authority' {
  const names = office ? [office.name, office.shortName].map(plain).filter(Boolean) : [];
  return names.includes(plain(funder)) ? 'authority' : 'declared';
}

/** What the authority recorded is for the grants office to correct, and an award for nobody: it is decided elsewhere. */
export function retractable(
  { source, awardId }: { readonly source: 'declared' | 'authority'; readonly awardId: string | null },
  byOffice: boolean,
): Refusal | null {
  if (source === 'declared' || (byOffice && awardId === null)) return null;
  return organizationRefusals.aid_of_the_authority();
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
