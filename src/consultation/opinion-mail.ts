import type { CivilDate } from '../kernel/dates/civil-date.js';
import { formatEuros, type Cents } from '../kernel/money/money.js';
import type { NoticeMessage, NoticeRecipient } from '../notices/notices.public.js';
import { spoken } from './consultation.rules.js';

/** What a mail about a request for an opinion says of it. */
export interface Asked {
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

/** One request; `today` is the day in Paris by the database clock. */
export const asked = `select c.id, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", m.name as commune, c.commune_id as "communeId",
    paris_today()::text as today, a.number, a.title, o.legal_name as organization,
    coalesce(a.asked_amount, 0)::float8 as "askedAmount"
  from consultations c join applications a on a.id = c.application_id
  join organizations o on o.id = a.organization_id join communes m on m.id = c.commune_id
  where c.id = $1`;

/** A mail about a request, by its notice; `url` is the recipient's own link, `from` who passed the request on. */
export function opinionMail(notice: string, row: Asked, to: NoticeRecipient, url: string, from = ''): NoticeMessage {
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
    'consultation.passed_on': {
      subject: {
        fr: `Un avis vous est confié, avant le ${due.fr} : ${row.title}`,
        en: `An opinion is entrusted to you, by ${due.en}: ${row.title}`,
      },
      first: {
        fr: `${from} vous transmet cette demande : l’avis de ${row.commune} sur un projet qui demande une subvention de la Métropole est attendu jusqu’au ${due.fr}. C’est à vous de répondre désormais.`,
        en: `${from} passes this request on to you: the opinion of ${row.commune} on a project applying for a grant from the Métropole is awaited by ${due.en}. It is now yours to answer.`,
      },
      action: { fr: 'Lire le projet et donner l’avis', en: 'Read the project and give the opinion' },
    },
  }[notice];
  if (!words) throw new Error(`no words for ${notice}`);
  return {
    notice,
    to,
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
        value: formatEuros(row.askedAmount as Cents, to.locale),
      },
      { label: { fr: 'Dossier', en: 'Application' }, value: row.number },
    ],
    action: { label: words.action, url },
  };
}
