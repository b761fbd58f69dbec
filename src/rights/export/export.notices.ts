import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import { Config } from '../../kernel/config/config.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices } from '../../notices/notices.public.js';

/** Tells a person that their data were exported, in case it was not them. */
@Injectable()
@OnJournal({ handler: 'rights.export-mail', on: ['person.data_exported'], queue: 'notices' })
export class ExportMails implements JournalHandler {
  constructor(
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const [to] = await this.people.find([entry.subjectId]);
    if (!to) return;
    const structure = typeof entry.data['organizationId'] === 'string';
    await this.notices.plan(entry.id, [
      {
        notice: 'rights.export',
        to,
        about: { type: 'person', id: to.id },
        subject: { fr: 'Vos données ont été exportées', en: 'Your data were exported' },
        paragraphs: [
          structure
            ? {
                fr: 'Vous avez demandé une copie de toutes les données de votre structure. Le lien de téléchargement a fonctionné pendant un quart d’heure.',
                en: 'You asked for a copy of all the data of your organization. The download link worked for a quarter of an hour.',
              }
            : {
                fr: 'Vous avez demandé une copie de toutes vos données. Le lien de téléchargement a fonctionné pendant un quart d’heure.',
                en: 'You asked for a copy of all your data. The download link worked for a quarter of an hour.',
              },
          {
            fr: 'Si ce n’est pas vous, fermez vos sessions depuis votre compte, changez de mot de passe et écrivez-nous tout de suite.',
            en: 'If this was not you, end your sessions from your account, change your password and write to us at once.',
          },
        ],
        action: { label: { fr: 'Voir mes sessions', en: 'See my sessions' }, url: `${this.config.publicUrl}/compte` },
      },
    ]);
  }
}
