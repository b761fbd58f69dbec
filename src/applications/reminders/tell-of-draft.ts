import { Injectable } from '@nestjs/common';
import { Config } from '../../kernel/config/config.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices, type NoticeDetail, type NoticeMessage } from '../../notices/notices.public.js';
import { Organizations, type ContactFacts } from '../../organizations/organizations.public.js';
import { DraftGapsQueries, type DraftGaps } from '../draft/draft-gaps.js';
import { DraftMailFactsQueries, type DraftMailFacts } from './draft-mail-facts.js';
import { ReminderWishesQueries } from './reminder-wishes.queries.js';

/**
 * Writes to those who may change a draft that its round closes soon, with what is still missing. Nothing once it is filed or
 * thrown away, nor to who stopped the reminders.
 */
@Injectable()
@OnJournal({ handler: 'applications.remind-of-draft', on: ['application.reminded'], queue: 'notices' })
export class TellOfDraft implements JournalHandler {
  constructor(
    private readonly facts: DraftMailFactsQueries,
    private readonly gaps: DraftGapsQueries,
    private readonly wishes: ReminderWishesQueries,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.facts.of(entry.subjectId);
    const gaps = facts && (await this.gaps.of(facts.id, null));
    if (!facts?.closing || !gaps) return;
    const contacts = await this.organizations.contacts(facts.organizationId);
    const stopped = await this.wishes.stopped(contacts.flatMap(({ personId }) => (personId ? [personId] : [])));
    const about = { facts, gaps, closing: facts.closing, url: `${this.config.publicUrl}/dossiers/${facts.id}` };
    await this.notices.plan(
      entry.id,
      contacts
        .filter(({ personId }) => !personId || !stopped.has(personId))
        .map((contact) => messageTo(contact, Number(entry.data['daysBefore']), about)),
    );
  }
}

interface About {
  readonly facts: DraftMailFacts;
  readonly gaps: DraftGaps;
  readonly closing: NonNullable<DraftMailFacts['closing']>;
  readonly url: string;
}

function messageTo(contact: ContactFacts, daysBefore: number, { facts, gaps, closing, url }: About): NoticeMessage {
  const { locale, personId, email, name } = contact;
  const title = facts.title || facts.call[locale];
  const left = gaps.content.length;
  const days = {
    fr: daysBefore === 1 ? 'demain' : `dans ${daysBefore} jours`,
    en: daysBefore === 1 ? 'tomorrow' : `in ${daysBefore} days`,
  };
  return {
    notice: 'applications.reminder',
    to: { email, name, locale, ...(personId ? { personId } : {}) },
    about: { type: 'application', id: facts.id },
    subject: {
      fr: `« ${title} » n’est pas encore déposé : clôture ${days.fr}`,
      en: `“${title}” is not filed yet: it closes ${days.en}`,
    },
    paragraphs: [
      {
        fr: `Le brouillon de « ${facts.organization} » pour l’appel à projets « ${facts.call.fr} » n’est pas encore déposé. Le dépôt est possible jusqu’au ${closing.fr} (heure de Paris).`,
        en: `The draft of “${facts.organization}” for the call “${facts.call.en}” is not filed yet. Filing is possible until ${closing.en} (Paris time).`,
      },
      left === 0
        ? {
            fr: 'Tout est complet : il reste à relire et à déposer. Vos réponses ne sont pas transmises au service avant le dépôt.',
            en: 'Everything is complete: it only has to be read and filed. Your answers do not reach the office before that.',
          }
        : {
            fr: left === 1 ? 'Il reste un point à compléter :' : `Il reste ${left} points à compléter :`,
            en: left === 1 ? 'One point is left to complete:' : `${left} points are left to complete:`,
          },
    ],
    details: left === 0 ? [] : leftBySection(gaps, locale),
    action:
      left === 0
        ? { label: { fr: 'Vérifier et déposer', en: 'Check and file' }, url: `${url}/verifier` }
        : { label: { fr: 'Reprendre le brouillon', en: 'Go on with the draft' }, url: `${url}/formulaire` },
    reason: {
      fr: `vous pouvez modifier ce brouillon. Pour ne plus recevoir ces rappels : ${url}/rappels`,
      en: `you may change this draft. To stop these reminders: ${url}/rappels`,
    },
  };
}

/** Points of a section that are written out in full; more are counted. */
const fewPoints = 3;

/** What is missing, section by section in the order of the form; what is outside the form comes last. */
function leftBySection({ definition, content }: DraftGaps, locale: ContactFacts['locale']): NoticeDetail[] {
  const lines = definition.sections.flatMap(({ key, title }) => {
    const left = content.filter(({ section }) => section === key);
    if (left.length === 0) return [];
    const counted = `${left.length} points`;
    return [{ label: title, value: left.length > fewPoints ? counted : left.map((line) => line[locale]).join(' ') }];
  });
  const outside = content.filter(({ section }) => section === null);
  const structure = { fr: 'Votre structure', en: 'Your organization' };
  return [...lines, ...outside.map((line) => ({ label: structure, value: line[locale] }))];
}
