import { Injectable } from '@nestjs/common';
import { People } from '../accounts/accounts.public.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import type { Bilingual } from '../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage, type NoticeRecipient } from '../notices/notices.public.js';
import { Organizations } from '../organizations/organizations.public.js';
import { approvedWords, paidWords, requestedWords, returnedWords, type PaymentWords } from './payment-mails.js';
import { spokenDate } from './payment-words.js';

/** What a mail says of an instalment. */
export interface InstalmentNews {
  readonly applicationId: string;
  readonly awardId: string;
  readonly organizationId: string;
  readonly organization: string;
  readonly title: string;
  readonly number: string;
  readonly kind: 'advance' | 'interim' | 'balance';
  readonly amount: number;
  readonly dueOn: string | null;
  readonly paidOn: string | null;
  readonly returnReason: string | null;
}

const news = `select a.id as "applicationId", w.id as "awardId", o.id as "organizationId", o.legal_name as organization,
    a.title, coalesce(w.number, a.number) as number, i.kind,
    coalesce(i.amount, i.planned_amount)::float8 as amount, to_char(i.due_on, 'YYYY-MM-DD') as "dueOn",
    to_char(i.paid_on, 'YYYY-MM-DD') as "paidOn", i.return_reason as "returnReason"
  from instalments i join awards w on w.id = i.award_id join applications a on a.id = w.application_id
  join organizations o on o.id = w.organization_id where i.id = $1`;

const words: Readonly<Record<string, (of: InstalmentNews) => PaymentWords>> = {
  requested: requestedWords,
  returned: returnedWords,
  approved: approvedWords,
  paid: paidWords,
};

/** Tells finance of a request, and the structure what becomes of it. */
@Injectable()
@OnJournal({
  handler: 'payments.mail',
  on: ['instalment.requested', 'instalment.returned', 'instalment.approved', 'instalment.paid'],
  queue: 'notices',
})
export class PaymentMails implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const of = await this.database.row<InstalmentNews>(news, [entry.subjectId]);
    const say = words[entry.verb];
    if (!of || !say) return;
    const said = say(of);
    const forStaff = entry.verb === 'requested';
    const readers = forStaff
      ? await this.finance(of)
      : (await this.organizations.contacts(of.organizationId)).map(recipient);
    const url = `${this.config.publicUrl}/${forStaff ? `versements/${of.awardId}` : `dossiers/${of.applicationId}`}`;
    await this.notices.plan(
      entry.id,
      readers.map((to): NoticeMessage => {
        const { subject, paragraphs, details, action } = said;
        return {
          notice: `payments.${entry.verb}`,
          to,
          about: { type: 'award', id: of.awardId },
          subject,
          paragraphs,
          details: details.map(({ label, value }) => ({ label, value: value[to.locale] })),
          action: { label: action, url },
        };
      }),
    );
  }

  /** Finance, without those a conflict of interest or their own structure keeps away. */
  private async finance(of: InstalmentNews): Promise<NoticeRecipient[]> {
    const away = await this.database.rows<{ id: string }>(
      `select person_id as id from bars where application_id = $1
       union select person_id from standings where subject_type = 'organization' and subject_id = $2`,
      [of.applicationId, of.organizationId],
    );
    const kept = new Set(away.map(({ id }) => id));
    return (await this.people.ofRole('finance')).filter(({ id }) => !kept.has(id));
  }
}

/** Reminds the structure of its financial report. */
@Injectable()
@OnJournal({ handler: 'payments.report-mail', on: ['financial_report.reminded'], queue: 'notices' })
export class ReportMails implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly organizations: Organizations,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const of = await this.database.row<{
      awardId: string;
      organizationId: string;
      applicationId: string;
      title: string;
    }>(
      `select w.id as "awardId", w.organization_id as "organizationId", a.id as "applicationId", a.title
       from financial_reports r join awards w on w.id = r.award_id join applications a on a.id = w.application_id
       where r.id = $1`,
      [entry.subjectId],
    );
    if (!of) return;
    const due = spokenDate(String(entry.data['dueOn']));
    const late = entry.data['late'] === true;
    const first: Bilingual = late
      ? {
          fr: `Le compte rendu financier de « ${of.title} » était attendu le ${due.fr}. Sans lui, le solde ne peut être versé et la subvention peut être réclamée.`,
          en: `The financial report of “${of.title}” was due on ${due.en}. Without it the balance cannot be paid and the grant may be claimed back.`,
        }
      : {
          fr: `Le compte rendu financier de « ${of.title} » est attendu avant le ${due.fr}. Il ouvre le versement du solde.`,
          en: `The financial report of “${of.title}” is due by ${due.en}. It opens the payment of the balance.`,
        };
    const contacts = await this.organizations.contacts(of.organizationId);
    await this.notices.plan(
      entry.id,
      contacts.map((contact) => ({
        notice: 'payments.report_reminded',
        to: recipient(contact),
        about: { type: 'award', id: of.awardId },
        subject: late
          ? { fr: 'Compte rendu financier en retard', en: 'Financial report overdue' }
          : { fr: `Compte rendu financier avant le ${due.fr}`, en: `Financial report by ${due.en}` },
        paragraphs: [first],
        action: {
          label: { fr: 'Transmettre le compte rendu', en: 'Send the report' },
          url: `${this.config.publicUrl}/dossiers/${of.applicationId}`,
        },
      })),
    );
  }
}

/** A contact of a structure as the recipient of a mail. */
export function recipient(contact: {
  readonly name: string;
  readonly email: string;
  readonly personId: string | null;
  readonly locale: 'fr' | 'en';
}): NoticeRecipient {
  const { name, email, personId, locale } = contact;
  return { name, email, locale, ...(personId ? { personId } : {}) };
}
