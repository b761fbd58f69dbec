import IntlMessageFormat from 'intl-messageformat';

/** The two languages of the product; French first. */
export type Locale = 'fr' | 'en';

/** A text in both languages; the type makes a missing language a compile error. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** Values for the words of a refusal; a value that is itself a text comes in both languages. */
export type RefusalParams = Readonly<Record<string, string | number | Bilingual>>;

/** How one code answers: its HTTP status and its words (ICU messages that name the way out). */
export interface RefusalEntry extends Bilingual {
  readonly status: number;
}

/**
 * The one way a feature says no: a code of the closed list, the values its words need and, where a field is
 * at fault, a JSON pointer to it. `also` carries further faults found in the same check, so that a person
 * mends everything in one go.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly params: RefusalParams = {},
    readonly pointer?: string,
    readonly also: readonly Refusal[] = [],
    /** What the person needs beside the words, for instance the stored version of a stale write. */
    readonly current?: unknown,
  ) {
    super(code);
    this.name = 'Refusal';
  }

  /** The same refusal carrying further faults. */
  with(also: readonly Refusal[]): Refusal {
    return new Refusal(this.code, this.params, this.pointer, also, this.current);
  }

  /** The same refusal carrying what is stored now. */
  showing(current: unknown): Refusal {
    return new Refusal(this.code, this.params, this.pointer, this.also, current);
  }
}

const entries = new Map<string, RefusalEntry>();

export type RefusalMaker = (params?: RefusalParams, pointer?: string) => Refusal;

/**
 * Declares the refusals of one feature and returns one maker per code:
 * `throw refusals.round_closed({ at })`. A code declared twice stops the process at start.
 */
export function refusalTable<Code extends string>(table: Record<Code, RefusalEntry>): Record<Code, RefusalMaker> {
  const makers = {} as Record<Code, RefusalMaker>;
  for (const code of Object.keys(table) as Code[]) {
    const known = entries.get(code);
    if (known && known.fr !== table[code].fr) throw new Error(`refusal code declared twice: ${code}`);
    entries.set(code, table[code]);
    makers[code] = (params, pointer) => new Refusal(code, params, pointer);
  }
  return makers;
}

/** Every declared code with its status and words, for the API page and the tests. */
export function allRefusals(): ReadonlyMap<string, RefusalEntry> {
  return entries;
}

const formats = new Map<string, IntlMessageFormat>();

/** Fills an ICU message; formats are compiled once. Dates and amounts come in already written. */
export function fill(message: string, locale: Locale, params: RefusalParams = {}): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]),
  );
  const key = `${locale}:${message}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}

/** Status and words of a refusal in one language. An undeclared code is a programming fault: status 500. */
export function describeRefusal(refusal: Refusal, locale: Locale): { status: number; detail: string } {
  const entry = entries.get(refusal.code);
  if (!entry) return { status: 500, detail: refusal.code };
  return { status: entry.status, detail: fill(entry[locale], locale, refusal.params) };
}

/** Throws the first refusal of a list (carrying the others), or does nothing: `demand(rule1(...), rule2(...))`. */
export function demand(...answers: readonly (Refusal | null)[]): void {
  const faults = answers.filter((answer): answer is Refusal => answer !== null);
  const [first, ...others] = faults;
  if (first) throw others.length > 0 ? first.with(others) : first;
}
