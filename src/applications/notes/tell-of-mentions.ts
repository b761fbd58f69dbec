import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices } from '../../notices/notices.public.js';
import type { NoticePerson } from '../notices/notice-facts.js';

interface Called extends NoticePerson {
  readonly applicationId: string;
  readonly number: string;
  readonly title: string;
  readonly author: string;
}

/** Writes to the colleagues a note calls, those a conflict of interest has barred meanwhile left out. No words of the note. */
@Injectable()
@OnJournal({ handler: 'applications.tell-of-mentions', on: ['note.written'], queue: 'notices' })
export class TellOfMentions implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const called = await this.database.rows<Called>(
      `select p.id as "personId", p.email, p.locale, a.id as "applicationId", a.number, a.title,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name,
         coalesce(nullif(trim(w.given_name || ' ' || w.family_name), ''), w.email) as author
       from note_mentions t join application_notes n on n.id = t.note_id join applications a on a.id = n.application_id
         join persons p on p.id = t.person_id join persons w on w.id = n.author_id
       where n.id = $1 and p.state not in ('disabled')
         and not exists (select 1 from bars b where b.person_id = p.id and b.application_id = a.id)`,
      [entry.subjectId],
    );
    await this.notices.plan(
      entry.id,
      called.map(({ email, name, locale, personId, applicationId, number, title, author }) => ({
        notice: 'applications.note_mention',
        to: { email, name, locale, ...(personId ? { personId } : {}) },
        about: { type: 'application', id: applicationId },
        subject: { fr: `Dossier ${number} : une note vous attend`, en: `Application ${number}: a note waits for you` },
        paragraphs: [
          {
            fr: `${author} vous mentionne dans une note interne sur « ${title} ». Seuls les instructeurs la voient.`,
            en: `${author} mentions you in an internal note about “${title}”. Case officers alone see it.`,
          },
        ],
        action: {
          label: { fr: 'Lire la note', en: 'Read the note' },
          url: `${this.config.publicUrl}/instruction/dossiers/${applicationId}?onglet=notes`,
        },
        reason: { fr: 'un collègue vous a mentionné', en: 'a colleague mentioned you' },
      })),
    );
  }
}
