import type { Refusal } from '../kernel/refusals/refusal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { leakedPasswords } from './leaked-passwords.js';

/** Characters. The CNIL (deliberation 2022-100) asks 80 bits of entropy or, with limited attempts, less; length beats signs. */
export const passwordMin = 12;
/** Characters; more would only cost time. */
export const passwordMax = 128;
/** A password of fewer different characters is a pattern, not a secret. */
const differentCharacters = 5;

/**
 * Why a password cannot be taken, or null: too short, about the person, or among the first an attacker tries.
 * @param about the person's address and names
 */
export function passwordFault(password: string, about: readonly string[]): Refusal | null {
  const pointer = '/password';
  const length = [...password].length;
  if (length < passwordMin) return accountsRefusals.password_too_short({ min: passwordMin }, pointer);
  if (length > passwordMax) return accountsRefusals.password_too_long({ max: passwordMax }, pointer);
  const folded = fold(password);
  if (about.flatMap(tellingParts).some((part) => folded.includes(part))) {
    return accountsRefusals.password_about_you({}, pointer);
  }
  return isCommon(folded) ? accountsRefusals.password_common({}, pointer) : null;
}

function isCommon(folded: string): boolean {
  if (new Set(folded).size < differentCharacters) return true;
  const stem = folded.replace(/[^a-z]+$/, '').replace(/^[^a-z]+/, '');
  return leakedPasswords.has(folded) || leakedPasswords.has(stem) || isRun(folded);
}

/** Nothing but neighbours: 123456789012, abcdefghijkl, 987654321098. */
function isRun(folded: string): boolean {
  const steps = [...folded].slice(1).map((character, index) => character.charCodeAt(0) - folded.charCodeAt(index));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1;
}

/** The words of a name or address an attacker would try: four letters or more. */
function tellingParts(text: string): string[] {
  const [local = text] = text.split('@');
  return [fold(local), ...local.split(/[^\p{L}\p{N}]+/u).map(fold)].filter((part) => part.length >= 4);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, '');
}
