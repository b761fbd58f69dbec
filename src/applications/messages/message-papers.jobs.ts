import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { Storage } from '../../kernel/storage/storage.js';
import { Quarantine } from '../attachments/quarantine.js';
import { finishMessageUpload } from './message-uploads.js';

/** The bytes of a paper go after its row. */
@Injectable()
@OnJournal({
  handler: 'applications.forget-message-papers',
  on: ['message_paper.removed'],
  queue: 'chores',
})
export class ForgetMessagePapers implements JournalHandler {
  constructor(
    private readonly storage: Storage,
    private readonly quarantine: Quarantine,
  ) {}

  async handle({ subjectId, data }: JournalEntry): Promise<void> {
    const fileIds = Array.isArray(data['fileIds']) ? data['fileIds'] : [];
    for (const id of fileIds) if (typeof id === 'string') await this.storage.delete(id);
    await this.quarantine.forget(subjectId);
  }
}

/** Papers that were never sent: complete ones are checked, the others go after a day, and all after a week. */
@Injectable()
@OnSchedule({ schedule: 'applications.message-papers', cron: '7,27,47 * * * *' })
export class TidyMessagePapers implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly quarantine: Quarantine,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.database.rows<{ id: string; size: number; state: string; days: number }>(
      `select id, size::float8 as size, state, extract(epoch from now() - created_at) / 86400 as days from message_papers
       where message_id is null and created_at < now() - interval '5 minutes' order by created_at limit 500`,
    );
    for (const { id, size, state, days } of waiting) {
      const complete = state === 'uploading' && (await this.quarantine.size(id)) === size;
      if (complete) await this.finish(id);
      else if (days > 7 || (state === 'uploading' && days > 1)) await this.drop(id);
    }
  }

  private finish(id: string): Promise<void> {
    return this.database.transaction((tx) => finishMessageUpload(tx, this.journal, system('uploads'), id));
  }

  private drop(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `delete from message_papers where id = $1 and message_id is null
         returning application_id as "applicationId", file_id as "fileId"`,
        [id],
      )) as [{ applicationId: string; fileId: string | null }[], number];
      const [paper] = rows;
      if (!paper) return;
      const { applicationId, fileId } = paper;
      if (fileId) await tx.query(`delete from stored_files where id = $1`, [fileId]);
      await this.journal.write(tx, {
        actor: system('uploads'),
        subject: { type: 'message_paper', id },
        verb: 'removed',
        data: { applicationId, fileIds: fileId ? [fileId] : [] },
      });
    });
  }
}
