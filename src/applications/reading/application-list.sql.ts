import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import type { PreparedRead } from './application-read.sql.js';

/** What a list is narrowed to. `commune` is an INSEE code; `search` looks in titles, numbers and names of structures. */
export interface ListFilters {
  readonly callId?: string;
  readonly state?: string;
  readonly commune?: string;
  readonly axisId?: string;
  readonly officerId?: string;
  readonly search?: string;
}

/** Where a page begins: after this instant of filing and this id. */
export type ListCursor = readonly [submittedAt: string, id: string];

/**
 * A page of filed applications, newest first. The keys of the page come first and alone, from the index that fits the
 * filters (by commune and state, by call and state, by date), so that page 1 and page 1 000 cost the same; names and
 * communes are then read for those rows only.
 */
export function applicationList(
  actor: Actor,
  filters: ListFilters,
  page: { readonly after: ListCursor | null; readonly limit: number },
): PreparedRead {
  const params = new SqlParams();
  const byCommune = filters.commune !== undefined;
  const [date, id, state] = byCommune
    ? ['c.submitted_at', 'c.application_id', 'c.state']
    : ['a.submitted_at', 'a.id', 'a.state'];
  const conditions = [
    ...(byCommune ? [`c.commune_id = (select id from communes where insee = ${params.add(filters.commune)})`] : []),
    `${date} is not null`,
    ...(filters.state ? [`${state} = ${params.add(filters.state)}`] : []),
    ...(filters.callId ? [`a.call_id = ${params.add(filters.callId)}`] : []),
    ...(filters.axisId ? [`a.axis_id = ${params.add(filters.axisId)}`] : []),
    ...(filters.officerId ? [`a.officer_id = ${params.add(filters.officerId)}`] : []),
    ...(filters.search ? [searched(params.add(likePattern(filters.search)))] : []),
    ...(page.after
      ? [`(${date}, ${id}) < (${params.add(page.after[0])}::timestamptz, ${params.add(page.after[1])}::uuid)`]
      : []),
    applicationScope(actor, 'a', params),
  ];
  const source = byCommune ? 'application_communes c join applications a on a.id = c.application_id' : 'applications a';
  const text = `
with page as materialized (
  select a.id from ${source} where ${conditions.map((each) => `(${each})`).join(' and ')}
  order by ${date} desc, ${id} desc limit ${params.add(page.limit + 1)})
${row} from page join applications a on a.id = page.id join axes x on x.id = a.axis_id
  join organizations o on o.id = a.organization_id
order by a.submitted_at desc, a.id desc`;
  return { name: nameOf('application_list', text), text, values: params.values };
}

/** The applications of the actor's structures, drafts included, newest first by id. */
export function ownApplications(personId: string, page: { after: string | null; limit: number }): PreparedRead {
  const params = new SqlParams();
  const person = params.add(personId);
  const after = page.after ? `and a.id < ${params.add(page.after)}::uuid` : '';
  const text = `
${row} from applications a join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
where a.organization_id in (select s.subject_id from standings s where s.person_id = ${person} and s.subject_type = 'organization')
  and not exists (select 1 from bars b where b.person_id = ${person} and b.application_id = a.id) ${after}
order by a.id desc limit ${params.add(page.limit + 1)}`;
  return { name: nameOf('own_applications', text), text, values: params.values };
}

const row = `
select a.id, a.number, a.state, a.title, a.version, a.call_id as "callId", a.asked_amount::float8 as "askedAmount",
  a.submitted_at as "submittedAt",
  to_char(a.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "sortKey",
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

function nameOf(prefix: string, text: string): string {
  return `${prefix}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
