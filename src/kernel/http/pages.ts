import { kernelRefusals } from '../refusals/kernel.refusals.js';

/** One page of a list; `next` is the cursor of the page that follows, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * Cuts a list read with `limit + 1` rows into a page; `key` gives the values of the sort columns of a row,
 * in the order of the query.
 */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  key: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null;
  return { items, next };
}

/** Reads a cursor back: as many text values as the list has sort columns. @throws malformed_request */
export function readCursor(after: string | undefined, columns: number): (string | null)[] | null {
  if (!after) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === columns && values.every(isKey)) {
      return values.map((value) => (value === null ? null : String(value)));
    }
  } catch {
    // falls through to the refusal
  }
  throw kernelRefusals.malformed_request({
    reason: {
      fr: 'la page demandée n’existe pas, reprenez au début de la liste',
      en: 'this page does not exist, start the list again',
    },
  });
}

function isKey(value: unknown): boolean {
  return value === null || typeof value === 'number' || (typeof value === 'string' && value.length < 200);
}
