import { SqlParams } from '../../../kernel/access/policy.js';
import type { Actor } from '../../../kernel/access/actor.js';
import { fieldSql, hasIndex } from '../fields/field-filter.sql.js';
import type { FieldFilter } from '../fields/field-filter.rules.js';
import { after, filedUnder, pageKeys, type PageWish } from '../../reading/application-list.sql.js';
import { all, type ListFilters } from '../../reading/list-filters.sql.js';
import { keyText, listOrders, orderBy } from '../../reading/list-orders.js';

/** What no order of the list has an index with: words, and answers to the form. */
export interface Sieve {
  /** A `tsquery`. */
  readonly query: string | null;
  readonly fields: readonly FieldFilter[];
}

/** A statement with its values; planned for them, since how many files have a word decides the way. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** True where an index finds what the sieve lets through. */
export function isIndexed({ query, fields }: Sieve): boolean {
  return query !== null || fields.some(hasIndex);
}

/** SQL over `application_search s` and `applications a`. */
export function sieveSql({ query, fields }: Sieve, params: SqlParams): string {
  const conditions = [
    ...(query === null ? [] : [`s.words @@ ${params.add(query)}::tsquery`]),
    ...fields.map((filter) => fieldSql(filter, params)),
  ];
  return conditions.length > 0 ? all(conditions) : 'true';
}

/** What a statement below answers: one row. */
export interface Sifted {
  /** In the order of the list. */
  readonly ids: readonly string[];
  /** Rows of the list that were read; fewer than the window at its end. */
  readonly read: number;
  /** Key and id of the last row read, null where none was. */
  readonly last: readonly [string, string] | null;
}

/** Reads so many rows of the list from where the page begins, and keeps those the sieve lets through, at most `page.limit`. */
export function walkSql(actor: Actor, filters: ListFilters, sieve: Sieve, page: PageWish, window: number): Statement {
  const params = new SqlParams();
  const order = listOrders[page.sort ?? 'submittedAt'];
  const back = { ...order, way: order.way === 'asc' ? ('desc' as const) : ('asc' as const) };
  const text = `
with walk as materialized (${pageKeys(actor, filters, { ...page, limit: window }, params)}),
sifted as (
  select w.id, w.key from walk w join applications a on a.id = w.id join application_search s on s.application_id = w.id
  where ${sieveSql(sieve, params)} order by ${orderBy(order, { key: 'w.key', id: 'w.id' })} limit ${params.add(page.limit)})
select coalesce((select json_agg(f.id order by ${orderBy(order, { key: 'f.key', id: 'f.id' })}) from sifted f), '[]') as ids,
  (select count(*)::int from walk) as read,
  (select json_build_array(${keyText({ ...order, column: 'w.key' })}, w.id) from walk w
    order by ${orderBy(back, { key: 'w.key', id: 'w.id' })} limit 1) as last`;
  return { text, values: params.values };
}

/** Finds by the index what the sieve lets through, among its latest so many or among all, and puts that in order. */
export function seekSql(
  actor: Actor,
  filters: ListFilters,
  sieve: Sieve,
  page: PageWish,
  latest: number | null,
): Statement {
  const params = new SqlParams();
  const order = listOrders[page.sort ?? 'submittedAt'];
  const indexed = { query: sieve.query, fields: sieve.fields.filter(hasIndex) };
  const hits = `select s.application_id from application_search s where ${sieveSql(indexed, params)}
    ${latest === null ? '' : `order by s.submitted_at desc limit ${params.add(latest)}`}`;
  const conditions = [
    'a.submitted_at is not null',
    ...filedUnder(actor, filters, params),
    ...(page.after ? after(order, page.after, params) : []),
    sieveSql({ query: null, fields: sieve.fields }, params),
  ];
  const text = `
with hits as materialized (${hits}),
sifted as (
  select a.id, ${order.column} as key from hits h join applications a on a.id = h.application_id
  join application_search s on s.application_id = a.id join organizations o on o.id = a.organization_id
  where ${all(conditions)} order by ${orderBy(order)} limit ${params.add(page.limit)})
select coalesce((select json_agg(f.id order by ${orderBy(order, { key: 'f.key', id: 'f.id' })}) from sifted f), '[]') as ids,
  (select count(*)::int from hits) as read, null::json as last`;
  return { text, values: params.values };
}
