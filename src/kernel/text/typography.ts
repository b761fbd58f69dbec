/** The two languages of the texts for people. */
export type Language = 'fr' | 'en';

/** U+00A0: a space of full width at which no line may break. */
export const NO_BREAK_SPACE = '\u00a0';
/** U+202F: the narrow no-break space of French printing (before ; ! ? and between thousands). */
export const NARROW_NO_BREAK_SPACE = '\u202f';

const SPACES = '[ \\u00a0\\u202f]';
const MONTHS_FR = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';
const UNITS =
  '€|k€|M€|Md€|%|‰|°C|euros?|centimes?|millions?|milliards?|km|m²|m|ha|kg|g|t|kWh|h|min|heures?|jours?|semaines?|mois|ans?|années?|pages?|ETP';

/** A word that is an address (web or e-mail) is left as it is: a space inside would break it. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/g;

const APOSTROPHE = /(?<=[\p{L}\d])['‘](?=[\p{L}\d«])/gu;
const APOSTROPHE_AFTER_PLURAL = /(?<=s)'(?=\s|$)/g;
const THOUSANDS = new RegExp(`(?<!\\d[ \\u00a0]?|[,.])(\\d{1,3})((?:[ \\u00a0]\\d{3})+)(?![\\d])`, 'g');

type Rule = readonly [pattern: RegExp, replacement: string | ((...groups: string[]) => string)];

const FRENCH: readonly Rule[] = [
  [APOSTROPHE, '’'],
  [new RegExp(`«${SPACES}*`, 'g'), `«${NO_BREAK_SPACE}`],
  [new RegExp(`${SPACES}*»`, 'g'), `${NO_BREAK_SPACE}»`],
  [new RegExp(`(?<=[\\p{L}\\d»)\\]%€’])${SPACES}*(?=[;!?](?:[\\s;!?»)]|$))`, 'gu'), NARROW_NO_BREAK_SPACE],
  [new RegExp(`(?<=[\\p{L}\\d»)\\]%€])${SPACES}*:(?=\\s|$)`, 'gu'), `${NO_BREAK_SPACE}:`],
  [new RegExp(`(?<![\\p{L}])([Nn]°|[Nn]os|art\\.|p\\.)${SPACES}*(?=[\\dA-Z])`, 'gu'), `$1${NO_BREAK_SPACE}`],
  [new RegExp(`(?<![\\p{L}.])(M\\.|MM\\.|Mme|Mmes|Dr|Me)${SPACES}(?=\\p{Lu})`, 'gu'), `$1${NO_BREAK_SPACE}`],
  [new RegExp(`(?<!\\d)1${SPACES}(?=(?:${MONTHS_FR})(?!\\p{L}))`, 'gu'), `1er${NO_BREAK_SPACE}`],
  [new RegExp(`(\\d|\\b1er)${SPACES}(?=(?:${MONTHS_FR})(?!\\p{L}))`, 'gu'), `$1${NO_BREAK_SPACE}`],
  [THOUSANDS, (_all, head, tail) => `${head}${(tail ?? '').replace(/[ \u00a0]/g, NARROW_NO_BREAK_SPACE)}`],
  [new RegExp(`(?<=\\d)${SPACES}?(?=[€%‰])`, 'g'), NO_BREAK_SPACE],
  [new RegExp(`(?<=\\d)${SPACES}(?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), NO_BREAK_SPACE],
];

const ENGLISH: readonly Rule[] = [
  [APOSTROPHE, '’'],
  [APOSTROPHE_AFTER_PLURAL, '’'],
  [new RegExp(`(\\d) (?=(?:${MONTHS_EN}|€|km|m²|kg|h|min)(?!\\p{L}))`, 'gu'), `$1${NO_BREAK_SPACE}`],
  [new RegExp(`(?<!\\p{L})(No\\.|Mr|Mrs|Ms|Dr) (?=[\\dA-Z])`, 'gu'), `$1${NO_BREAK_SPACE}`],
];

const NOTHING_TO_SET = /^[\p{L}\d.,/()+\u00a0\u202f-]*$/u;

/**
 * Sets a text by the typographic rules of its language. French: U+202F before `;` `!` `?` and between thousands, U+00A0
 * before `:`, inside « », after n°, between a number and its unit or month, `1er` for the first of a month, U+2019 as
 * apostrophe. English: U+2019, and no line break between a number and its unit or month. Web and e-mail addresses
 * are left alone. Applying it twice changes nothing more. (Règles du Lexique de l'Imprimerie nationale.)
 */
export function typeset(text: string, language: Language): string {
  if (NOTHING_TO_SET.test(text)) return text;
  const rules = language === 'fr' ? FRENCH : ENGLISH;
  let set = '';
  let end = 0;
  for (const address of text.matchAll(ADDRESS)) {
    set += apply(rules, text.slice(end, address.index)) + address[0];
    end = address.index + address[0].length;
  }
  return set + apply(rules, text.slice(end));
}

/**
 * Writes a civil date 'YYYY-MM-DD' in words: `1er mars 2026`, `1 March 2026`, with no-break spaces between day and month.
 * Throws a RangeError for a text that is not a date.
 */
export function dateInWords(civilDate: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(civilDate);
  const month = (language === 'fr' ? MONTHS_FR : MONTHS_EN).split('|')[Number(found?.[2]) - 1];
  const day = Number(found?.[3]);
  if (!found || month === undefined || day < 1 || day > 31) throw new RangeError(`Not a civil date: ${civilDate}`);
  const written = day === 1 && language === 'fr' ? '1er' : String(day);
  return `${written}${NO_BREAK_SPACE}${month} ${found[1]}`;
}

function apply(rules: readonly Rule[], text: string): string {
  let set = text;
  for (const [pattern, replacement] of rules) {
    set = typeof replacement === 'string' ? set.replace(pattern, replacement) : set.replace(pattern, replacement);
  }
  return set;
}
