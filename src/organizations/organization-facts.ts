import type { Locale } from '../kernel/refusals/refusal.js';

/** The legal forms the product knows; the call says which it takes. */
export const legalForms = [
  'association',
  'foundation',
  'mutual',
  'union',
  'scop',
  'scic',
  'cae',
  'cooperative',
  'company',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** Approval "entreprise solidaire d’utilité sociale" (Code du travail, L3332-17-1). */
export const esusStates = ['none', 'seeking', 'approved'] as const;
export type Esus = (typeof esusStates)[number];

/** Kinds of work-integration bodies (SIAE). */
export const workIntegrationKinds = ['EI', 'ETTI', 'AI', 'ACI'] as const;
export type WorkIntegration = (typeof workIntegrationKinds)[number];

/** What a person may do for a structure, from most to least; `representative` is the legal representative, who certifies. */
export const organizationRoles = ['owner', 'representative', 'editor', 'reader'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** A structure as the other features read it. */
export interface OrganizationFacts {
  readonly id: string;
  readonly legalName: string;
  readonly acronym: string | null;
  readonly legalForm: LegalForm;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  /** Civil date of its declaration or registration; null while it does not exist in law. */
  readonly foundedOn: string | null;
  readonly address: string;
  readonly headOfficeCommuneId: string | null;
  readonly website: string | null;
  readonly esus: Esus;
  readonly esusApprovedOn: string | null;
  readonly esusValidUntil: string | null;
  readonly workIntegration: WorkIntegration | null;
  /** SIREN of the companies that form a single undertaking with it (EU 2023/2831, art. 2). */
  readonly singleUndertaking: readonly string[];
  /** Invented for the demonstration. */
  readonly fictional: boolean;
  readonly version: number;
}

/** A person to write to about a structure. */
export interface ContactFacts {
  readonly name: string;
  readonly email: string;
  readonly personId: string | null;
  readonly locale: Locale;
  readonly role: OrganizationRole;
}

/** One person’s part in a structure today. */
export interface PartFacts {
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly capacity: string;
  readonly role: OrganizationRole;
  /** Is its legal representative besides another role. */
  readonly represents: boolean;
}

export const aidRegimes = ['de_minimis', 'sgei', 'none'] as const;
export type AidRegime = (typeof aidRegimes)[number];

/** Public aid a structure has had. Amount in cents; `grantedOn` is the day the right to it was given. */
export interface AidFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly siren: string;
  readonly funder: string;
  readonly amount: number;
  readonly grantedOn: string;
  readonly regime: AidRegime;
  readonly object: string;
  readonly source: 'declared' | 'authority';
  readonly awardId: string | null;
  readonly inKind: boolean;
}
