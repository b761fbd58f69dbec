import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Files } from '../../kernel/storage/files.js';
import { InspectPaper, type Conclusion } from '../attachments/inspect-paper.js';
import { Quarantine } from '../attachments/quarantine.js';

interface PaperRow {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly size: number;
}

/** Has a paper of a message inspected as the papers of a file are, and writes down how it ended. */
@Injectable()
@OnJournal({ handler: 'applications.check-message-paper', on: ['message_paper.received'], queue: 'chores' })
export class CheckMessagePaper implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
    private readonly files: Files,
    private readonly inspect: InspectPaper,
  ) {}

  async handle({ subjectId: id }: JournalEntry): Promise<void> {
    const paper = await this.database.row<PaperRow>(
      `select id, application_id as "applicationId", name, size::float8 as size from message_papers
       where id = $1 and state in ('quarantined')`,
      [id],
    );
    if (paper) {
      const { name, size, applicationId } = paper;
      const about = { policy: 'message-paper', subjectType: 'application', subjectId: applicationId };
      const verdict = await this.inspect.run({ id, name, size, about });
      const kept = await this.conclude(id, verdict);
      if (!kept && 'file' in verdict) await this.files.forget(verdict.file);
    }
    await this.quarantine.forget(id);
  }

  /** Writes the verdict down; false where there was none to write, or nothing kept. */
  private async conclude(id: string, verdict: Conclusion): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if ('file' in verdict) await this.files.record(tx, verdict.file);
      const kept = 'file' in verdict;
      const [rows] = (await tx.query(
        `update message_papers set state = $2, file_id = $3, scanned = $4, refusal = $5
         where id = $1 and state in ('quarantined') returning id`,
        [
          id,
          kept ? 'clean' : 'refused',
          kept ? verdict.file.id : null,
          kept && verdict.scanned,
          kept ? null : verdict.refusedBecause,
        ],
      )) as [unknown[], number];
      if (rows.length > 0) return kept;
      if (kept) await tx.query(`delete from stored_files where id = $1`, [verdict.file.id]);
      return false;
    });
  }
}
