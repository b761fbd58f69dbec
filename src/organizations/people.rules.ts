import type { Refusal } from '../kernel/refusals/refusal.js';
import type { OrganizationRole } from './organization-facts.js';
import { organizationRefusals } from './organizations.refusals.js';

/** One person’s part in a structure. */
export interface Part {
  readonly id: string;
  readonly personId: string | null;
  readonly role: OrganizationRole;
}

/** Owners say who belongs to the structure. */
export function ownsStructure(role: OrganizationRole | null): Refusal | null {
  return role === 'owner' ? null : organizationRefusals.organization_role_needed();
}

/** All but readers write in the name of the structure. */
export function writesForStructure(role: OrganizationRole | null): Refusal | null {
  return role === null || role === 'reader' ? organizationRefusals.organization_reader_only() : null;
}

/**
 * A structure keeps an owner who can sign in, so that it is never shut out of its own files.
 * @param after the part as it would be; null when it goes
 */
export function ownerStays(parts: readonly Part[], id: string, after: OrganizationRole | null): Refusal | null {
  const left = parts.map((part) => (part.id === id ? { ...part, role: after } : part));
  const owned = left.some(({ role, personId }) => role === 'owner' && personId !== null);
  return owned ? null : organizationRefusals.last_owner_stays();
}

/** A person has one part in a structure. */
export function partOnce(parts: readonly Part[], personId: string): Refusal | null {
  const known = parts.some((part) => part.personId === personId);
  return known ? organizationRefusals.colleague_already_there({}, '/email') : null;
}

/**
 * Whether a part with this role is marked as the legal representative’s besides: owners and editors may be; a representative
 * is one by the role itself, a reader changes nothing.
 */
export function represented(role: OrganizationRole, wanted: boolean): boolean {
  return wanted && (role === 'owner' || role === 'editor');
}
