import type { CivilDate } from './civil-date.js';
import { parisDay, parisWallTime } from './civil-date.js';

const LONG = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** Writes a day for people: `1er mars 2026`, `1 March 2026`. */
export function formatDate(date: CivilDate, locale: 'fr' | 'en'): string {
  const text = LONG[locale].format(new Date(`${date}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Writes a moment in Paris for people: `1er mars 2026 à 14 h 05` (no-break spaces around h), `1 March 2026 at 14:05`. */
export function formatInstant(instant: Date, locale: 'fr' | 'en'): string {
  const day = formatDate(parisDay(instant), locale);
  const [hour = '', minute = ''] = parisWallTime(instant).slice(11).split(':');
  return locale === 'fr' ? `${day} à ${Number(hour)}\u00a0h\u00a0${minute}` : `${day} at ${hour}:${minute}`;
}
