import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { formatInstant } from '../../kernel/dates/format-date.js';
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { closingSql } from './reminders.sql.js';

/** What the mails about a draft say of it. */
export interface DraftMailFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly organization: string;
  /** Empty while the holder has not written one. */
  readonly title: string;
  readonly call: Bilingual;
  /** The last minute one may file, written out; null while no round is open. */
  readonly closing: Bilingual | null;
  readonly service: { readonly service: string; readonly email: string; readonly phone: string };
}

/** Reads what the mails about a draft need. */
@Injectable()
export class DraftMailFactsQueries {
  constructor(private readonly database: Database) {}

  /** Null once it is filed or thrown away. */
  async of(applicationId: string): Promise<DraftMailFacts | null> {
    const row = await this.database.row<Omit<DraftMailFacts, 'closing'> & { closesAt: Date | null }>(
      `select a.id, a.organization_id as "organizationId", o.legal_name as organization, a.title, c.title as call,
         ${closingSql} as "closesAt",
         json_build_object('service', u.service, 'email', u.email, 'phone', u.phone) as service
       from applications a join organizations o on o.id = a.organization_id join calls c on c.id = a.call_id
       join authorities u on u.id = c.authority_id where a.id = $1 and a.state = 'draft'`,
      [applicationId],
    );
    if (!row) return null;
    const { closesAt, ...facts } = row;
    return { ...facts, closing: closesAt && closingWords(closesAt) };
  }
}

/** Midnight belongs to the next day: people are told the last minute they have. */
function closingWords(closesAt: Date): Bilingual {
  const last = new Date(closesAt.getTime() - 60_000);
  return { fr: formatInstant(last, 'fr'), en: formatInstant(last, 'en') };
}
