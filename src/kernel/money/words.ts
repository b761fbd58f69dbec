import { toCardinal as inEnglish } from 'n2words/en-GB';
import { toCardinal as inFrench } from 'n2words/fr-FR';

/**
 * Writes an amount in words, as decision letters and agreements state it beside the figures: `mille deux cents euros et
 * cinquante centimes`, `un million d’euros`, `one thousand two hundred euros and fifty cents`.
 *
 * @param cents whole number of cents, zero or more, at most Number.MAX_SAFE_INTEGER
 * @throws RangeError for a negative or fractional number of cents
 */
export function amountInWords(cents: number, locale: 'fr' | 'en'): string {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`Not an amount in cents: ${cents}`);
  const euros = Math.floor(cents / 100);
  const rest = cents % 100;
  const parts: string[] = [];
  if (euros > 0 || rest === 0)
    parts.push(locale === 'fr' ? eurosInFrench(euros) : counted(inEnglish(euros), euros, 'euro'));
  if (rest > 0) parts.push(locale === 'fr' ? centimesInFrench(rest) : counted(inEnglish(rest), rest, 'cent'));
  return parts.join(locale === 'fr' ? ' et ' : ' and ');
}

/** Million and milliard are nouns: nothing following them, the unit takes "de" ("deux millions d’euros"). */
function eurosInFrench(euros: number): string {
  const words = inFrench(euros);
  if (/(?:million|milliard|billion|billiard)s?$/.test(words)) return `${words} d’euros`;
  return `${words} ${euros < 2 ? 'euro' : 'euros'}`;
}

function centimesInFrench(centimes: number): string {
  return `${inFrench(centimes)} ${centimes === 1 ? 'centime' : 'centimes'}`;
}

function counted(words: string, count: number, unit: 'euro' | 'cent'): string {
  return `${words} ${count === 1 ? unit : `${unit}s`}`;
}
