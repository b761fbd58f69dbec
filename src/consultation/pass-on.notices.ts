import { Injectable } from '@nestjs/common';
import { Links } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Notices } from '../notices/notices.public.js';
import { asked, opinionMail, type Asked } from './opinion-mail.js';

/**
 * Mails the colleague to whom a request was passed on their own link. Its token is made here, after the commit, so
 * that it rests nowhere but in the mail; a link taken back meanwhile sends nothing.
 */
@Injectable()
@OnJournal({ handler: 'consultation.mail_colleague', on: ['consultation.passed_on'], queue: 'notices' })
export class MailColleague implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const notice = 'consultation.passed_on';
    if (await this.notices.planned(entry.id, notice)) return;
    const about = await this.database.row<Asked>(asked, [entry.subjectId]);
    const armed = await this.database.transaction((tx) => this.links.arm(tx, String(entry.data['linkId'])));
    if (!about || !armed?.link.email) return;
    const { email, name, locale } = armed.link;
    const url = `${this.config.publicUrl}/avis/${armed.token}`;
    await this.notices.plan(entry.id, [opinionMail(notice, about, { email, name, locale }, url, entry.actorName)]);
  }
}
