import { Injectable } from '@nestjs/common';
import { Links, People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { endOfParisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { formatEuros, type Cents } from '../kernel/money/money.js';
import { Notices, type NoticeMessage } from '../notices/notices.public.js';
import { Territory, type DelegateFacts } from '../territory/territory.public.js';
import { spoken } from './consultation.rules.js';

interface Asked {
  id: string;
  dueOn: CivilDate;
  commune: string;
  number: string;
  title: string;
  organization: string;
  askedAmount: number;
  communeId: string;
  today: CivilDate;
}

const asked = `select c.id, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", m.name as commune, c.commune_id as "communeId",
    paris_today()::text as today, a.number, a.title, o.legal_name as organization,
    coalesce(a.asked_amount, 0)::float8 as "askedAmount"
  from consultations c join applications a on a.id = c.application_id
  join organizations o on o.id = a.organization_id join communes m on m.id = c.commune_id
  where c.id = $1`;

/**
 * Mails the delegates of a commune a link of their own when an opinion is asked, reminded of or given. The link is
 * made here, after the commit, so that its token rests nowhere but in the mail.
 */
@Injectable()
@OnJournal({
  handler: 'consultation.mail',
  on: ['consultation.asked', 'consultation.reminded', 'consultation.answered'],
  queue: 'notices',
})
export class MailCommune implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly people: People,
    private readonly territory: Territory,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const notice = `consultation.${entry.verb}`;
    if (await this.notices.planned(entry.id, notice)) return;
    const about = await this.database.row<Asked>(asked, [entry.subjectId]);
    if (!about) return;
    const delegates = await this.territory.delegates(about.communeId, about.today);
    if (delegates.length === 0) return this.tellOfficers(entry, about);
    const messages: NoticeMessage[] = [];
    for (const delegate of delegates) {
      const link = await this.database.transaction((tx) =>
        this.links.issue(tx, {
          purpose: 'opinion',
          email: delegate.email,
          name: delegate.name,
          locale: delegate.locale,
          subjectType: 'consultation',
          subjectId: about.id,
          expiresAt: endOfParisDay(about.dueOn),
        }),
      );
      messages.push(message(notice, about, delegate, `${this.config.publicUrl}/avis/${link.token}`));
    }
    await this.notices.plan(entry.id, messages);
  }

  /** A commune without a delegate is not left in silence: the officers are told. */
  private async tellOfficers(entry: JournalEntry, row: Asked): Promise<void> {
    const officers = await this.people.ofRole('officer');
    await this.notices.plan(
      entry.id,
      officers.map((officer) => ({
        notice: 'consultation.no_delegate',
        to: officer,
        about: { type: 'consultation', id: row.id },
        subject: {
          fr: `${row.commune} : aucun référent à consulter (${row.number})`,
          en: `${row.commune}: no delegate to consult (${row.number})`,
        },
        paragraphs: [
          {
            fr: `Le dossier ${row.number} concerne ${row.commune}, mais aucun référent communal n’est enregistré. Ajoutez-le, puis renouvelez la demande d’avis.`,
            en: `Application ${row.number} concerns ${row.commune}, but no commune delegate is recorded. Add one, then ask for the opinion again.`,
          },
        ],
      })),
    );
  }
}

function message(notice: string, row: Asked, delegate: DelegateFacts, url: string): NoticeMessage {
  const due = spoken(row.dueOn);
  const words = {
    'consultation.asked': {
      subject: { fr: `Votre avis avant le ${due.fr} : ${row.title}`, en: `Your opinion by ${due.en}: ${row.title}` },
      first: {
        fr: `Un projet à ${row.commune} demande une subvention de la Métropole. Avant l’examen par le comité de sélection, l’avis de votre commune est attendu jusqu’au ${due.fr}.`,
        en: `A project in ${row.commune} is applying for a grant from the Métropole. Before the selection committee meets, your commune’s opinion is awaited by ${due.en}.`,
      },
      action: { fr: 'Lire le projet et donner l’avis', en: 'Read the project and give the opinion' },
    },
    'consultation.reminded': {
      subject: { fr: `Rappel : votre avis avant le ${due.fr}`, en: `Reminder: your opinion by ${due.en}` },
      first: {
        fr: `Nous n’avons pas encore reçu l’avis de ${row.commune}. Sans réponse au ${due.fr}, le dossier suivra son cours.`,
        en: `We have not yet received the opinion of ${row.commune}. Without an answer by ${due.en}, the application will go on.`,
      },
      action: { fr: 'Donner l’avis', en: 'Give the opinion' },
    },
    'consultation.answered': {
      subject: { fr: `Avis enregistré : ${row.title}`, en: `Opinion recorded: ${row.title}` },
      first: {
        fr: `L’avis de ${row.commune} est enregistré. Vous pouvez le modifier jusqu’au ${due.fr} par le lien ci-dessous.`,
        en: `The opinion of ${row.commune} is recorded. You may change it until ${due.en} with the link below.`,
      },
      action: { fr: 'Relire ou modifier l’avis', en: 'Read or change the opinion' },
    },
  }[notice];
  if (!words) throw new Error(`no words for ${notice}`);
  return {
    notice,
    to: delegate,
    about: { type: 'consultation', id: row.id },
    subject: words.subject,
    paragraphs: [
      words.first,
      {
        fr: 'Ce lien est personnel : il ouvre ce seul dossier, sans compte ni mot de passe.',
        en: 'This link is yours alone: it opens this one application, without account or password.',
      },
    ],
    details: [
      { label: { fr: 'Projet', en: 'Project' }, value: row.title },
      { label: { fr: 'Structure', en: 'Organization' }, value: row.organization },
      {
        label: { fr: 'Montant demandé', en: 'Amount asked' },
        value: formatEuros(row.askedAmount as Cents, delegate.locale),
      },
      { label: { fr: 'Dossier', en: 'Application' }, value: row.number },
    ],
    action: { label: words.action, url },
  };
}
