import { Injectable } from '@nestjs/common';
import { DocumentsQueries } from '../../documents/documents.public.js';
import { Config } from '../../kernel/config/config.js';
import { formatDate, formatInstant } from '../../kernel/dates/format-date.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { fill, type Bilingual } from '../../kernel/refusals/refusal.js';
import { Notices, type NoticeMessage } from '../../notices/notices.public.js';
import { Organizations, type ContactFacts } from '../../organizations/organizations.public.js';
import { ApplicationsRead } from '../applications-read.js';
import { ReceiptFactsQueries, type ReceiptFacts } from './receipt-facts.js';

/** Mails the receipt, with its PDF, to the people of the structure once it is made. */
@Injectable()
@OnJournal({ handler: 'applications.receipt-mail', on: ['document.produced'], queue: 'notices' })
export class SendReceipt implements JournalHandler {
  constructor(
    private readonly journal: Journal,
    private readonly documents: DocumentsQueries,
    private readonly applications: ApplicationsRead,
    private readonly organizations: Organizations,
    private readonly facts: ReceiptFactsQueries,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const { kind, subjectId, entryId } = entry.data as { kind?: string; subjectId?: string; entryId?: string };
    if (kind !== 'receipt' || !subjectId || !entryId) return;
    const filed = await this.journal.entry(entryId);
    const facts = filed && (await this.facts.of(filed));
    const receipts = await this.documents.of('application', subjectId);
    const receipt = receipts.find(({ id }) => id === entry.subjectId);
    if (!facts || !receipt) return;
    const { organizationId } = await this.applications.get(subjectId);
    const contacts = await this.organizations.contacts(organizationId);
    const url = `${this.config.publicUrl}/dossiers/${subjectId}`;
    await this.notices.plan(
      entry.id,
      contacts.map((contact) => message(contact, { applicationId: subjectId, fileId: receipt.fileId, url }, facts)),
    );
  }
}

function message(
  contact: ContactFacts,
  about: { applicationId: string; fileId: string; url: string },
  facts: ReceiptFacts,
): NoticeMessage {
  const { locale } = contact;
  const values = {
    number: facts.number,
    title: facts.title,
    at: formatInstant(facts.receivedAt, locale),
    until: formatDate(facts.implicitRefusalOn, locale),
    service: facts.authority.service,
    email: facts.authority.email,
    phone: facts.authority.phone,
  };
  const say = (text: Bilingual): Bilingual => ({ fr: fill(text.fr, 'fr', values), en: fill(text.en, 'en', values) });
  return {
    notice: 'applications.receipt',
    to: {
      email: contact.email,
      name: contact.name,
      locale,
      ...(contact.personId ? { personId: contact.personId } : {}),
    },
    about: { type: 'application', id: about.applicationId },
    subject: say(words.subject),
    paragraphs: words.paragraphs.map(say),
    details: [
      { label: { fr: 'Dossier', en: 'Application' }, value: facts.number },
      { label: { fr: 'Reçu le', en: 'Received on' }, value: values.at },
      ...(facts.certifiedBy
        ? [{ label: { fr: 'Certifié par', en: 'Certified by' }, value: facts.certifiedBy.name }]
        : []),
      { label: { fr: 'Refus implicite le', en: 'Refusal by silence on' }, value: values.until },
    ],
    action: { label: { fr: 'Suivre le dossier', en: 'Follow the application' }, url: about.url },
    attachments: [about.fileId],
  };
}

const words: { readonly subject: Bilingual; readonly paragraphs: readonly Bilingual[] } = {
  subject: {
    fr: 'Accusé de réception de votre dossier {number}',
    en: 'Receipt for your application {number}',
  },
  paragraphs: [
    {
      fr: 'Nous avons bien reçu votre demande de subvention pour « {title} ». L’accusé de réception est joint à ce message : gardez-le, il fait preuve de la date.',
      en: 'We have received your grant application for “{title}”. The receipt (in French, the language of the administration) is attached: keep it, it proves the date.',
    },
    {
      fr: 'Sans réponse le {until}, la demande sera réputée refusée ; une décision expresse pourra encore suivre. Les voies et délais de recours figurent dans l’accusé de réception.',
      en: 'Without an answer on {until}, the application will count as refused; an express decision may still follow. The receipt says how and within which time one may appeal.',
    },
    {
      fr: 'Aucune pièce ne manque à ce jour. Une question ? {service}, {email}, {phone}.',
      en: 'No document is missing today. A question? {service}, {email}, {phone}.',
    },
  ],
};
