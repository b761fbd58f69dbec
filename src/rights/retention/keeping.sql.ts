/**
 * SQL: the files whose keeping has an end, with the day of it (`due_on`), the hold in force and the day their structure was
 * warned of that very end. A draft is kept from its last change, a file without a grant from its end, a granted one from
 * its last payment once the award is over; each for the months the authority’s rules say today. A hold moves the end.
 * @param narrow SQL on `a`, the applications to look at
 */
export function keepingSql(narrow: string): string {
  return `
  select f.*, to_char(warned.on_day, 'YYYY-MM-DD') as warned_on from (
    select a.id, a.number, a.title, a.state, a.organization_id, k.kind, to_char(h.until, 'YYYY-MM-DD') as held_until,
      greatest((e.ended_on + make_interval(months => m.months))::date, h.until + 1) as due_on
    from applications a
    cross join lateral (select case a.state when 'draft' then 'draft' when 'awarded' then 'granted' else 'refused' end as kind) k
    cross join lateral (select (p.value #>> '{}')::int as months from authority_parameters p
      where p.name = 'retention_' || k.kind || '_months' and p.valid_from <= paris_today()
      order by p.valid_from desc limit 1) m
    left join awards w on w.application_id = a.id and a.state = 'awarded'
    cross join lateral (select case k.kind
      when 'draft' then (a.updated_at at time zone 'Europe/Paris')::date
      when 'granted' then coalesce((select max(i.paid_on) from instalments i where i.award_id = w.id),
        (w.closed_at at time zone 'Europe/Paris')::date, w.voted_on)
      else (coalesce((select max(j.at) from journal j where j.subject_type = 'application' and j.subject_id = a.id
        and j.to_state = a.state), a.announced_at, a.updated_at) at time zone 'Europe/Paris')::date end as ended_on) e
    left join lateral (select max(r.until) as until from retention_holds r
      where r.application_id = a.id and r.lifted_at is null) h on true
    where a.purged_at is null and (${narrow})
      and a.state in ('draft', 'lapsed', 'inadmissible', 'redirected', 'awarded', 'refused', 'withdrawn')
      and (a.state <> 'awarded' or w.state in ('closed', 'lapsed', 'withdrawn'))
      and (a.state <> 'refused' or a.announced_at is not null or a.imported)
  ) f
  left join lateral (select (max(j.at) at time zone 'Europe/Paris')::date as on_day from journal j
    where j.subject_type = 'application' and j.subject_id = f.id and j.verb = 'retention_near'
      and j.data ->> 'dueOn' = f.due_on::text) warned on true`;
}
