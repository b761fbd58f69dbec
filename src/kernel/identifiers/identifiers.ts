import { isValidBIC, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

/**
 * Why an identifier is refused: `format` when its shape is wrong (length, characters), `checksum` when the shape is
 * right but the control digits say it was mistyped or invented. `null` means nothing speaks against it.
 */
export type IdentifierFault = 'format' | 'checksum' | null;

const LA_POSTE_SIREN = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

/**
 * Checks a SIREN: 9 digits, Luhn (INSEE, Sirene register). Expects normalized text, see {@link normalizeDigits}.
 * @returns `format`, `checksum` or null when good
 */
export function checkSiren(text: string): IdentifierFault {
  if (!/^\d{9}$/.test(text) || text === '000000000') return 'format';
  return passesLuhn(text) ? null : 'checksum';
}

/**
 * Checks a SIRET: SIREN and 5 digits, Luhn on the 14 and on the SIREN. La Poste (356000000) numbers its branches with a
 * digit sum that is a multiple of 5; only its head office passes Luhn.
 * @returns `format`, `checksum` or null when good
 */
export function checkSiret(text: string): IdentifierFault {
  if (!/^\d{14}$/.test(text) || text.startsWith('000000000')) return 'format';
  if (sirenOf(text) === LA_POSTE_SIREN) {
    return text === LA_POSTE_HEAD_OFFICE || digitSum(text) % 5 === 0 ? null : 'checksum';
  }
  return passesLuhn(sirenOf(text)) && passesLuhn(text) ? null : 'checksum';
}

/** The SIREN of a SIRET: its first nine digits. Does not check anything. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

/**
 * Checks an RNA number (national register of associations): `W` and nine digits or capital letters. It has no control digit.
 * @returns `format` or null when good
 */
export function checkRna(text: string): IdentifierFault {
  return /^W[0-9A-Z]{9}$/.test(text) ? null : 'format';
}

/**
 * True for a well-formed RNA number that is not `W` and nine digits: rare but real (overseas, Corsica). Warn, never refuse.
 * The open data schema SCDL 2.1.1 only knows the all-digit form.
 */
export function rnaLooksUnusual(text: string): boolean {
  return checkRna(text) === null && !/^W\d{9}$/.test(text);
}

/**
 * Checks an IBAN: country, length, structure, modulo 97 (ISO 13616) and the national key, French RIB key included, which
 * catches a forged account number whose modulo 97 was recomputed. Expects normalized text, see {@link normalizeIban}.
 * @returns `format`, `checksum` or null when good
 */
export function checkIban(text: string): IdentifierFault {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return 'format';
  const { valid, errorCodes } = validateIBAN(text);
  if (valid) return null;
  const onlyKeys = errorCodes.every(
    (code) =>
      code === ValidationErrorsIBAN.WrongIBANChecksum || code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum,
  );
  return onlyKeys ? 'checksum' : 'format';
}

/**
 * Checks a BIC (ISO 9362): 8 or 11 characters, existing country.
 * @returns `format` or null when good
 */
export function checkBic(text: string): IdentifierFault {
  return /^[A-Z0-9]{8}(?:[A-Z0-9]{3})?$/.test(text) && isValidBIC(text) ? null : 'format';
}

/**
 * Checks the shape of an INSEE commune code: five characters, `2A`/`2B` for Corsica, 97 and 98 for overseas. Whether the
 * commune exists is a question for the territory.
 * @returns `format` or null when good
 */
export function checkInsee(text: string): IdentifierFault {
  return /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|9[78](?=[1-8]))\d{3}$/.test(text) ? null : 'format';
}

/**
 * Checks one e-mail address that may be written into a mail header: ASCII, no quoted local part, no comment, no list, no
 * space nor line break, real domain with a dot (an international domain comes in its `xn--` form), at most 254 characters.
 * @returns `format` or null when good
 */
export function checkEmail(text: string): IdentifierFault {
  if (text.length > 254) return 'format';
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const labels = text.slice(at + 1).split('.');
  const goodLocal =
    local.length <= 64 && /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i.test(local);
  const goodLabels = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
  const goodEnd = labels.length >= 2 && /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/i.test(labels.at(-1) ?? '');
  return goodLocal && goodLabels && goodEnd ? null : 'format';
}

/** A SIREN, SIRET or INSEE code as typed by a person, without the spaces (no-break ones included), dots and hyphens they group it with. */
export function normalizeDigits(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

/** An RNA number as typed, without spaces and in capitals. */
export function normalizeRna(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

/** An IBAN as typed or copied from a bank statement, without spaces, hyphens and the leading word IBAN, in capitals. */
export function normalizeIban(text: string): string {
  return text
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/^IBAN:?/, '');
}

/** An e-mail address as typed, without the blanks around it and in small letters. Line breaks stay, for the check to refuse. */
export function normalizeEmail(text: string): string {
  return text.replace(/^[ \u00a0\u202f]+|[ \u00a0\u202f]+$/g, '').toLowerCase();
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
