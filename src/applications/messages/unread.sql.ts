/**
 * Messages to read in the conversation of application `a`, as a number: of the service for the people of the structure, of
 * the holder and not taken in hand for officers, none for anybody else. It does not look at conflicts of interest: the
 * statement around it does.
 */
export function unreadMessages(person: string, officer: boolean): string {
  return `(select count(*)::int from messages m where m.application_id = a.id and case
    when exists (select 1 from standings s where s.person_id = ${person}::uuid
      and s.subject_type = 'organization' and s.subject_id = a.organization_id)
    then m.side = 'service' and not exists (select 1 from message_reads r
      where r.message_id = m.id and r.person_id = ${person}::uuid)
    else ${officer} and m.side = 'holder' and m.handled_at is null end)`;
}
