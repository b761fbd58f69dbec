import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import type { Locale } from '../../kernel/refusals/refusal.js';
import { Notices } from '../../notices/notices.public.js';
import { inWords } from './retention.rules.js';

interface Told {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly file: string;
  readonly organization: string;
}

/** Tells the structure, a month ahead, that a draft or a file comes to the end of its keeping, and how to take it away. */
@Injectable()
@OnJournal({ handler: 'rights.retention-mail', on: ['application.retention_near'], queue: 'notices' })
export class RetentionMails implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const told = await this.database.rows<Told>(
      `select distinct p.id as "personId", p.email, p.locale, coalesce(a.number, nullif(a.title, ''), o.legal_name) as file,
         o.legal_name as organization, coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name
       from applications a join organizations o on o.id = a.organization_id
       join standings s on s.subject_type = 'organization' and s.subject_id = o.id and s.standing <> 'reader'
       join persons p on p.id = s.person_id and p.state <> 'disabled' where a.id = $1 order by p.id limit 50`,
      [entry.subjectId],
    );
    const due = inWords(String(entry.data['dueOn']) as CivilDate);
    const draft = entry.data['kind'] === 'draft';
    await this.notices.plan(
      entry.id,
      told.map(({ personId, email, name, locale, file, organization }) => ({
        notice: 'rights.retention_near',
        to: { personId, email, name, locale },
        about: { type: 'application', id: entry.subjectId },
        subject: draft
          ? { fr: `Votre brouillon sera effacé le ${due.fr}`, en: `Your draft will be erased on ${due.en}` }
          : {
              fr: `Votre dossier ${file} sera effacé le ${due.fr}`,
              en: `Your file ${file} will be erased on ${due.en}`,
            },
        paragraphs: [
          draft
            ? {
                fr: `Le brouillon « ${file} » de ${organization} n’a pas changé depuis longtemps. Il sera effacé avec ses pièces, sauf si vous le modifiez d’ici là.`,
                en: `The draft “${file}” of ${organization} has not changed for long. It will be erased with its papers, unless you change it by then.`,
              }
            : {
                fr: `La durée de conservation du dossier ${file} de ${organization} s’achève. Ses réponses et ses pièces seront effacées ; seuls restent les chiffres qui servent aux statistiques.`,
                en: `The time for which file ${file} of ${organization} is kept comes to its end. Its answers and papers will be erased; only the figures that serve statistics stay.`,
              },
          {
            fr: 'Si vous voulez en garder une copie, exportez vos données avant cette date.',
            en: 'If you want to keep a copy, export your data before that date.',
          },
        ],
        action: {
          label: { fr: 'Exporter mes données', en: 'Export my data' },
          url: `${this.config.publicUrl}/compte/donnees`,
        },
      })),
    );
  }
}
