import type { Bilingual } from '../kernel/refusals/refusal.js';

/** Who signs for the authority, with the capacity a decision must show (CRPA, L212-1). */
export interface Signatory {
  readonly givenName: string;
  readonly familyName: string;
  readonly capacity: Bilingual;
}

/** The court an appeal goes to. */
export interface Court {
  readonly name: string;
  readonly address: string;
  readonly site: string;
}

/** The local authority that gives the grants. */
export interface AuthorityFacts {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly siren: string;
  readonly siret: string;
  readonly address: string;
  /** The service that handles the grants, as letters name it. */
  readonly service: string;
  readonly email: string;
  readonly phone: string;
  readonly signatory: Signatory;
  readonly court: Court;
  readonly version: number;
}

/** A commune, or an associated commune: a place a project may be in, not a member of the authority. */
export interface CommuneFacts {
  readonly id: string;
  /** Five characters, the only key of a commune: a postal code may cover many. */
  readonly insee: string;
  readonly name: string;
  /** Municipal population; null for an associated commune. */
  readonly population: number | null;
  readonly postalCodes: readonly string[];
  /** INSEE code of the commune it is part of; null for a member of the authority. */
  readonly parentInsee: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** A person a commune named to give its opinion, on a day of the mandate. */
export interface DelegateFacts {
  readonly mandateId: string;
  readonly communeId: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: string;
  readonly locale: 'fr' | 'en';
}

/**
 * The dated rule values of the authority. Amounts in cents, delays in the unit of their name. Sources are kept with
 * each value: `agreement_threshold` decree 2001-495; ceilings EU 2023/2831 and 2023/2832; `silence_months` CRPA
 * L231-4; `payment_days` decree 2001-495 as amended; `report_months` order of 11 October 2006.
 */
export interface ParameterValues {
  readonly agreement_threshold: number;
  readonly de_minimis_ceiling: number;
  readonly sgei_ceiling: number;
  readonly silence_months: number;
  readonly payment_days: number;
  readonly report_months: number;
  readonly consultation_days: number;
  /** Months a file is kept: a draft after its last change, a refused one after its end, a granted one after its last payment. */
  readonly retention_draft_months: number;
  readonly retention_refused_months: number;
  readonly retention_granted_months: number;
  readonly siret: string;
  readonly debtor_account: DebtorAccount;
  readonly expense_accounts: ExpenseAccounts;
}

/** The account transfers leave from. */
export interface DebtorAccount {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** M57 accounts grants to private bodies are charged to: companies and cooperatives, and all others. */
export interface ExpenseAccounts {
  readonly enterprises: string;
  readonly others: string;
}

export type ParameterName = keyof ParameterValues;
