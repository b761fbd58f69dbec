import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';

/** Once a decision is released, its outcome is no longer secret to the structure. */
@Injectable()
@OnJournal({ handler: 'applications.announce-decision', on: ['award.released', 'award.notified'], queue: 'chores' })
export class AnnounceDecision implements JournalHandler {
  constructor(private readonly database: Database) {}

  async handle(entry: JournalEntry): Promise<void> {
    const { applicationId } = entry.data;
    if (typeof applicationId !== 'string') return;
    await this.database.rows(`update applications set announced_at = $2 where id = $1 and announced_at is null`, [
      applicationId,
      entry.at,
    ]);
  }
}
