import { useMemo } from 'react';
import { useLocale } from '../words/say';
import { webText } from './typography';

/** How figures and dates are written in the reader's language, always in the time of Paris. */
export interface Formats {
  /** Cents as "12 400 €" or "3 850,50 €": cents only where there are some. */
  money(cents: number): string;
  /** Cents as "12 400", for a control that shows its own sign. */
  euros(cents: number): string;
  number(value: number, decimals?: number): string;
  /** Basis points as "79,8 %". */
  share(basisPoints: number): string;
  /** 'YYYY-MM-DD' or an instant as "12 mars 2026". */
  date(date: string): string;
  /** An instant as "12 mars 2026 à 14:02". */
  instant(instant: string): string;
  /** An instant as "14:02:35". */
  time(instant: string | Date): string;
  /** 'YYYY-MM-DD' or an instant as "12/03/2026". */
  shortDate(date: string): string;
}

/** The formats of the page's language. */
export function useFormats(): Formats {
  const locale = useLocale();
  return useMemo(() => makeFormats(locale === 'fr' ? 'fr-FR' : 'en-GB'), [locale]);
}

function makeFormats(tag: string): Formats {
  const zone = { timeZone: 'Europe/Paris' } as const;
  const amount = (cents: number, options: Intl.NumberFormatOptions) =>
    webText(
      new Intl.NumberFormat(tag, {
        ...options,
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(cents / 100),
    );
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...zone });
  const short = new Intl.DateTimeFormat(tag, { dateStyle: 'short', ...zone });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', ...zone });
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', ...zone });
  return {
    money: (cents) => amount(cents, { style: 'currency', currency: 'EUR' }),
    euros: (cents) => amount(cents, {}),
    number: (value, decimals = 0) =>
      webText(new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value)),
    share: (points) =>
      webText(new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(points / 10_000)),
    date: (date) => day.format(instantOf(date)),
    instant: (instant) => webText(moment.format(new Date(instant))),
    time: (instant) => clock.format(new Date(instant)),
    shortDate: (date) => short.format(instantOf(date)),
  };
}

/** A civil date has no hour: noon keeps it the same day everywhere. */
function instantOf(date: string): Date {
  return new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
}
