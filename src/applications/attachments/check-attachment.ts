import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { system } from '../../kernel/access/actor.js';
import { Config } from '../../kernel/config/config.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { scan } from '../../kernel/storage/clamd.js';
import { dangerIn, isTestVirus, withFile, type Danger } from '../../kernel/storage/contents.js';
import { Files } from '../../kernel/storage/files.js';
import { looksPlain } from '../../kernel/storage/sniffed-type.js';
import { judgeContent } from './attachment.rules.js';
import { attachmentRefusals, type AttachmentRefusalCode } from './attachments.refusals.js';
import { ConcludeAttachment, type Conclusion } from './conclude-attachment.js';
import { Quarantine } from './quarantine.js';

interface PaperRow {
  readonly id: string;
  readonly applicationId: string;
  readonly name: string;
  readonly size: number;
}

const checker = system('attachment check');
const textSample = 1_000_000;
const virusSample = 4_096;

const dangerous: Readonly<Record<Danger, AttachmentRefusalCode>> = {
  picture_too_large: 'attachment_picture_too_large',
  archive_too_large: 'attachment_unpacks_too_large',
  broken: 'attachment_kind_differs',
};

/**
 * Checks a paper in quarantine, away from the API: its size, the measures it declares, what its bytes are, viruses; then stores
 * it or refuses it. It is neither decoded nor unpacked.
 * A scanner that gives no clear answer throws: the paper stays in quarantine and the check is tried again.
 */
@Injectable()
@OnJournal({ handler: 'applications.check-attachment', on: ['attachment.received'], queue: 'chores' })
export class CheckAttachment implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly quarantine: Quarantine,
    private readonly files: Files,
    private readonly conclude: ConcludeAttachment,
    private readonly config: Config,
  ) {}

  async handle({ subjectId: id }: JournalEntry): Promise<void> {
    const paper = await this.database.row<PaperRow>(
      `select id, application_id as "applicationId", name, size::float8 as size from attachments
       where id = $1 and state in ('quarantined')`,
      [id],
    );
    if (paper) {
      const conclusion = await this.judge(paper);
      const ended = await this.conclude.run(checker, { id, conclusion });
      if (!ended && 'file' in conclusion) await this.files.forget(conclusion.file);
    }
    await this.quarantine.forget(id);
  }

  private async judge(paper: PaperRow): Promise<Conclusion> {
    const size = await this.quarantine.size(paper.id);
    if (size === null) return refusedBecause(attachmentRefusals.attachment_size_differs().code);
    const path = this.quarantine.path(paper.id);
    const scanner = this.config.get('CLAMD');
    if (!scanner && isTestVirus(await this.quarantine.head(paper.id, virusSample))) {
      return refusedBecause(attachmentRefusals.attachment_infected().code);
    }
    // before anything unpacks it
    const danger = await withFile(path, dangerIn);
    if (danger) return refusedBecause(dangerous[danger]);
    const judged = judgeContent(paper, {
      size,
      sniffed: (await fileTypeFromFile(path))?.mime,
      plainText: looksPlain(await this.quarantine.head(paper.id, textSample)),
    });
    if ('refusal' in judged) return refusedBecause(judged.refusal.code);
    const scanned = scanner ? await scan(scanner, this.quarantine.read(paper.id)) : null;
    if (scanned && !scanned.clean) return refusedBecause(attachmentRefusals.attachment_infected().code);
    const file = await this.files.keep(
      {
        name: paper.name,
        mediaType: judged.mediaType,
        policy: 'attachment',
        subjectType: 'application',
        subjectId: paper.applicationId,
      },
      this.quarantine.read(paper.id),
    );
    return { file, scanned: scanned !== null };
  }
}

function refusedBecause(code: string): Conclusion {
  return { refusedBecause: code };
}
