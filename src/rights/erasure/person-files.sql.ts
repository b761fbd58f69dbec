/**
 * SQL: what a person stands to lose or leave, as columns: `structures`, `"draftsAlone"`, `"filesRunning"`, `"filesKept"`.
 * @param person SQL of the person’s id
 */
export function personFilesSql(person: string): string {
  const own = `select s.subject_id from standings s where s.subject_type = 'organization' and s.person_id = ${person}`;
  const running = `('submitted', 'incomplete', 'admissible', 'scheduled', 'recommended', 'proposed')`;
  return `
  (select count(distinct g.id)::int from (${own}) g (id)) as structures,
  (select count(*)::int from applications a where a.state = 'draft' and a.organization_id in (${own})
    and not exists (select 1 from organization_people m where m.organization_id = a.organization_id
      and m.person_id is not null and m.person_id <> ${person})) as "draftsAlone",
  (select count(*)::int from applications a where a.organization_id in (${own}) and (a.state in ${running}
    or exists (select 1 from awards w where w.application_id = a.id and w.outcome = 'award'
      and w.state not in ('closed', 'lapsed', 'withdrawn')))) as "filesRunning",
  (select count(*)::int from applications a where a.organization_id in (${own}) and a.state <> 'draft') as "filesKept"`;
}
