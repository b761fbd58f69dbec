import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { describeRefusal, Refusal } from '../../kernel/refusals/refusal.js';
import { Notices } from '../../notices/notices.public.js';
import type { NoticePerson } from './notice-facts.js';

interface RefusedPaper extends NoticePerson {
  readonly applicationId: string;
  readonly paper: string;
  readonly refusal: string;
  readonly project: string;
}

/** Tells whoever sent a paper that it was refused, and what to do. */
@Injectable()
@OnJournal({ handler: 'applications.tell-of-refused-paper', on: ['attachment.refused'], queue: 'notices' })
export class TellOfRefusedPaper implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const refused = await this.database.row<RefusedPaper>(
      `select p.id as "personId", p.email, p.locale, a.id as "applicationId", t.name as paper, t.refusal, a.title as project,
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name
       from attachments t join applications a on a.id = t.application_id join persons p on p.id = t.uploaded_by
       where t.id = $1 and t.refusal is not null`,
      [entry.subjectId],
    );
    if (!refused) return;
    const { paper, refusal, project, applicationId, email, name, locale, personId } = refused;
    const why = new Refusal(refusal, { name: paper });
    await this.notices.plan(entry.id, [
      {
        notice: 'applications.paper_refused',
        to: { email, name, locale, ...(personId ? { personId } : {}) },
        about: { type: 'application', id: applicationId },
        subject: { fr: `Fichier refusé : ${paper}`, en: `File refused: ${paper}` },
        paragraphs: [
          { fr: describeRefusal(why, 'fr').detail, en: describeRefusal(why, 'en').detail },
          {
            fr: `Votre dossier « ${project} » attend toujours cette pièce.`,
            en: `Your application “${project}” still needs this document.`,
          },
        ],
        action: {
          label: { fr: 'Joindre un autre fichier', en: 'Attach another file' },
          url: `${this.config.publicUrl}/dossiers/${applicationId}`,
        },
      },
    ]);
  }
}
