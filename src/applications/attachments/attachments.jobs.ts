import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Storage } from '../../kernel/storage/storage.js';
import { FinishUpload } from './finish-upload.js';
import { Quarantine } from './quarantine.js';

/** The bytes of papers go after their rows: of a discarded draft, of a paper taken out. */
@Injectable()
@OnJournal({
  handler: 'applications.forget-papers',
  on: ['application.discarded', 'application.purged', 'attachment.removed'],
  queue: 'chores',
})
export class ForgetPapers implements JournalHandler {
  constructor(
    private readonly storage: Storage,
    private readonly quarantine: Quarantine,
  ) {}

  async handle({ subjectType, subjectId, data }: JournalEntry): Promise<void> {
    for (const fileId of textsOf(data['fileIds'])) await this.storage.delete(fileId);
    const uploads = subjectType === 'attachment' ? [subjectId] : textsOf(data['uploadIds']);
    for (const upload of uploads) await this.quarantine.forget(upload);
  }
}

/** Uploads nobody finished: those whose bytes are all there are checked, the others are forgotten after a day. */
@Injectable()
@OnSchedule({ schedule: 'applications.uploads', cron: '*/10 * * * *' })
export class TidyUploads implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
    private readonly finish: FinishUpload,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.database.rows<{ id: string; size: number; old: boolean }>(
      `select id, size::float8 as size, created_at < clock_now() - interval '1 day' as old from attachments
       where state in ('uploading') and created_at < clock_now() - interval '5 minutes' order by created_at limit 500`,
    );
    for (const { id, size, old } of waiting) {
      if ((await this.quarantine.size(id)) === size) {
        await this.finish.run(system('uploads'), { uploadId: id });
      } else if (old) {
        await this.database.rows(`delete from attachments where id = $1 and state in ('uploading')`, [id]);
        await this.quarantine.forget(id);
      }
    }
  }
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
