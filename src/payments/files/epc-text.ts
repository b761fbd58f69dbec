/** Letters that no decomposition reduces to ASCII, and signs with a usual plain form. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  _: '-',
  '&': '+',
  '°': 'o',
  '€': 'EUR',
  '@': '(at)',
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('').replace(/[[\]]/g, '\\$&')}]`, 'gu');

/**
 * Reduces a text to the characters every bank of the SEPA area must carry (EPC217-08: letters without accents, digits and
 * `/ - ? : ( ) . , ' +`), on one line, cut to a length.
 * @param maxLength in characters
 * @returns `NOTPROVIDED`, the word banks know, when nothing readable is left (a name in another alphabet)
 */
export function epcText(text: string, maxLength: number): string {
  const plain = text
    .replace(SPECIAL, (sign) => PLAIN[sign] ?? ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (sign) => PLAIN[sign] ?? ' ')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, maxLength)
    .trim();
  return /[A-Za-z0-9]/.test(plain) ? plain : 'NOTPROVIDED';
}

/**
 * True for a reference banks carry unchanged: 1 to 35 of those characters, no space around, no slash at either end, no double
 * slash (EPC rulebook).
 */
export function isEpcReference(text: string): boolean {
  return /^(?![/ ])(?!.*\/\/)[A-Za-z0-9/\-?:().,'+ ]{1,35}$/.test(text) && !/[/ ]$/.test(text);
}
