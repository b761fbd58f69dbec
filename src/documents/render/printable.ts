import { faces } from './fonts.js';

/** What stands for a character that the typefaces lack: a hole in the page would be worse, and break the archive format. */
export const MISSING = '[?]';

// Invisible characters: controls but line feed, soft hyphen and other format characters, variation selectors.
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]|(?!\n)\p{Cc}/gu;
const PLAIN = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u0113\u2013\u2014\u2018\u2019\u201c\u201d\u20ac\u202f\u0152\u0153]*$/;
const known = new Map<number, boolean>();

/**
 * Makes a text printable: composed accents, no tab, no invisible character, and `[?]` in place of what the typefaces
 * lack (pictograms, scripts other than Latin, Greek and Cyrillic). Line feeds stay.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  let result = '';
  for (const character of text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')) {
    if (character === '\n' || hasGlyph(character)) {
      result += character;
      continue;
    }
    const simpler = character.normalize('NFKC');
    if (simpler !== character && [...simpler].every(hasGlyph)) result += simpler;
    else if (!result.endsWith(MISSING)) result += MISSING;
  }
  return result;
}

function hasGlyph(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  let has = known.get(codePoint);
  if (has === undefined) {
    has = Object.values(faces()).every((face) => face.font.hasGlyphForCodePoint(codePoint));
    known.set(codePoint, has);
  }
  return has;
}
