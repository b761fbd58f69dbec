import { bar } from '../kernel/access/standings.js';
import type { Tx } from '../kernel/database/data-source.js';

/**
 * SQL: this person has an interest in this application: a bar, or a place in the structure that applies (who then
 * keeps the holder's own view of the file, and none of the committee's). `person` is an expression, `alias` that of
 * `applications`.
 */
export function inConflict(person: string, alias: string): string {
  return `(exists (select 1 from bars conflict_b where conflict_b.person_id = ${person} and conflict_b.application_id = ${alias}.id)
    or exists (select 1 from standings conflict_s where conflict_s.person_id = ${person}
      and conflict_s.subject_type = 'organization' and conflict_s.subject_id = ${alias}.organization_id))`;
}

const matches = `
  select distinct on (i.person_id, a.id) i.person_id as "personId", a.id as "applicationId", i.id as "interestId"
  from interests i
  join applications a on true
  join organizations o on o.id = a.organization_id
  where (i.application_id = a.id or i.organization_id = a.organization_id
      or i.siren = o.siren or i.siren = any(o.single_undertaking)
      or exists (select 1 from organizations g where g.siren = i.siren and o.siren = any(g.single_undertaking)))
    and (i.valid_until is null or a.submitted_at is null
      or i.valid_until >= (a.submitted_at at time zone 'Europe/Paris')::date)
    and not exists (select 1 from bars b where b.person_id = i.person_id and b.application_id = a.id)
    and not exists (select 1 from standings s where s.person_id = i.person_id
      and s.subject_type = 'organization' and s.subject_id = a.organization_id)`;

/**
 * Bars every person from the applications that a declared interest of theirs touches: by file, structure, SIREN, or
 * a SIREN of the same single undertaking (Regulation (EU) 2023/2831, art. 2(2)), unless the interest had ended when
 * the file was submitted (law 2013-907, art. 2). One at a time, so that a declaration and a scheduling that cross
 * cannot miss each other. Answers the bars it wrote.
 */
export async function barDeclared(
  tx: Tx,
  about: { readonly interestId: string } | { readonly applicationIds: readonly string[] },
): Promise<readonly { personId: string; applicationId: string }[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('committee interests', 0))`);
  const [filter, value] =
    'interestId' in about ? ['i.id = $1', about.interestId] : ['a.id = any($1::uuid[])', [...about.applicationIds]];
  const found = (await tx.query(`${matches} and ${filter}`, [value])) as {
    personId: string;
    applicationId: string;
    interestId: string;
  }[];
  for (const { personId, applicationId, interestId } of found) {
    await bar(tx, personId, applicationId, `interest:${interestId}`);
  }
  return found;
}
