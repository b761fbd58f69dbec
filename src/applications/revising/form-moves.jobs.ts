import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { MoveDrafts } from './move-drafts.js';

const mover = system('form revision');

/** Carries drafts to the form a publication put in force: a batch a job, each batch calling for the next. */
@Injectable()
@OnJournal({
  handler: 'applications.move-drafts',
  on: ['call.published', 'call.drafts_moved'],
  queue: 'chores',
})
export class MoveDraftsOfCall implements JournalHandler {
  constructor(private readonly moveDrafts: MoveDrafts) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.moveDrafts.run(mover, { callId: entry.subjectId });
  }
}

/** Each hour: the drafts a publication missed because they were being begun on the former form at that very moment. */
@Injectable()
@OnSchedule({ schedule: 'applications.late-drafts', cron: '35 * * * *' })
export class MoveLateDrafts implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly moveDrafts: MoveDrafts,
  ) {}

  async run(): Promise<void> {
    const calls = await this.database.rows<{ id: string }>(
      `select distinct a.call_id as id from applications a where a.state = 'draft' and a.form_revision_id <> (
         select f.id from form_revisions f where f.call_id = a.call_id and f.published_at is not null
         order by f.number desc limit 1) limit 200`,
    );
    for (const { id } of calls) await this.moveDrafts.run(mover, { callId: id });
  }
}
