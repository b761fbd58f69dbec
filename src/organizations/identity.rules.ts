import { checkRna, checkSiren, checkSiret, normalizeDigits, normalizeRna } from '../kernel/identifiers/identifiers.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import type { Esus, LegalForm } from './organization-facts.js';
import { organizationRefusals as refuse } from './organizations.refusals.js';

/** What identifies a structure; identifiers as typed or normalized. Dates are civil dates. */
export interface Identity {
  readonly legalForm: LegalForm;
  readonly siret: string | null;
  readonly rna: string | null;
  /** Null while it does not exist in law. */
  readonly foundedOn: string | null;
  readonly esus: Esus;
  readonly esusApprovedOn: string | null;
  readonly esusValidUntil: string | null;
  readonly singleUndertaking: readonly string[];
}

/** The identifiers of a structure without the spaces and signs people group them with; empty ones are null. */
export function tidyIdentity<T extends Identity>(identity: T): T {
  return {
    ...identity,
    siret: normalizeDigits(identity.siret ?? '') || null,
    rna: normalizeRna(identity.rna ?? '') || null,
    singleUndertaking: [...new Set(identity.singleUndertaking.map(normalizeDigits))],
  };
}

/**
 * Everything wrong with an identity, in the order of the form. Expects a tidy one.
 * @param today civil date in Paris
 */
export function identityFaults(identity: Identity, today: string): Refusal[] {
  const faults = [
    siretGood(identity.siret),
    rnaGood(identity),
    identified(identity),
    foundedBy(identity.foundedOn, today),
    esusDated(identity),
    ...identity.singleUndertaking.map(sirenGood),
  ];
  return faults.filter((fault): fault is Refusal => fault !== null);
}

/** A SIRET is 14 digits that pass their control (INSEE; La Poste by its own rule). */
export function siretGood(siret: string | null): Refusal | null {
  if (siret === null) return null;
  const fault = checkSiret(siret);
  if (fault === null) return null;
  return fault === 'format' ? refuse.siret_malformed({}, '/siret') : refuse.siret_key_wrong({}, '/siret');
}

/** Associations alone are in the national register of associations (RNA). */
export function rnaGood({ legalForm, rna }: Pick<Identity, 'legalForm' | 'rna'>): Refusal | null {
  if (rna === null) return null;
  if (legalForm !== 'association') return refuse.rna_for_associations_only({}, '/rna');
  return checkRna(rna) === null ? null : refuse.rna_malformed({}, '/rna');
}

/**
 * A structure that exists in law is in a register: an association gives its RNA number or its SIRET, the others their
 * SIRET (CRPA, R112-9-1). One still being set up gives neither.
 */
export function identified({
  legalForm,
  siret,
  rna,
  foundedOn,
}: Pick<Identity, 'legalForm' | 'siret' | 'rna' | 'foundedOn'>): Refusal | null {
  if (foundedOn === null || siret !== null) return null;
  if (legalForm !== 'association') return refuse.siret_needed({}, '/siret');
  return rna === null ? refuse.siret_or_rna_needed({}, '/siret') : null;
}

/** A public payment needs a SIRET, for an association too. */
export function payable({ siret }: { readonly siret: string | null }): Refusal | null {
  return siret === null ? refuse.siret_needed_to_be_paid() : null;
}

/** A structure is founded today at the latest. */
export function foundedBy(foundedOn: string | null, today: string): Refusal | null {
  return foundedOn !== null && foundedOn > today ? refuse.founded_in_the_future({}, '/foundedOn') : null;
}

/** An ESUS approval has a date, and ends after it (Code du travail, L3332-17-1 and R3332-21-3). */
export function esusDated({
  esus,
  esusApprovedOn,
  esusValidUntil,
}: Pick<Identity, 'esus' | 'esusApprovedOn' | 'esusValidUntil'>): Refusal | null {
  if (esus !== 'approved') return null;
  if (esusApprovedOn === null) return refuse.esus_date_needed({}, '/esusApprovedOn');
  const reversed = esusValidUntil !== null && esusValidUntil < esusApprovedOn;
  return reversed ? refuse.esus_dates_reversed({}, '/esusValidUntil') : null;
}

function sirenGood(siren: string, place: number): Refusal | null {
  return checkSiren(siren) === null ? null : refuse.siren_wrong({ siren }, `/singleUndertaking/${place}`);
}
