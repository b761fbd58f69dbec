import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Files } from '../../kernel/storage/files.js';
import { ConcludeAttachment } from './conclude-attachment.js';
import { InspectPaper } from './inspect-paper.js';
import { Quarantine } from './quarantine.js';

interface PaperRow {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly size: number;
}

const checker = system('attachment check');

/** Has a paper in quarantine inspected, and writes down how it ended. */
@Injectable()
@OnJournal({ handler: 'applications.check-attachment', on: ['attachment.received'], queue: 'chores' })
export class CheckAttachment implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
    private readonly inspect: InspectPaper,
    private readonly conclude: ConcludeAttachment,
    private readonly files: Files,
  ) {}

  async handle({ subjectId: id }: JournalEntry): Promise<void> {
    const paper = await this.database.row<PaperRow>(
      `select id, application_id as "applicationId", name, size::float8 as size from attachments
       where id = $1 and state in ('quarantined')`,
      [id],
    );
    if (paper) {
      const { name, size, applicationId } = paper;
      const about = { policy: 'attachment', subjectType: 'application', subjectId: applicationId };
      const conclusion = await this.inspect.run({ id, name, size, about });
      const ended = await this.conclude.run(checker, { id, conclusion });
      if (!ended && 'file' in conclusion) await this.files.forget(conclusion.file);
    }
    await this.quarantine.forget(id);
  }
}
