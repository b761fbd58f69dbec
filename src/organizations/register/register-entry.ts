import type { LegalForm } from '../organization-facts.js';

/**
 * What the public company register says of a structure, in our terms. Null is not known, or not proposed because the register
 * does not tell it surely. Civil dates.
 */
export interface RegisterEntry {
  readonly siret: string;
  readonly legalName: string | null;
  readonly acronym: string | null;
  readonly legalForm: LegalForm | null;
  readonly rna: string | null;
  readonly foundedOn: string | null;
  readonly address: string | null;
  /** INSEE code of the establishment’s commune. */
  readonly communeInsee: string | null;
  /** False once the structure or the establishment is closed. */
  readonly active: boolean;
  /** The structure asked not to be shown: name and address stay untold. */
  readonly withheld: boolean;
}

/** The public register of companies and associations. */
export interface CompanyRegister {
  /** Null where the register does not know the establishment. @throws OutgoingFault, RegisterFault */
  read(siret: string): Promise<RegisterEntry | null>;
}

/** The register answered something that cannot be read; names the part, never what was in it. */
export class RegisterFault extends Error {
  constructor(readonly part: string) {
    super(`register: ${part}`);
    this.name = 'RegisterFault';
  }
}
