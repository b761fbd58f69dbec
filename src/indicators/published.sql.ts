import type { SqlParams } from '../kernel/access/policy.js';

/** Which awards a public figure is made of. Days are those of the vote, both included. */
export interface PublishedFilter {
  readonly callId: string | null;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What is public of `awards w`: notified and not taken back. A refusal, a proposal or a vote not yet notified never is.
 * The words are those of the index `awards_public`.
 */
export const isPublic = `w.outcome = 'award' and w.state in ('notified', 'agreed', 'running', 'closed')`;

/** The main commune of a project as a member of the métropole, and its territory in the set in force today. */
export const itsPlace = `left join lateral (
    select coalesce(parent.id, c.id) as id, coalesce(parent.insee, c.insee) as insee, coalesce(parent.name, c.name) as name
    from application_communes ac join communes c on c.id = ac.commune_id left join communes parent on parent.id = c.parent_id
    where ac.application_id = w.application_id order by ac.main desc, ac.commune_id limit 1) place on true
  left join territory_communes tc on tc.commune_id = place.id and tc.set_id = (
    select id from territory_sets where valid_from <= paris_today() and (valid_until is null or valid_until >= paris_today())
    order by valid_from desc, id desc limit 1)
  left join territories t on t.id = tc.territory_id`;

/** The conditions of a filter on `awards w`. */
export function whereIn(filter: PublishedFilter, params: SqlParams): string {
  const conditions = [isPublic];
  if (filter.callId) conditions.push(`w.call_id = ${params.add(filter.callId)}`);
  if (filter.from) conditions.push(`w.voted_on >= ${params.add(filter.from)}`);
  if (filter.to) conditions.push(`w.voted_on <= ${params.add(filter.to)}`);
  return conditions.join(' and ');
}
