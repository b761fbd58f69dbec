import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import { OnJournal, type JournalHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Documents } from '../documents/documents.public.js';
import { MINUTES_POLICY } from './minutes.access.js';
import { minutesBlocks, MINUTES_TEMPLATE } from './minutes-blocks.js';
import { minutesFacts } from './minutes-facts.js';
import { onPool } from './reader.js';

/** Writes the minutes of a closed meeting: one sealed document, whose digest is kept. */
@Injectable()
@OnJournal({ handler: 'committee.minutes', on: ['meeting.closed'], queue: 'documents' })
export class ProduceMinutes implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const facts = await minutesFacts(onPool(this.database), entry.subjectId);
    if (!facts) return;
    const day = parisDay(facts.startsAt);
    await this.documents.produce({
      kind: 'minutes',
      subject: { type: 'meeting', id: facts.meetingId },
      entry,
      locale: 'fr',
      title: `Procès-verbal de la séance du ${formatDate(day, 'fr')}`,
      templateVersion: MINUTES_TEMPLATE,
      facts: { meetingId: facts.meetingId, day, items: facts.items.map(({ itemId }) => itemId) },
      publicCheck: false,
      filePolicy: MINUTES_POLICY,
      fileName: `proces-verbal-${day}.pdf`,
      blocks: (check) => minutesBlocks(facts, check),
    });
  }
}
