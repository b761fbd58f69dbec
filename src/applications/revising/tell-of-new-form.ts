import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { fill, type Bilingual, type Locale } from '../../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { Organizations } from '../../organizations/organizations.public.js';
import type { NoticePerson } from '../notices/notice-facts.js';
import { FormChangesQueries, type ToldChanges } from './form-changes.queries.js';

const CHANGES: Readonly<Record<ToldChanges['questions'][number]['change'], Bilingual>> = {
  added: { fr: 'nouvelle question', en: 'new question' },
  changed: { fr: 'question modifiée', en: 'question changed' },
  removed: { fr: 'n’est plus demandée', en: 'no longer asked' },
};

const KEPT: Bilingual = {
  fr: 'Vos réponses ont été reprises dans la nouvelle version : vous n’avez rien à ressaisir.{count, plural, =0 {} one { Une réponse n’y a plus sa place : elle est gardée à part et vous pouvez la relire.} other { # réponses n’y ont plus leur place : elles sont gardées à part et vous pouvez les relire.}}',
  en: 'Your answers were carried over to the new version: you have nothing to type again.{count, plural, =0 {} one { One answer has no place in it any more: it is kept apart and you can read it again.} other { # answers have no place in it any more: they are kept apart and you can read them again.}}',
};

/** Longer lists are read on the page. */
const MOST_LISTED = 12;

/** Tells the people of a structure that the form of their draft changed, and what in it. */
@Injectable()
@OnJournal({ handler: 'applications.tell-of-new-form', on: ['application.form_moved'], queue: 'notices' })
export class TellOfNewForm implements JournalHandler {
  constructor(
    private readonly changes: FormChangesQueries,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const told = await this.changes.told(entry.subjectId, String(entry.data['to']));
    // changed where nobody of this draft is asked: nothing to tell
    if (!told || (told.questions.length === 0 && told.setAside === 0)) return;
    const people: readonly NoticePerson[] = await this.organizations.contacts(told.organizationId);
    const url = `${this.config.publicUrl}/dossiers/${entry.subjectId}/nouveau-formulaire`;
    await this.notices.plan(
      entry.id,
      people.map((person) => messageTo(person, entry.subjectId, told, url)),
    );
  }
}

function messageTo(person: NoticePerson, id: string, told: ToldChanges, url: string): NoticeMessage {
  const { email, name, locale, personId } = person;
  const kept = (at: Locale) => fill(KEPT[at], at, { count: told.setAside });
  const project = told.title ? { fr: `« ${told.title} »`, en: `“${told.title}”` } : null;
  return {
    notice: 'applications.form_moved',
    to: { email, name, locale, ...(personId ? { personId } : {}) },
    about: { type: 'application', id },
    subject: {
      fr: `Le formulaire de « ${told.call.fr} » a changé : votre brouillon est gardé`,
      en: `The form of “${told.call.en}” has changed: your draft is kept`,
    },
    paragraphs: [
      {
        fr: `Une nouvelle version du formulaire vient d’être publiée. Elle s’applique à votre brouillon${project ? ` ${project.fr}` : ''}.`,
        en: `A new version of the form has just been published. It applies to your draft${project ? ` ${project.en}` : ''}.`,
      },
      { fr: kept('fr'), en: kept('en') },
    ],
    details: told.questions
      .slice(0, MOST_LISTED)
      .map(({ label, change }) => ({ label, value: CHANGES[change][locale] })),
    action: { label: { fr: 'Voir ce qui change', en: 'See what changes' }, url },
  };
}
