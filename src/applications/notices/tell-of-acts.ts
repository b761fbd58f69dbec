import { Injectable } from '@nestjs/common';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Notices } from '../../notices/notices.public.js';
import { ActMessages } from './act-messages.js';

/** Writes to the structure or to the officers about each act that concerns them; of an inadmissibility its letter tells. */
@Injectable()
@OnJournal({
  handler: 'applications.tell-of-acts',
  on: [
    'application.supplements_asked',
    'application.supplements_due_near',
    'application.supplements_answered',
    'application.lapsed',
    'application.accepted',
    'application.redirected',
    'application.withdrawn',
    'application.implicit_refusal_near',
    'application.implicit_refusal_flagged',
  ],
  queue: 'notices',
})
export class TellOfActs implements JournalHandler {
  constructor(
    private readonly messages: ActMessages,
    private readonly notices: Notices,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.notices.plan(entry.id, await this.messages.of(entry));
  }
}
