import { createHash } from 'node:crypto';
import { isStaff, personId, type Actor, type PersonActor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationStates } from '../application.lifecycle.js';
import type { PreparedRead } from './application-read.sql.js';
import { all, narrowed, placedIn, type ListFilters } from './list-filters.sql.js';
import { keyText, listOrders, orderBy, type ListCursor, type ListOrder, type StoredSort } from './list-orders.js';
import { toldRowSql, toldStateSql } from './secrecy.js';

/** A page that is wished for; by the instant of filing unless told. */
export interface PageWish {
  readonly after: ListCursor | null;
  readonly limit: number;
  readonly sort?: StoredSort | undefined;
}

/**
 * A page of filed applications, newest first unless told. The keys of the page come first and alone, from the index that fits the
 * filters and the order, so that page 1 and page 1 000 cost the same; names and communes are then read for those rows only.
 */
export function applicationList(actor: Actor, filters: ListFilters, page: PageWish): PreparedRead {
  const params = new SqlParams();
  const order = listOrders[page.sort ?? 'submittedAt'];
  const text = `
with page as materialized (${pageKeys(actor, filters, { ...page, limit: page.limit + 1 }, params)})
${rowOf(
  toldRowSql(actor, () => params.add(personId(actor))),
  keyText(order),
)} from page join applications a on a.id = page.id join axes x on x.id = a.axis_id
  join organizations o on o.id = a.organization_id
order by ${orderBy(order)}`;
  return { name: statementName('application_list', text), text, values: params.values };
}

/** The rows of these applications, in the order given; what the actor may not see is left out again. */
export function applicationRows(actor: Actor, ids: readonly string[], sort: StoredSort): PreparedRead {
  const params = new SqlParams();
  const page = `unnest(${params.add(ids)}::uuid[]) with ordinality page (id, place)`;
  const text = `${rowOf(
    toldRowSql(actor, () => params.add(personId(actor))),
    keyText(listOrders[sort]),
  )} from ${page} join applications a on a.id = page.id join axes x on x.id = a.axis_id
  join organizations o on o.id = a.organization_id where ${all(narrowed(actor, {}, params))} order by page.place`;
  return { name: statementName('application_rows', text), text, values: params.values };
}

/** SQL: the `id` and the `key` of filed applications under the filters, at most `page.limit` of them, in the order of the list. */
export function pageKeys(actor: Actor, filters: ListFilters, page: PageWish, params: SqlParams): string {
  const byDate = (page.sort ?? 'submittedAt') === 'submittedAt';
  const byCommune = filters.commune !== undefined && isStaff(actor) && byDate;
  return byCommune ? keysByCommune(actor, filters, page, params) : keysInOrder(actor, filters, page, params);
}

/** The keys of a page in the order of one column. */
function keysInOrder(actor: Actor, filters: ListFilters, page: PageWish, params: SqlParams): string {
  const sort = page.sort ?? 'submittedAt';
  const order = listOrders[sort];
  const conditions = [
    'a.submitted_at is not null',
    ...filedUnder(actor, filters, params),
    ...(page.after ? after(order, page.after, params) : []),
  ];
  const join = sort === 'organization' ? 'join organizations o on o.id = a.organization_id' : '';
  return `select a.id, ${order.column} as key from applications a ${join} where ${all(conditions)}
  order by ${orderBy(order)} limit ${params.add(page.limit)}`;
}

/** SQL conditions over `applications a`: every filter, and what the actor may see. */
export function filedUnder(actor: Actor, filters: ListFilters, params: SqlParams): string[] {
  return [
    ...(filters.state ? [`${toldStateSql(actor)} = ${params.add(filters.state)}`] : []),
    ...(filters.commune ? [placedIn(params.add(filters.commune))] : []),
    ...narrowed(actor, filters, params),
  ];
}

/** The index goes by commune, then state: each state gives the head of its list, and the heads are merged. */
function keysByCommune(actor: Actor, filters: ListFilters, page: PageWish, params: SqlParams): string {
  const states = params.add(filters.state ? [filters.state] : applicationStates.filter((state) => state !== 'draft'));
  const limit = params.add(page.limit);
  const key = { ...listOrders.submittedAt, column: 'c.submitted_at' };
  const conditions = [
    `c.commune_id = (select id from communes where insee = ${params.add(filters.commune)})`,
    'c.state = w.state',
    'c.submitted_at is not null',
    ...(page.after ? after(key, page.after, params, 'c.application_id') : []),
    ...narrowed(actor, filters, params),
  ];
  return `select head.id, head.key from unnest(${states}::text[]) w (state) cross join lateral (
    select a.id, c.submitted_at as key from application_communes c join applications a on a.id = c.application_id
    where ${all(conditions)} order by c.submitted_at desc, c.application_id desc limit ${limit}) head
  order by head.key desc, head.id desc limit ${limit}`;
}

/** SQL conditions: what comes after a cursor. The key alone is told too: across two tables only that can use an index. */
export function after(
  { column, type, way }: ListOrder,
  [key, id]: ListCursor,
  params: SqlParams,
  idColumn = 'a.id',
): string[] {
  const sign = way === 'desc' ? '<' : '>';
  const at = `${params.add(key)}::${type}`;
  const row = `(${column}, ${idColumn}) ${sign} (${at}, ${params.add(id)}::uuid)`;
  return column.startsWith('left(fold(o.') ? [`${column} ${sign}= ${at}`, row] : [row];
}

/** The applications of the actor's structures, drafts included, newest first by id. */
export function ownApplications(actor: PersonActor, page: { after: string | null; limit: number }): PreparedRead {
  const params = new SqlParams();
  const person = params.add(actor.id);
  const next = page.after ? `and a.id < ${params.add(page.after)}::uuid` : '';
  const text = `
${rowOf(toldStateSql(actor), keyText(listOrders.submittedAt))} from applications a join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
where a.organization_id in (select s.subject_id from standings s where s.person_id = ${person} and s.subject_type = 'organization')
  and not exists (select 1 from bars b where b.person_id = ${person} and b.application_id = a.id) ${next}
order by a.id desc limit ${params.add(page.limit + 1)}`;
  return { name: statementName('own_applications', text), text, values: params.values };
}

const rowOf = (state: string, key: string) => `
select a.id, a.number, ${state} as state, a.title, a.version, a.call_id as "callId", a.asked_amount::float8 as "askedAmount",
  a.budget_total::float8 as "budgetTotal", a.submitted_at as "submittedAt", ${key} as "sortKey",
  to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn", a.implicit_refusal_flagged_at as "flaggedAt",
  a.updated_at as "updatedAt", a.officer_id as "officerId",
  (select nullif(trim(p.given_name || ' ' || p.family_name), '') from persons p where p.id = a.officer_id) as "officerName",
  x.id as "axisId", x.code as "axisCode", x.label as "axisLabel", o.id as "organizationId", o.legal_name as "organizationName",
  (select json_agg(json_build_object('insee', k.insee, 'name', k.name, 'main', c.main) order by c.main desc, k.name)
    from application_communes c join communes k on k.id = c.commune_id where c.application_id = a.id) as communes`;

/** A name for a prepared statement: the same text has the same name in every process. */
export function statementName(prefix: string, text: string): string {
  return `${prefix}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
