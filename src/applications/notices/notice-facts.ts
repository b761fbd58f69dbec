import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { Database } from '../../kernel/database/database.js';
import type { Bilingual, Locale } from '../../kernel/refusals/refusal.js';
import type { AuthorityFacts } from '../../territory/territory.public.js';
import type { SupplementItem } from '../supplements/supplement-items.js';

/** Somebody to write to. */
export interface NoticePerson {
  readonly personId: string | null;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/** What the mails about acts say of an application. */
export interface NoticeFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly formRevisionId: string;
  readonly number: string;
  readonly title: string;
  readonly organization: string;
  readonly ground: string | null;
  readonly implicitRefusalOn: string | null;
  readonly authority: Pick<AuthorityFacts, 'address' | 'service' | 'email' | 'phone' | 'signatory' | 'court'>;
}

/** Reads what the mails about acts need. */
@Injectable()
export class NoticeFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
  ) {}

  of(applicationId: string): Promise<NoticeFacts | null> {
    return this.database.row<NoticeFacts>(
      `select a.id, a.organization_id as "organizationId", a.form_revision_id as "formRevisionId", a.number, a.title,
         o.legal_name as organization, a.ground, to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn",
         json_build_object('address', u.address, 'service', u.service, 'email', u.email, 'phone', u.phone,
           'signatory', u.signatory, 'court', u.court) as authority
       from applications a join organizations o on o.id = a.organization_id join calls c on c.id = a.call_id
       join authorities u on u.id = c.authority_id where a.id = $1 and a.number is not null`,
      [applicationId],
    );
  }

  /**
   * The officer in charge and, during an absence, the substitute; else every case officer. With `lead`, the lead officers
   * too. Never one who is barred from the file or of the structure.
   */
  officers(applicationId: string, also: { readonly lead: boolean } = { lead: false }): Promise<NoticePerson[]> {
    return this.database.rows<NoticePerson>(
      `select distinct p.id as "personId", p.email, p.locale,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name
       from applications a
       join persons p on p.id = a.officer_id
         or p.id in (select b.substitute_id from officer_absences b where b.person_id = a.officer_id
           and b.withdrawn_at is null and paris_today() between b.starts_on and b.ends_on)
         or exists (select 1 from person_roles r where r.person_id = p.id
           and (r.role = 'lead' and $2 or a.officer_id is null and r.role in ('officer', 'lead')))
       where a.id = $1 and p.state not in ('disabled')
         and not exists (select 1 from bars b where b.person_id = p.id and b.application_id = a.id)
         and not exists (select 1 from standings s where s.person_id = p.id and s.subject_type = 'organization'
           and s.subject_id = a.organization_id)`,
      [applicationId, also.lead],
    );
  }

  /** The items of a request, each with the label of its question. */
  async items(requestId: string, formRevisionId: string): Promise<(SupplementItem & { readonly label: Bilingual })[]> {
    const request = await this.database.row<{ items: SupplementItem[]; dueOn: string }>(
      `select items from supplement_requests where id = $1`,
      [requestId],
    );
    const { definition } = await this.calls.form(formRevisionId);
    const labels = new Map(fieldsOf(definition).map(({ key, label }) => [key, label]));
    return (request?.items ?? []).map((item) => ({
      ...item,
      label: labels.get(item.field) ?? { fr: item.field, en: item.field },
    }));
  }
}
