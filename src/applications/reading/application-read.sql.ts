import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { unreadMessages } from '../messages/unread.sql.js';
import { toldRowSql } from './secrecy.js';

/** A read to run under a name, prepared once per connection. */
export interface PreparedRead {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the actor is to the row: of its structure, of the service, or let in for one file (committee, commune). */
const standing = (person: string) => `exists (select 1 from standings s where s.person_id = ${person}::uuid
    and s.subject_type = 'organization' and s.subject_id = a.organization_id) as own`;

/** One application with what its page shows, and the rights on it, in one statement. */
export function applicationRead(actor: Actor, id: string): PreparedRead {
  const params = new SqlParams();
  const application = params.add(id);
  const person = params.add(actor.kind === 'person' ? actor.id : null);
  const officer = isStaff(actor, 'officer', 'lead');
  const scope = applicationScope(actor, 'a', params);
  const text = `
select a.id, a.number, ${toldRowSql(actor, () => person)} as state, a.version, a.title, a.answers, a.call_id as "callId", a.round_id as "roundId",
  a.form_revision_id as "formRevisionId", a.asked_amount::float8 as "askedAmount", a.budget_total::float8 as "budgetTotal",
  a.jobs_planned::float8 as "jobsPlanned", a.officer_id as "officerId", a.checked_at as "checkedAt",
  a.check_report as "checkReport", a.ground, a.submitted_at as "submittedAt",
  to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn", a.implicit_refusal_flagged_at as "flaggedAt",
  a.created_at as "createdAt", a.updated_at as "updatedAt", ${standing(person)},
  x.id as "axisId", x.code as "axisCode", x.label as "axisLabel",
  o.id as "organizationId", o.legal_name as "organizationName",
  (select nullif(trim(p.given_name || ' ' || p.family_name), '') from persons p where p.id = a.officer_id) as "officerName",
  ${unreadMessages(person, officer)} as "unreadMessages",
  (select max(m.moved_at) from application_form_moves m where m.application_id = a.id) as "formMovedAt",
  (select json_agg(json_build_object('insee', k.insee, 'name', k.name, 'main', c.main) order by c.main desc, k.name)
    from application_communes c join communes k on k.id = c.commune_id where c.application_id = a.id) as communes,
  case when a.state = 'incomplete' then (select json_build_object('id', r.id, 'dueOn', r.due_on, 'items', r.items)
    from supplement_requests r where r.application_id = a.id and r.state = 'asked') end as supplements
from applications a join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
where a.id = ${application} and ${scope}`;
  const standingOf = officer ? 'officer' : isStaff(actor) ? 'staff' : 'other';
  return { name: `application_read_${actor.kind}_${standingOf}`, text, values: params.values };
}
