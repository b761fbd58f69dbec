import { Injectable } from '@nestjs/common';
import { DocumentsQueries } from '../documents/documents.public.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Notices, type NoticeMessage } from '../notices/notices.public.js';
import { Organizations } from '../organizations/organizations.public.js';
import { DecisionReads } from './decision-reads.js';
import { agreementSent, agreementSigned } from './mails/agreement-mails.js';
import { awardMail, refusalMail, type MailWords } from './mails/decision-mails.js';
import { endingMail } from './mails/ending-mails.js';

/** Sends a mail about a decision to the people of the structure, once for each entry and person. */
@Injectable()
export class StructureMails {
  constructor(
    private readonly notices: Notices,
    private readonly organizations: Organizations,
    private readonly database: Database,
  ) {}

  /** `attachments` are identifiers of files. */
  async send(
    entry: JournalEntry,
    notice: string,
    awardId: string,
    words: MailWords,
    attachments: string[] = [],
  ): Promise<void> {
    const award = await this.database.row<{ organizationId: string; applicationId: string }>(
      `select organization_id as "organizationId", application_id as "applicationId" from awards where id = $1`,
      [awardId],
    );
    if (!award) return;
    const contacts = await this.organizations.contacts(award.organizationId);
    const messages = contacts.map(({ email, name, personId, locale }): NoticeMessage => {
      const { details, ...texts } = words;
      return {
        notice,
        to: { email, name, locale, ...(personId ? { personId } : {}) },
        about: { type: 'application', id: award.applicationId },
        ...texts,
        details: details.map(({ label, value }) => ({ label, value: value[locale] })),
        ...(attachments.length > 0 ? { attachments } : {}),
      };
    });
    await this.notices.plan(entry.id, messages);
  }
}

/** On the day of notification: the mail that carries the letter, award and refusal each in its own words. */
@Injectable()
@OnJournal({ handler: 'awards.tell_decision', on: ['award.notified'], queue: 'notices' })
export class TellDecision implements JournalHandler {
  constructor(
    private readonly decisions: DecisionReads,
    private readonly documents: DocumentsQueries,
    private readonly mails: StructureMails,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await this.decisions.of(entry.subjectId, entry.at);
    const awarded = facts.awardNumber !== null;
    const letter = await this.documents.latest('award', entry.subjectId, awarded ? 'award_letter' : 'refusal_letter');
    if (!letter) throw new Error(`award ${entry.subjectId} is notified without its letter`);
    const words = awarded ? awardMail(facts) : refusalMail(facts);
    const notice = awarded ? 'awards.awarded' : 'awards.refused';
    await this.mails.send(entry, notice, entry.subjectId, words, [letter.fileId]);
  }
}

/** The agreement to sign, then the news that it is signed. */
@Injectable()
@OnJournal({ handler: 'awards.tell_agreement', on: ['agreement.sent', 'agreement.signed'], queue: 'notices' })
export class TellAgreement implements JournalHandler {
  constructor(
    private readonly decisions: DecisionReads,
    private readonly documents: DocumentsQueries,
    private readonly database: Database,
    private readonly mails: StructureMails,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const row = await this.database.row<{
      awardId: string;
      number: string;
      signedOn: string | null;
      endsOn: string | null;
    }>(
      `select award_id as "awardId", number, signed_on::text as "signedOn", ends_on::text as "endsOn"
       from agreements where id = $1`,
      [entry.subjectId],
    );
    if (!row) return;
    const facts = await this.decisions.of(row.awardId, entry.at);
    if (entry.verb === 'signed') {
      const { signedOn, endsOn } = row;
      if (!signedOn || !endsOn) return;
      await this.mails.send(
        entry,
        'awards.agreement_signed',
        row.awardId,
        agreementSigned(facts, { ...row, signedOn, endsOn }),
      );
      return;
    }
    const text = await this.documents.latest('agreement', entry.subjectId, 'agreement');
    if (!text) throw new Error(`agreement ${row.number} is sent without its text`);
    const words = agreementSent(facts, row.number);
    await this.mails.send(entry, 'awards.agreement_to_sign', row.awardId, words, [text.fileId]);
  }
}

/** The end of an award before its time is told to the structure that had been notified of it. */
@Injectable()
@OnJournal({ handler: 'awards.tell_ending', on: ['award.lapsed', 'award.withdrawn'], queue: 'notices' })
export class TellEnding implements JournalHandler {
  constructor(
    private readonly decisions: DecisionReads,
    private readonly mails: StructureMails,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    if (entry.data['notified'] !== true) return;
    const facts = await this.decisions.of(entry.subjectId, entry.at);
    const withdrawn = entry.verb === 'withdrawn';
    const words = endingMail(facts, withdrawn);
    await this.mails.send(entry, withdrawn ? 'awards.withdrawn' : 'awards.lapsed', entry.subjectId, words);
  }
}
