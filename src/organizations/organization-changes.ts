import type { Esus, LegalForm, WorkIntegration } from './organization-facts.js';

/** What a structure says of itself; what is absent stays, null clears. */
export interface OrganizationChanges {
  readonly legalName?: string;
  readonly acronym?: string | null;
  readonly legalForm?: LegalForm;
  /** As typed: spaces are dropped. */
  readonly siret?: string | null;
  readonly rna?: string | null;
  /** Empty while it does not exist in law. */
  readonly foundedOn?: string | null;
  readonly address?: string;
  readonly headOfficeInsee?: string | null;
  readonly website?: string | null;
  readonly esus?: Esus;
  readonly esusApprovedOn?: string | null;
  readonly esusValidUntil?: string | null;
  readonly workIntegration?: WorkIntegration | null;
  readonly singleUndertaking?: readonly string[];
}

const neverEmpty = ['legalName', 'legalForm', 'address', 'esus', 'singleUndertaking'];
const elsewhere = ['headOfficeInsee', 'capacity', 'represents'];

/** What is stored as it is given: the head office is looked up, and what may not be empty is not cleared. */
export function given(changes: OrganizationChanges): Omit<OrganizationChanges, 'headOfficeInsee'> {
  const told = Object.entries(changes).filter(([field, value]) => {
    if (value === undefined || elsewhere.includes(field)) return false;
    return value !== null || !neverEmpty.includes(field);
  });
  return Object.fromEntries(told);
}
