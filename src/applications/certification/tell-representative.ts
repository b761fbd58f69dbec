import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import { Config } from '../../kernel/config/config.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { DraftMailFactsQueries, type DraftMailFacts } from '../reminders/draft-mail-facts.js';

/** Writes to the legal representative that a file waits for their certification. Nothing once it is filed or gone. */
@Injectable()
@OnJournal({ handler: 'applications.tell-representative', on: ['application.certification_asked'], queue: 'notices' })
export class TellRepresentative implements JournalHandler {
  constructor(
    private readonly facts: DraftMailFactsQueries,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.facts.of(entry.subjectId);
    const ids = entry.data['personIds'];
    if (!facts || !Array.isArray(ids)) return;
    const people = await this.people.find(ids.filter((id): id is string => typeof id === 'string'));
    const url = `${this.config.publicUrl}/dossiers/${facts.id}/verifier`;
    await this.notices.plan(
      entry.id,
      people.map((person) => messageTo(person, entry.actorName, facts, url)),
    );
  }
}

function messageTo(to: NoticeMessage['to'], asker: string, facts: DraftMailFacts, url: string): NoticeMessage {
  const { organization, closing } = facts;
  const title = facts.title || facts.call[to.locale];
  return {
    notice: 'applications.certification',
    to,
    about: { type: 'application', id: facts.id },
    subject: {
      fr: `« ${title} » attend votre certification`,
      en: `“${title}” awaits your certification`,
    },
    paragraphs: [
      {
        fr: `${asker} a préparé, au nom de « ${organization} », une demande de subvention. L’appel à projets demande que la personne qui représente légalement la structure la relise, certifie qu’elle est exacte et la dépose.`,
        en: `${asker} has prepared a grant application in the name of “${organization}”. The call asks that the legal representative of the organization reads it, certifies that it is right and files it.`,
      },
      {
        fr: 'Tout y est : il reste à la relire et à la déposer. Tant que ce n’est pas fait, la demande n’est pas déposée.',
        en: 'Everything is in it: it only has to be read and filed. Until then, the application is not filed.',
      },
      ...(closing
        ? [{ fr: `Dépôt possible jusqu’au ${closing.fr}.`, en: `Filing is possible until ${closing.en}.` }]
        : []),
    ],
    action: { label: { fr: 'Relire, certifier et déposer', en: 'Read, certify and file' }, url },
    reason: {
      fr: `vous représentez légalement « ${organization} »`,
      en: `you are the legal representative of “${organization}”`,
    },
  };
}
