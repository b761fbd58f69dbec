import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { mailPause } from './message.rules.js';
import type { Side } from './message.entity.js';
import { nameOf } from './messages.queries.js';

/** The names under which mails about messages are kept, by who wrote the messages. */
export const messageNotices: Readonly<Record<Side, string>> = {
  holder: 'applications.message_to_service',
  service: 'applications.message_to_holder',
};

/** What the mails say of a conversation. */
export interface ConversationFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string | null;
  readonly title: string;
  readonly organization: string;
  readonly service: string;
  readonly draft: boolean;
}

/** A message somebody has neither read nor been told of. */
export interface News {
  readonly entryId: string;
  readonly author: string | null;
  readonly text: string;
  readonly papers: number;
}

/** Reads what is to be told about conversations. */
@Injectable()
export class MessageNews {
  constructor(private readonly database: Database) {}

  facts(applicationId: string): Promise<ConversationFacts | null> {
    return this.database.row<ConversationFacts>(
      `select a.id, a.organization_id as "organizationId", a.number, a.title, o.legal_name as organization, u.service,
         a.state = 'draft' as draft
       from applications a join organizations o on o.id = a.organization_id join calls c on c.id = a.call_id
         join authorities u on u.id = c.authority_id where a.id = $1`,
      [applicationId],
    );
  }

  /**
   * The messages of one side that this person has neither read nor been told of, oldest first; none within ten minutes
   * of the last mail to them about this conversation: they go together into the next.
   */
  of(applicationId: string, side: Side, person: { email: string; personId: string | null }): Promise<News[]> {
    return this.database.rows<News>(
      `with told as materialized (
         select t.created_at, j.subject_id as up_to from mails t join journal j on j.id = t.entry_id
         where t.about_type = 'application' and t.about_id = $1 and t.notice = $2 and t.recipient = lower($3)
         order by t.created_at desc limit 1)
       select j.id as "entryId", ${nameOf('p')} as author, m.body as text,
         (select count(*)::int from message_papers t where t.message_id = m.id) as papers
       from messages m join persons p on p.id = m.author_id
         join journal j on j.subject_type = 'message' and j.subject_id = m.id and j.verb = 'sent'
       where m.application_id = $1 and m.side = $4 and m.created_at > now() - interval '7 days'
         and m.id > coalesce((select up_to from told), '00000000-0000-0000-0000-000000000000')
         and not exists (select 1 from told where created_at > now() - make_interval(mins => $5))
         and not exists (select 1 from message_reads r where r.message_id = m.id and r.person_id = $6)
       order by m.id limit 20`,
      [applicationId, messageNotices[side], person.email, side, mailPause, person.personId],
    );
  }

  /** The sides of conversations of the last day whose last message went into no mail. */
  untold(): Promise<{ applicationId: string; side: Side }[]> {
    return this.database.rows(
      `select m.application_id as "applicationId", m.side from messages m
         join journal j on j.subject_type = 'message' and j.subject_id = m.id and j.verb = 'sent'
       where m.created_at > now() - interval '1 day'
         and not exists (select 1 from messages l where l.application_id = m.application_id and l.side = m.side
           and l.id > m.id)
         and not exists (select 1 from mails t where t.entry_id = j.id) order by m.created_at limit 500`,
    );
  }
}
