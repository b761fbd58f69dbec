declare const centsBrand: unique symbol;

/** An amount of euros in whole cents. May be negative (a difference, a recovery). Made by {@link cents} only. */
export type Cents = number & { readonly [centsBrand]: true };

/** No money. */
export const ZERO = 0 as Cents;

/**
 * Takes a whole number of cents as money.
 * @throws RangeError on a fraction, NaN or a number beyond 90 000 billion euros, where JavaScript loses units
 */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents;
}

/** Adds amounts up. @throws RangeError beyond the safe range */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total = cents(total + amount);
  return total as Cents;
}

const GROUPS = '[ \\u00a0\\u2009\\u202f]';
const TYPED_EUROS = new RegExp(`^(\\d+|\\d{1,3}(?:${GROUPS}\\d{3})+)(?:[.,](\\d{1,2}))?${GROUPS}?€?$`);

/**
 * Reads an amount of euros as typed in French: `1234`, `1 234,5`, `1 234,56 €`, with ordinary, no-break or thin spaces
 * between groups of three. Refuses what can be read two ways (`12,345`, `1.234,56`, `1,234.56`) and negative amounts.
 * @returns cents, or null when the text is not an amount
 */
export function parseEuros(text: string): Cents | null {
  const match = text.length <= 40 ? TYPED_EUROS.exec(text.trim()) : null;
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const amount = BigInt(whole.replace(/\D/g, '') + fraction.padEnd(2, '0'));
  return amount <= BigInt(Number.MAX_SAFE_INTEGER) ? cents(Number(amount)) : null;
}

const CURRENCY = {
  fr: new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

/** Writes an amount for people: `1 234,50 €` (U+202F between groups, U+00A0 before €) in French, `€1,234.50` in English. */
export function formatEuros(amount: Cents, locale: 'fr' | 'en'): string {
  return CURRENCY[locale].format(decimalEuros(amount));
}

/** Writes an amount for machines: euros with a point and two digits, no groups: `1234.50`. Exact over the whole range. */
export function decimalEuros(amount: Cents): `${number}` {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`;
}

/**
 * Splits an amount in proportion to whole-number weights by the largest remainder: the parts add up to the cent, each is
 * within one cent of its exact share, and equal remainders are served in the order given.
 * @throws RangeError without a positive weight, or with a negative or fractional one
 */
export function split(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('Weights are whole numbers, zero or more');
  }
  const whole = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError('A split needs a positive weight');
  const magnitude = BigInt(Math.abs(total));
  const parts = weights.map((weight) => (magnitude * BigInt(weight)) / whole);
  const remainders = weights.map((weight, place) => ({ place, rest: (magnitude * BigInt(weight)) % whole }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest > b.rest ? -1 : 1));
  const missing = Number(magnitude - parts.reduce((all, part) => all + part, 0n));
  const served = new Set(remainders.slice(0, missing).map(({ place }) => place));
  return parts.map((part, place) => {
    const share = Number(part) + (served.has(place) ? 1 : 0);
    return cents(total < 0 ? -share : share);
  });
}

/**
 * A share of an amount, rounded down to the cent: an authority never pays more than its rate.
 * @param basisPoints hundredths of a percent: 3000 is 30 %
 * @throws RangeError when the basis points are not a whole number of zero or more
 */
export function share(amount: Cents, basisPoints: number): Cents {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) throw new RangeError(`Not basis points: ${basisPoints}`);
  const product = BigInt(amount) * BigInt(basisPoints);
  const down = product / 10_000n - (product < 0n && product % 10_000n !== 0n ? 1n : 0n);
  return cents(Number(down));
}

/**
 * Carries cents to and from a PostgreSQL `bigint` column, which the driver answers as text.
 * @throws RangeError when the stored number is not a safe whole number
 */
export const bigintToCents = {
  to<T>(amount: T): T {
    return amount;
  },
  from(stored: string | number | null | undefined): Cents | null {
    return stored === null || stored === undefined ? null : cents(Number(stored));
  },
};
