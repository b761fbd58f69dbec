import { isStaff, personId, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationStates } from '../application.lifecycle.js';
import { statementName } from './application-list.sql.js';
import type { PreparedRead } from './application-read.sql.js';
import { all, narrowed, placedIn, type ListFilters } from './list-filters.sql.js';
import { keptFromOwnSql, secretStates, shownInstead, toldRowSql } from './secrecy.js';

/** Files counted in one state at most: beyond, one knows that there are more. */
export const mostCounted = 2_000;

/**
 * Every state with its number of filed applications under these filters, at most `mostCounted` + 1 each. The staff's are counted
 * state by state, from the head of the list of each; for others, who have few, all at once, drafts of their own included.
 */
export function countsRead(actor: Actor, filters: Omit<ListFilters, 'state'>): PreparedRead {
  const params = new SqlParams();
  const text = isStaff(actor) ? cappedSql(actor, filters, params) : wholeSql(actor, filters, params);
  return { name: statementName('application_counts', text), text, values: params.values };
}

function wholeSql(actor: Actor, filters: Omit<ListFilters, 'state'>, params: SqlParams): string {
  const conditions = [
    ...(filters.commune ? [placedIn(params.add(filters.commune))] : []),
    ...narrowed(actor, filters, params),
  ];
  const state = toldRowSql(actor, () => params.add(personId(actor)));
  return `select ${state} as state, count(*)::int as count from applications a where ${all(conditions)} group by 1`;
}

function cappedSql(actor: Actor, filters: Omit<ListFilters, 'state'>, params: SqlParams): string {
  const states = params.add(applicationStates.filter((state) => state !== 'draft'));
  const person = params.add(personId(actor));
  const conditions = all(narrowed(actor, filters, params));
  const insee = filters.commune ? params.add(filters.commune) : '';
  const source = filters.commune
    ? `application_communes c join applications a on a.id = c.application_id
        where c.commune_id = (select id from communes where insee = ${insee}) and c.state = w.state and c.submitted_at is not null`
    : `applications a where a.state = w.state and a.submitted_at is not null`;
  const secret = secretStates.map((state) => `'${state}'`).join(', ');
  return `select w.state, (select count(*)::int from (select 1 from ${source} and (${conditions})
      and (w.state not in (${secret}) or not (${keptFromOwnSql(person)})) limit ${mostCounted + 1}) found) as count
    from unnest(${states}::text[]) w (state)
    union all
    select '${shownInstead}', count(*)::int from applications a where a.submitted_at is not null
      and a.organization_id in (select own.subject_id from standings own where own.person_id = ${person}::uuid
        and own.subject_type = 'organization')
      and a.state in (${secret}) and ${keptFromOwnSql(person)} and (${conditions})
      ${filters.commune ? `and ${placedIn(insee)}` : ''}`;
}
