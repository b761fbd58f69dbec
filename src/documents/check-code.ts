import { randomInt } from 'node:crypto';

/** Digits and capitals that nobody takes for one another, without vowels so that no word appears. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';
const GROUPS = 3;
const GROUP = 4;

/** A fresh code, `K7QF-2MXB-9TRD`: 57 random bits, so that none can be found by trying. */
export function newCheckCode(): string {
  const characters = Array.from({ length: GROUPS * GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return grouped(characters);
}

/** The code as it is stored, from what a person typed (case, spaces and dashes do not matter); null if it is none. */
export function readCheckCode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s\u00a0\u202f\u2010-\u2015-]/g, '');
  const known = characters.length === GROUPS * GROUP && [...characters].every((one) => ALPHABET.includes(one));
  return known ? grouped(characters) : null;
}

function grouped(characters: string): string {
  return Array.from({ length: GROUPS }, (_, index) => characters.slice(index * GROUP, (index + 1) * GROUP)).join('-');
}
