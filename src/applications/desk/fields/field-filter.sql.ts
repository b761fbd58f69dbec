import type { SqlParams } from '../../../kernel/access/policy.js';
import { likePattern } from '../../reading/list-filters.sql.js';
import type { FieldFilter } from './field-filter.rules.js';

/** True where an index finds the files: the others are looked for by reading the list from its beginning. */
export function hasIndex(filter: FieldFilter): boolean {
  return filter.by === 'oneOf' || (filter.by === 'given' && filter.what === 'statement' && filter.given);
}

/** SQL over `application_search s` and `applications a`: the answer is as the filter wishes. */
export function fieldSql(filter: FieldFilter, params: SqlParams): string {
  switch (filter.by) {
    case 'oneOf':
      return filter.values.map((value) => holds({ [filter.key]: filter.list ? [value] : value }, params)).join(' or ');
    case 'between':
      return ranged(filter, params);
    case 'contains':
      return `fold(a.answers ->> ${params.add(filter.key)}) like fold(${params.add(likePattern(filter.text))})`;
    case 'given': {
      const has =
        filter.what === 'statement'
          ? holds({ [filter.key]: { accepted: true } }, params)
          : `exists (select 1 from attachments t where t.application_id = a.id and t.field = ${params.add(filter.key)}
              and t.state = 'clean')`;
      return filter.given ? has : `not (${has})`;
    }
  }
}

function holds(part: object, params: SqlParams): string {
  return `s.facts @> ${params.add(JSON.stringify(part))}::jsonb`;
}

/** By a path, which answers false to what is not of its type where a cast would fail. */
function ranged({ key, of, from, to }: Extract<FieldFilter, { by: 'between' }>, params: SqlParams): string {
  const bound = (value: string) => (of === 'number' ? value : JSON.stringify(value));
  const sides = [
    ...(from === null ? [] : [`$.${JSON.stringify(key)} >= ${bound(from)}`]),
    ...(to === null ? [] : [`$.${JSON.stringify(key)} <= ${bound(to)}`]),
  ];
  return `coalesce(jsonb_path_match(s.facts, ${params.add(sides.join(' && '))}::jsonpath, '{}', true), false)`;
}
