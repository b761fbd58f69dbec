import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { scan } from '../../kernel/storage/clamd.js';
import { Files, type StoredFile } from '../../kernel/storage/files.js';
import { looksPlain } from '../../kernel/storage/sniffed-type.js';
import { judgeContent } from '../attachments/attachment.rules.js';
import { attachmentRefusals } from '../attachments/attachments.refusals.js';
import { Quarantine } from '../attachments/quarantine.js';

interface PaperRow {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly size: number;
}

type Verdict = { readonly file: StoredFile; readonly scanned: boolean } | { readonly refusal: string };

const textSample = 1_000_000;

/**
 * Checks a paper of a message as the papers of a file are: what its bytes are, its size, viruses; then stores it or
 * refuses it. A scanner that gives no clear answer throws: the paper stays in quarantine and the check is tried again.
 */
@Injectable()
@OnJournal({ handler: 'applications.check-message-paper', on: ['message_paper.received'], queue: 'chores' })
export class CheckMessagePaper implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  async handle({ subjectId: id }: JournalEntry): Promise<void> {
    const paper = await this.database.row<PaperRow>(
      `select id, application_id as "applicationId", name, size::float8 as size from message_papers
       where id = $1 and state in ('quarantined')`,
      [id],
    );
    if (paper) {
      const verdict = await this.judge(paper);
      const kept = await this.conclude(id, verdict);
      if (!kept && 'file' in verdict) await this.files.forget(verdict.file);
    }
    await this.quarantine.forget(id);
  }

  private async judge({ id, applicationId, name, size }: PaperRow): Promise<Verdict> {
    const come = await this.quarantine.size(id);
    if (come === null) return { refusal: attachmentRefusals.attachment_size_differs().code };
    const judged = judgeContent(
      { name, size },
      {
        size: come,
        sniffed: (await fileTypeFromFile(this.quarantine.path(id)))?.mime,
        plainText: looksPlain(await this.quarantine.head(id, textSample)),
      },
    );
    if ('refusal' in judged) return { refusal: judged.refusal.code };
    const scanner = this.config.get('CLAMD');
    const scanned = scanner ? await scan(scanner, this.quarantine.read(id)) : null;
    if (scanned && !scanned.clean) return { refusal: attachmentRefusals.attachment_infected().code };
    const about = { policy: 'message-paper', subjectType: 'application', subjectId: applicationId };
    const file = await this.files.keep({ name, mediaType: judged.mediaType, ...about }, this.quarantine.read(id));
    return { file, scanned: scanned !== null };
  }

  /** Writes the verdict down; false where there was none to write, or nothing kept. */
  private async conclude(id: string, verdict: Verdict): Promise<boolean> {
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
          kept ? null : verdict.refusal,
        ],
      )) as [unknown[], number];
      if (rows.length > 0) return kept;
      if (kept) await tx.query(`delete from stored_files where id = $1`, [verdict.file.id]);
      return false;
    });
  }
}
