import { checkBic, checkIban } from '../kernel/identifiers/identifiers.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { paymentRefusals } from './payments.refusals.js';

/** The IBAN passes modulo 97 and, for a French account, the RIB key. Expects it normalized. */
export function ibanRight(iban: string): Refusal | null {
  return checkIban(iban) ? paymentRefusals.iban_wrong({}, '/iban') : null;
}

/** The BIC has its form; none at all is fine inside the SEPA area. Expects it normalized. */
export function bicRight(bic: string | null): Refusal | null {
  return bic !== null && checkBic(bic) ? paymentRefusals.bic_wrong({}, '/bic') : null;
}

/** Two people: who proposed bank details does not confirm them. */
export function confirmedByAnother(proposedBy: string | null, confirmer: string): Refusal | null {
  return proposedBy === confirmer ? paymentRefusals.proposed_by_you() : null;
}

const LEGAL_WORDS = new Set(['association', 'assoc', 'asso', 'sarl', 'sas', 'sa', 'scop', 'scic', 'eurl', 'the']);

/**
 * Whether the holder of the account is the structure, legal words, accents and signs left out. A difference warns: an
 * account of somebody else is the usual sign of fraud, but banks shorten names.
 */
export function holderMatches(holder: string, names: readonly (string | null)[]): boolean {
  const held = plainWords(holder);
  return names.some((name) => {
    const named = plainWords(name ?? '');
    return named.length > 0 && held.length > 0 && named.join(' ') === held.join(' ');
  });
}

function plainWords(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const meaning = words.filter((word) => !LEGAL_WORDS.has(word));
  return meaning.length > 0 ? meaning : words;
}
