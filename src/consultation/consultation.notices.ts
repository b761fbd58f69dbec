import { Injectable } from '@nestjs/common';
import { Links, People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { endOfParisDay } from '../kernel/dates/civil-date.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Notices, type NoticeMessage } from '../notices/notices.public.js';
import { Territory, type DelegateFacts } from '../territory/territory.public.js';
import { asked, opinionMail, type Asked } from './opinion-mail.js';
import { holder } from './passes.js';

type Addressee = Pick<DelegateFacts, 'email' | 'name' | 'capacity' | 'locale'>;

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
    const addressees = await this.withHolder(delegates, about.id);
    if (addressees.length === 0) return this.tellOfficers(entry, about);
    const messages: NoticeMessage[] = [];
    for (const { email, name, capacity, locale } of addressees) {
      const link = await this.database.transaction((tx) =>
        this.links.issue(tx, {
          purpose: 'opinion',
          email,
          name,
          capacity,
          locale,
          subjectType: 'consultation',
          subjectId: about.id,
          expiresAt: endOfParisDay(about.dueOn),
        }),
      );
      messages.push(opinionMail(notice, about, { email, name, locale }, `${this.config.publicUrl}/avis/${link.token}`));
    }
    await this.notices.plan(entry.id, messages);
  }

  /** The delegates, and the colleague to whom the request was passed on, each address once. */
  private async withHolder(delegates: readonly Addressee[], id: string): Promise<readonly Addressee[]> {
    const [row] = await this.database.rows<Addressee>(
      `select email, name, capacity, locale from links where id = ${holder('$1::uuid', 'id')}`,
      [id],
    );
    return row ? [row, ...delegates.filter(({ email }) => email.toLowerCase() !== row.email)] : delegates;
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
