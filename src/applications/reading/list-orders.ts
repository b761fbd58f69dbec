import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';

/** The orders a list may have in the database. By relevance it is put in order afterwards, among what was found. */
export const storedSorts = ['submittedAt', 'asked', 'clock', 'title', 'organization', 'number'] as const;
export type StoredSort = (typeof storedSorts)[number];

/** The closed list of orders one may ask for. */
export const listSorts = [...storedSorts, 'relevance'] as const;
export type ListSort = (typeof listSorts)[number];

/** One order over `applications a` (and `organizations o`): its expression as its index writes it, and how a cursor holds it. */
export interface ListOrder {
  readonly column: string;
  readonly type: 'timestamptz' | 'bigint' | 'date' | 'text';
  readonly way: 'asc' | 'desc';
  /** What a key looks like: it goes into a typed comparison. */
  readonly form: RegExp;
}

/** Until the decision is told the clock is shown as running, so that the order of a list does not tell it. */
export const runningSql = `a.state in ('submitted', 'incomplete', 'admissible', 'scheduled', 'recommended', 'proposed')
  or (a.state in ('awarded', 'refused') and a.announced_at is null and not a.imported)`;

/** Latest filed, highest asked and latest numbered first; the nearest date of silence first; names by letter. */
export const listOrders: Readonly<Record<StoredSort, ListOrder>> = {
  submittedAt: {
    column: 'a.submitted_at',
    type: 'timestamptz',
    way: 'desc',
    form: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/,
  },
  asked: { column: 'coalesce(a.asked_amount, 0)', type: 'bigint', way: 'desc', form: /^\d{1,12}$/ },
  clock: {
    column: `coalesce(case when ${runningSql} then a.implicit_refusal_on end, 'infinity')`,
    type: 'date',
    way: 'asc',
    form: /^\d{4}-\d\d-\d\d$|^infinity$/,
  },
  title: { column: 'left(fold(a.title), 100)', type: 'text', way: 'asc', form: /^[^\0]{0,100}$/s },
  organization: { column: 'left(fold(o.legal_name), 100)', type: 'text', way: 'asc', form: /^[^\0]{0,100}$/s },
  number: { column: 'a.number', type: 'text', way: 'desc', form: /^[^\0]{1,40}$/ },
};

/** Where a page begins: after this key of its order and this id. */
export type ListCursor = readonly [key: string, id: string];

/** The key of a row as a cursor holds it. */
export function keyText({ column, type }: ListOrder): string {
  return type === 'timestamptz'
    ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `(${column})::text`;
}

/** `order by` of an order, the id last; `from` names the columns where they come from a subquery. */
export function orderBy({ column, way }: ListOrder, from?: { readonly key: string; readonly id: string }): string {
  return `${from?.key ?? column} ${way}, ${from?.id ?? 'a.id'} ${way}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Takes a cursor that was read back as one of this order. @throws malformed_request: it holds what we wrote in it, or is refused */
export function cursorOf(sort: ListSort, given: readonly (string | null)[] | null): ListCursor | null {
  if (!given) return null;
  const [of, key, id] = given;
  const form = sort === 'relevance' ? /^\d{1,9}$/ : listOrders[sort].form;
  if (of === sort && typeof key === 'string' && form.test(key) && uuid.test(id ?? '')) return [key, id ?? ''];
  throw kernelRefusals.malformed_request({
    reason: { fr: 'la page demandée n’existe pas, reprenez au début', en: 'this page does not exist, start again' },
  });
}

/** An id a cursor holds. @throws malformed_request */
export function cursorId(given: string | null | undefined): string | null {
  if (given === null || given === undefined || uuid.test(given)) return given ?? null;
  throw kernelRefusals.malformed_request({
    reason: { fr: 'la page demandée n’existe pas, reprenez au début', en: 'this page does not exist, start again' },
  });
}
