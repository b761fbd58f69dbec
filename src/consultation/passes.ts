/** SQL condition on `p`: the entries by which a request was passed on since it was last asked or renewed. */
function passes(id: string): string {
  return `p.subject_type = 'consultation' and p.subject_id = ${id} and p.verb = 'passed_on'
    and p.position > coalesce((select max(q.position) from journal q
      where q.subject_type = 'consultation' and q.subject_id = ${id} and q.verb = 'asked'), 0)`;
}

/** SQL: how many times the request of this identifier (an SQL expression) was passed on since it was last asked. */
export function passCount(id: string): string {
  return `(select count(*)::int from journal p where ${passes(id)})`;
}

/** SQL: one column of the link of the colleague who holds the request since it was last passed on, else null. */
export function holder(id: string, column: 'id' | 'name'): string {
  return `(select h.${column} from journal p join links h on h.id = (p.data ->> 'linkId')::uuid
    where ${passes(id)} order by p.position desc limit 1)`;
}
