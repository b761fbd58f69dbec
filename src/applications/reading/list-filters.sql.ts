import { isStaff, personId, type Actor } from '../../kernel/access/actor.js';
import type { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { attentionSql, type Attention } from './attention.sql.js';
import { openlyInSql } from './secrecy.js';

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

/** The filters as this reader means them: the officer `me` is the reader. */
export function forReader(actor: Actor, filters: ListFilters): ListFilters {
  const { officerId, ...others } = filters;
  if (officerId === undefined) return filters;
  const id = officerId === 'me' ? personId(actor) : officerId;
  return { ...others, ...(id ? { officerId: id } : {}) };
}

/** SQL conditions over `applications a`: the filters that need no index of their own, and what the actor may see. */
export function narrowed(actor: Actor, filters: ListFilters, params: SqlParams): string[] {
  return [
    ...(filters.callId ? [`a.call_id = ${params.add(filters.callId)}`] : []),
    ...(filters.axisId ? [`a.axis_id = ${params.add(filters.axisId)}`] : []),
    ...(filters.officerId ? [inHandsOf(actor, filters.officerId, params)] : []),
    ...(filters.attention ? [attentionSql(actor, filters.attention, params)] : []),
    // the staff search by words, in `sieve.sql.ts`: everybody else has few files, whose answers may be kept from them
    ...(filters.search && !isStaff(actor) ? [searched(params.add(likePattern(filters.search)))] : []),
    ...(filters.state ? openlyInSql(actor, filters.state, params) : []),
    applicationScope(actor, 'a', params),
  ];
}

/** SQL over `applications a`: handled by this officer. For readers themselves, those they stand in for today count too. */
function inHandsOf(actor: Actor, officerId: string, params: SqlParams): string {
  const officer = `${params.add(officerId)}::uuid`;
  if (officerId !== personId(actor)) return `a.officer_id = ${officer}`;
  return `a.officer_id = any(array(select ${officer} union all select b.person_id from officer_absences b
    where b.substitute_id = ${officer} and b.withdrawn_at is null and paris_today() between b.starts_on and b.ends_on))`;
}

/** SQL over `applications a`: has a commune of this INSEE code. The index by commune tells states some may not know. */
export function placedIn(insee: string): string {
  return `exists (select 1 from application_communes c join communes k on k.id = c.commune_id
    where c.application_id = a.id and k.insee = ${insee})`;
}

/** All of the conditions, as one. */
export function all(conditions: readonly string[]): string {
  return conditions.map((each) => `(${each})`).join(' and ');
}

/** Each place that is searched by its own trigram index. */
function searched(pattern: string): string {
  return `a.id in (
    select t.id from applications t where fold(t.title) like fold(${pattern})
    union select t.id from applications t where t.number like upper(${pattern})
    union select t.id from applications t join organizations n on n.id = t.organization_id where fold(n.legal_name) like fold(${pattern}))`;
}

/** A text anywhere in another, its wildcards taken as letters. */
export function likePattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
