import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Openings } from '../kernel/access/openings.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { ConsultationView, GuestConsultationView } from './consultation.dto.js';
import { PASSES_AT_MOST, REMINDER_DAYS } from './consultation.rules.js';
import { holder, passCount } from './passes.js';

const opinionColumns = `c.id, c.state, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.opinion, c.reasons, c.support,
  c.author_name as "authorName", c.author_capacity as "authorCapacity", c.version`;

/** Reads of consultations. Opinions are shown to staff who may see the file, and to the commune its own. */
@Injectable()
export class ConsultationQueries {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
  ) {}

  /** What the guest came for. @throws not_found once revoked or expired */
  async ofGuest(actor: Actor): Promise<GuestConsultationView> {
    if (actor.kind !== 'guest') throw kernelRefusals.not_allowed();
    const row = await this.database.row<GuestConsultationView>(
      `select ${opinionColumns}, m.name as commune, m.insee, a.id as "applicationId", a.number, a.title, o.legal_name as organization,
         coalesce(a.answers ->> 'summary', '') as summary, a.asked_amount::float8 as "askedAmount",
         a.budget_total::float8 as "budgetTotal", l.name as "guestName", l.capacity as "guestCapacity",
         case c.state when 'asked' then greatest($3 - ${passCount('c.id')}, 0) else 0 end as "passesLeft"
       from consultations c join applications a on a.id = c.application_id join links l on l.id = $2
       join organizations o on o.id = a.organization_id join communes m on m.id = c.commune_id
       where c.id = $1 and c.state in ('asked', 'answered')`,
      [actor.subjectId, actor.linkId, PASSES_AT_MOST],
    );
    if (!row) throw kernelRefusals.not_found();
    await this.openings.note(actor, row.applicationId, 'application');
    return row;
  }

  /** The opinions on one application, for staff within their scope who are not of its structure. */
  async ofApplication(actor: Actor, applicationId: string): Promise<{ items: ConsultationView[] }> {
    const params = new SqlParams();
    const items = await this.database.rows<ConsultationView>(
      `select ${opinionColumns}, c.commune_id as "communeId", m.name as commune,
         ${holder('c.id', 'name')} as "heldBy"
       from consultations c join applications a on a.id = c.application_id join communes m on m.id = c.commune_id
       where a.id = ${params.add(applicationId)} and ${applicationScope(actor, 'a', params)}
         and not exists (select 1 from standings s where s.person_id = ${params.add(actor.kind === 'person' ? actor.id : null)}::uuid
           and s.subject_type = 'organization' and s.subject_id = a.organization_id)
       order by m.name limit 100`,
      params.values,
    );
    return { items };
  }

  /** Requests to remind of, and requests to close, by the database clock. */
  async due(): Promise<{ remind: string[]; expire: string[] }> {
    const rows = await this.database.rows<{ id: string; late: boolean }>(
      `select id, due_on < paris_today() as late from consultations
       where state = 'asked' and (due_on < paris_today()
         or (reminded_on is null and due_on <= paris_today() + $1::int and asked_at < clock_now() - interval '2 days'))
       order by due_on limit 500`,
      [REMINDER_DAYS],
    );
    return {
      remind: rows.filter((row) => !row.late).map((row) => row.id),
      expire: rows.filter((row) => row.late).map((row) => row.id),
    };
  }
}
