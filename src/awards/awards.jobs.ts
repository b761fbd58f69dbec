import { Injectable } from '@nestjs/common';
import { system } from '../kernel/access/actor.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { FollowNotification } from './follow-notification.js';
import { NotifyAward } from './notify-award.js';
import { SendAgreement } from './send-agreement.js';

const desk = system('decision desk');

/** Carries a decision on once its PDF exists: a letter is notified, an agreement goes out for signature. */
@Injectable()
@OnJournal({ handler: 'awards.document', on: ['document.produced'], queue: 'chores' })
export class CarryDecisionOn implements JournalHandler {
  constructor(
    private readonly notify: NotifyAward,
    private readonly send: SendAgreement,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const { kind, subjectId } = entry.data as { kind: string; subjectId: string };
    const documentId = entry.subjectId;
    if (kind === 'award_letter' || kind === 'refusal_letter') {
      await this.notify.run(desk, { awardId: subjectId, documentId });
    }
    if (kind === 'agreement') await this.send.run(desk, { agreementId: subjectId, documentId });
  }
}

/** After the notification: the agreement is drafted where one is due, else the award starts. */
@Injectable()
@OnJournal({ handler: 'awards.after_notification', on: ['award.notified'], queue: 'chores' })
export class StartAfterNotification implements JournalHandler {
  constructor(private readonly follow: FollowNotification) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.follow.run(desk, { awardId: entry.subjectId });
  }
}
