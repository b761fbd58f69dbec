import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { Territory, type AuthorityFacts } from '../../territory/territory.public.js';

/** What the receipt says (CRPA, R112-5). `receivedAt` is the instant of filing; amounts in cents. */
export interface ReceiptFacts {
  readonly number: string;
  readonly receivedAt: Date;
  readonly receivedOn: CivilDate;
  readonly implicitRefusalOn: CivilDate;
  readonly silenceMonths: number;
  readonly title: string;
  readonly call: Bilingual;
  readonly axis: Bilingual;
  readonly asked: number | null;
  readonly organization: { readonly name: string; readonly address: string };
  /** The legal representative who certified and filed; null where another person of the structure filed. */
  readonly certifiedBy: { readonly name: string; readonly capacity: string } | null;
  readonly authority: AuthorityFacts;
}

/** Gathers what a receipt says: dates and number as they were when the application was filed. */
@Injectable()
export class ReceiptFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly territory: Territory,
  ) {}

  /** Null for an application that is gone or was not filed here. */
  async of(entry: JournalEntry): Promise<ReceiptFacts | null> {
    const row = await this.database.row<Omit<ReceiptFacts, 'receivedAt' | 'receivedOn' | 'authority'>>(
      `select a.number, to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn", a.title, c.title as call,
         x.label as axis, a.asked_amount::float8 as asked, (r.parameters ->> 'silenceMonths')::int as "silenceMonths",
         json_build_object('name', o.legal_name, 'address', o.address) as organization,
         (select json_build_object('name', coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email),
            'capacity', coalesce((select op.capacity from organization_people op where op.person_id = p.id
              and op.organization_id = o.id order by op.created_at limit 1), ''))
          from persons p where p.id = a.certified_by) as "certifiedBy"
       from applications a join calls c on c.id = a.call_id join call_revisions r on r.id = a.call_revision_id
       join axes x on x.id = a.axis_id join organizations o on o.id = a.organization_id
       where a.id = $1 and a.number is not null`,
      [entry.subjectId],
    );
    if (!row) return null;
    const filed = entry.data['implicitRefusalOn'];
    return {
      ...row,
      implicitRefusalOn: (typeof filed === 'string' ? filed : row.implicitRefusalOn) as CivilDate,
      receivedAt: entry.at,
      receivedOn: parisDay(entry.at),
      authority: await this.territory.authority(),
    };
  }
}
