import { Injectable } from '@nestjs/common';
import { People, type PersonRef } from '../../accounts/accounts.public.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import type { CivilDate } from '../../kernel/dates/civil-date.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { inWords } from '../retention/retention.rules.js';

interface Asked {
  readonly personId: string;
  readonly dueOn: CivilDate;
  readonly ground: string | null;
}

type Said = Omit<NoticeMessage, 'to' | 'about'>;

/** Acknowledges requests for erasure, calls whoever answers them, and tells the answer (GDPR, articles 12-3 and 12-4). */
@Injectable()
@OnJournal({
  handler: 'rights.erasure-mail',
  on: ['erasure_request.asked', 'erasure_request.accepted', 'erasure_request.refused'],
  queue: 'notices',
})
export class ErasureMails implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const of = await this.database.row<Asked>(
      `select person_id as "personId", to_char(due_on, 'YYYY-MM-DD') as "dueOn", ground from erasure_requests where id = $1`,
      [entry.subjectId],
    );
    const [person] = of ? await this.people.find([of.personId]) : [];
    if (!of || !person) return;
    const page = `${this.config.publicUrl}/compte/donnees`;
    if (entry.verb === 'accepted') return this.send(entry, [person], accepted());
    if (entry.verb === 'refused') return this.send(entry, [person], refused(of.ground ?? '', page));
    await this.send(entry, [person], acknowledged(of.dueOn, page));
    const keepers = [...(await this.people.ofRole('admin')), ...(await this.people.ofRole('lead'))];
    const others = new Map(keepers.filter(({ id }) => id !== person.id).map((keeper) => [keeper.id, keeper]));
    await this.send(
      entry,
      [...others.values()],
      toAnswer(of.dueOn, `${this.config.publicUrl}/administration/effacements`),
    );
  }

  private send(entry: JournalEntry, to: readonly PersonRef[], said: Said): Promise<void> {
    const about = { type: 'erasure_request', id: entry.subjectId };
    return this.notices.plan(
      entry.id,
      to.map((each) => ({ ...said, to: each, about })),
    );
  }
}

function acknowledged(dueOn: CivilDate, url: string): Said {
  const due = inWords(dueOn);
  return {
    notice: 'rights.erasure_asked',
    subject: { fr: 'Votre demande d’effacement est enregistrée', en: 'Your request for erasure is recorded' },
    paragraphs: [
      {
        fr: `Nous vous répondons au plus tard le ${due.fr} (RGPD, article 12). D’ici là, rien n’est effacé : vous pouvez retirer votre demande et exporter vos données.`,
        en: `We answer by ${due.en} at the latest (GDPR, article 12). Until then nothing is erased: you may withdraw your request and export your data.`,
      },
      {
        fr: 'Si vous n’avez rien demandé, retirez la demande et changez de mot de passe.',
        en: 'If you asked for nothing, withdraw the request and change your password.',
      },
    ],
    action: { label: { fr: 'Voir ma demande', en: 'See my request' }, url },
  };
}

function toAnswer(dueOn: CivilDate, url: string): Said {
  const due = inWords(dueOn);
  return {
    notice: 'rights.erasure_to_answer',
    subject: { fr: `Demande d’effacement : réponse due le ${due.fr}`, en: `Request for erasure: answer due ${due.en}` },
    paragraphs: [
      {
        fr: `Une personne demande l’effacement de ses données. La réponse est due le ${due.fr}.`,
        en: `A person asks for their data to be erased. The answer is due on ${due.en}.`,
      },
    ],
    action: { label: { fr: 'Répondre à la demande', en: 'Answer the request' }, url },
  };
}

function accepted(): Said {
  return {
    notice: 'rights.erasure_accepted',
    subject: { fr: 'Vos données vont être effacées', en: 'Your data are about to be erased' },
    paragraphs: [
      {
        fr: 'Nous acceptons votre demande. Votre compte se ferme et vos données sont effacées dès que ce message est parti : c’est le dernier que vous recevrez de nous.',
        en: 'We accept your request. Your account closes and your data are erased as soon as this message has left: it is the last one you get from us.',
      },
      {
        fr: 'Restent, sans votre nom : les dossiers des structures, que la loi fait conserver, et les chiffres des subventions. Les décisions et conventions déjà signées sont des archives publiques : elles gardent le nom de leurs signataires jusqu’au terme de leur conservation (RGPD, article 17-3).',
        en: 'What stays, without your name: the files of organizations, which the law has us keep, and the figures of grants. Decisions and agreements already signed are public records: they keep the names of their signatories until the end of their term (GDPR, article 17(3)).',
      },
    ],
    reason: { fr: 'vous avez demandé l’effacement de vos données', en: 'you asked for your data to be erased' },
  };
}

function refused(ground: string, url: string): Said {
  return {
    notice: 'rights.erasure_refused',
    subject: { fr: 'Votre demande d’effacement est refusée', en: 'Your request for erasure is refused' },
    paragraphs: [
      {
        fr: 'Nous ne pouvons pas effacer vos données, pour ce motif :',
        en: 'We cannot erase your data, on this ground:',
      },
      { fr: ground, en: ground },
      {
        fr: 'Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr) ou saisir le tribunal administratif (RGPD, article 12-4).',
        en: 'You may complain to the CNIL (www.cnil.fr) or go to the administrative court (GDPR, article 12(4)).',
      },
    ],
    action: { label: { fr: 'Voir mes droits', en: 'See my rights' }, url },
  };
}
