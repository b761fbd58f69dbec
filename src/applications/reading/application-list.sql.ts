import { createHash } from 'node:crypto';
import { isStaff, personId, type Actor, type PersonActor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { applicationStates } from '../application.lifecycle.js';
import { attentionSql, type Attention } from './attention.sql.js';
import { openlyInSql, toldRowSql, toldStateSql } from './secrecy.js';
import type { PreparedRead } from './application-read.sql.js';

/** What a list is narrowed to. `commune` is an INSEE code; `search` looks in titles, numbers and names of structures. */
export interface ListFilters {
  readonly callId?: string;
  readonly state?: string;
  readonly commune?: string;
  readonly axisId?: string;
  readonly officerId?: string;
  readonly search?: string;
  readonly attention?: Attention;
}

/** The orders of the list, each descending: by the instant of filing, or by the amount asked. */
export const listSorts = ['submittedAt', 'asked'] as const;
export type ListSort = (typeof listSorts)[number];

/** Where a page begins: after this instant of filing, or these cents, and this id. */
export type ListCursor = readonly [key: string, id: string];

/**
 * A page of filed applications, newest first unless told. The keys of the page come first and alone, from the index that fits the
 * filters (by commune and state, by call and state, by date, by amount), so that page 1 and page 1 000 cost the same; names and
 * communes are then read for those rows only.
 */
export function applicationList(actor: Actor, filters: ListFilters, page: PageWish): PreparedRead {
  const params = new SqlParams();
  const byAmount = page.sort === 'asked';
  const byCommune = filters.commune !== undefined && isStaff(actor);
  const keys = byAmount
    ? keysOf(amount, 'bigint')
    : byCommune
      ? keysByCommune
      : keysOf('a.submitted_at', 'timestamptz');
  const text = `
with page as materialized (${keys(actor, filters, page, params)})
${rowOf(
  toldRowSql(actor, () => params.add(personId(actor))),
  byAmount ? `${amount}::text` : undefined,
)} from page join applications a on a.id = page.id join axes x on x.id = a.axis_id
  join organizations o on o.id = a.organization_id
order by ${byAmount ? amount : 'a.submitted_at'} desc, a.id desc`;
  return { name: statementName('application_list', text), text, values: params.values };
}

interface PageWish {
  readonly after: ListCursor | null;
  readonly limit: number;
  readonly sort?: ListSort | undefined;
}

/** As its index writes it. */
const amount = 'coalesce(a.asked_amount, 0)';

type Keys = (actor: Actor, filters: ListFilters, page: PageWish, params: SqlParams) => string;

/** The keys of a page in the order of one column of the applications. */
const keysOf =
  (column: string, type: 'timestamptz' | 'bigint'): Keys =>
  (actor, filters, page, params) => {
    const conditions = [
      'a.submitted_at is not null',
      ...(filters.state ? [`${toldStateSql(actor)} = ${params.add(filters.state)}`] : []),
      ...(filters.commune ? [placedIn(params.add(filters.commune))] : []),
      ...(page.after ? [before(`${column}, a.id`, page.after, type, params)] : []),
      ...narrowed(actor, filters, params),
    ];
    return `select a.id from applications a where ${all(conditions)}
  order by ${column} desc, a.id desc limit ${params.add(page.limit + 1)}`;
  };

/** The index goes by commune, then state: each state gives the head of its list, and the heads are merged. */
const keysByCommune: Keys = (actor, filters, page, params) => {
  const states = params.add(filters.state ? [filters.state] : applicationStates.filter((state) => state !== 'draft'));
  const limit = params.add(page.limit + 1);
  const conditions = [
    `c.commune_id = (select id from communes where insee = ${params.add(filters.commune)})`,
    'c.state = w.state',
    'c.submitted_at is not null',
    ...(page.after ? [before('c.submitted_at, c.application_id', page.after, 'timestamptz', params)] : []),
    ...narrowed(actor, filters, params),
  ];
  return `select head.id from unnest(${states}::text[]) w (state) cross join lateral (
    select a.id, c.submitted_at from application_communes c join applications a on a.id = c.application_id
    where ${all(conditions)} order by c.submitted_at desc, c.application_id desc limit ${limit}) head
  order by head.submitted_at desc, head.id desc limit ${limit}`;
};

/** SQL conditions over `applications a`: the filters that need no index of their own, and what the actor may see. */
export function narrowed(actor: Actor, filters: ListFilters, params: SqlParams): string[] {
  return [
    ...(filters.callId ? [`a.call_id = ${params.add(filters.callId)}`] : []),
    ...(filters.axisId ? [`a.axis_id = ${params.add(filters.axisId)}`] : []),
    ...(filters.officerId ? [`a.officer_id = ${params.add(filters.officerId)}`] : []),
    ...(filters.attention ? [attentionSql(actor, filters.attention, params)] : []),
    ...(filters.search ? [searched(params.add(likePattern(filters.search)))] : []),
    ...(filters.state ? openlyInSql(actor, filters.state, params) : []),
    applicationScope(actor, 'a', params),
  ];
}

/** SQL over `applications a`: has a commune of this INSEE code. The index by commune tells states some may not know. */
export function placedIn(insee: string): string {
  return `exists (select 1 from application_communes c join communes k on k.id = c.commune_id
    where c.application_id = a.id and k.insee = ${insee})`;
}

function before(columns: string, [key, id]: ListCursor, type: string, params: SqlParams): string {
  return `(${columns}) < (${params.add(key)}::${type}, ${params.add(id)}::uuid)`;
}

function all(conditions: readonly string[]): string {
  return conditions.map((each) => `(${each})`).join(' and ');
}

/** The applications of the actor's structures, drafts included, newest first by id. */
export function ownApplications(actor: PersonActor, page: { after: string | null; limit: number }): PreparedRead {
  const params = new SqlParams();
  const person = params.add(actor.id);
  const after = page.after ? `and a.id < ${params.add(page.after)}::uuid` : '';
  const text = `
${rowOf(toldStateSql(actor))} from applications a join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
where a.organization_id in (select s.subject_id from standings s where s.person_id = ${person} and s.subject_type = 'organization')
  and not exists (select 1 from bars b where b.person_id = ${person} and b.application_id = a.id) ${after}
order by a.id desc limit ${params.add(page.limit + 1)}`;
  return { name: statementName('own_applications', text), text, values: params.values };
}

const filedKey = `to_char(a.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const rowOf = (state: string, key = filedKey) => `
select a.id, a.number, ${state} as state, a.title, a.version, a.call_id as "callId", a.asked_amount::float8 as "askedAmount",
  a.submitted_at as "submittedAt",
  ${key} as "sortKey",
  to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn", a.implicit_refusal_flagged_at as "flaggedAt",
  a.updated_at as "updatedAt", a.officer_id as "officerId",
  (select nullif(trim(p.given_name || ' ' || p.family_name), '') from persons p where p.id = a.officer_id) as "officerName",
  x.id as "axisId", x.code as "axisCode", x.label as "axisLabel", o.id as "organizationId", o.legal_name as "organizationName",
  (select json_agg(json_build_object('insee', k.insee, 'name', k.name, 'main', c.main) order by c.main desc, k.name)
    from application_communes c join communes k on k.id = c.commune_id where c.application_id = a.id) as communes`;

/** Each place that is searched by its own trigram index. */
function searched(pattern: string): string {
  return `a.id in (
    select t.id from applications t where fold(t.title) like fold(${pattern})
    union select t.id from applications t where t.number like upper(${pattern})
    union select t.id from applications t join organizations n on n.id = t.organization_id where fold(n.legal_name) like fold(${pattern}))`;
}

function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

/** A name for a prepared statement: the same text has the same name in every process. */
export function statementName(prefix: string, text: string): string {
  return `${prefix}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
