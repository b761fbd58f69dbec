import { personId, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { narrowed, placedIn, statementName, type ListFilters } from './application-list.sql.js';
import type { PreparedRead } from './application-read.sql.js';
import { toldRowSql } from './secrecy.js';

/** Every state with its number of applications under these filters; drafts of others are left out by the scope. */
export function countsRead(actor: Actor, filters: Omit<ListFilters, 'state'>): PreparedRead {
  const params = new SqlParams();
  const conditions = [
    ...(filters.commune ? [placedIn(params.add(filters.commune))] : []),
    ...narrowed(actor, filters, params),
  ];
  const state = toldRowSql(actor, () => params.add(personId(actor)));
  const text = `select ${state} as state, count(*)::int as count from applications a
where ${conditions.map((each) => `(${each})`).join(' and ')} group by 1`;
  return { name: statementName('application_counts', text), text, values: params.values };
}
