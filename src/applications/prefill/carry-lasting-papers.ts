import { Injectable } from '@nestjs/common';
import { Calls, fieldsOf } from '../../calls/calls.public.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import type { JournalEntry } from '../../kernel/journal/journal.js';
import { Files, type StoredFile } from '../../kernel/storage/files.js';

interface LastingPaper {
  readonly id: string;
  readonly field: string;
  readonly name: string;
  readonly declaredType: string;
  readonly scanned: boolean;
  readonly fileId: string;
}

/**
 * Joins to a draft that takes up an ended file the papers of that file that stay valid, as copies of their own: each draft
 * keeps and loses its papers by itself. They were checked when they came. Done twice, or where the holder was faster, it
 * leaves the question as it is.
 */
@Injectable()
@OnJournal({ handler: 'applications.carry-papers', on: ['application.started'], queue: 'chores' })
export class CarryLastingPapers implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly files: Files,
  ) {}

  async handle({ subjectId, actorId, data }: JournalEntry): Promise<void> {
    const from = data['fromApplicationId'];
    if (typeof from !== 'string') return;
    const draft = await this.database.row<{ formRevisionId: string }>(
      `select form_revision_id as "formRevisionId" from applications where id = $1 and state = 'draft'`,
      [subjectId],
    );
    if (!draft) return;
    const { definition } = await this.calls.form(draft.formRevisionId);
    const lasting = fieldsOf(definition).flatMap((field) =>
      field.kind === 'attachment' && field.lasting ? [field.key] : [],
    );
    for (const field of lasting) {
      const papers = await this.database.rows<LastingPaper>(
        `select id, field, name, declared_type as "declaredType", scanned, file_id as "fileId" from attachments
         where application_id = $1 and field = $2 and state = 'clean' and file_id is not null order by created_at, id`,
        [from, field],
      );
      if (papers.length > 0) await this.carry(subjectId, field, papers, actorId);
    }
  }

  private async carry(draftId: string, field: string, papers: readonly LastingPaper[], by: string | null) {
    if (await this.answered(draftId, field)) return;
    const copies: { paper: LastingPaper; file: StoredFile }[] = [];
    for (const paper of papers) {
      const known = await this.files.find(paper.fileId);
      const { name, mediaType, policy } = known;
      const about = { name, mediaType, policy, subjectType: 'application', subjectId: draftId };
      copies.push({ paper, file: await this.files.keep(about, await this.files.open(known)) });
    }
    const joined = await this.database.transaction(async (tx) => {
      const held = (await tx.query(`select 1 from applications where id = $1 and state = 'draft' for update`, [
        draftId,
      ])) as unknown[];
      if (held.length === 0 || (await this.answered(draftId, field, tx))) return false;
      for (const { paper, file } of copies) {
        await this.files.record(tx, file);
        await tx.query(
          `insert into attachments (id, application_id, field, name, declared_type, size, state, scanned, file_id,
             uploaded_by, created_at)
           values ($1, $2, $3, $4, $5, $6, 'clean', $7, $8, $9, clock_now())`,
          [uuidv7(), draftId, field, paper.name, paper.declaredType, file.size, paper.scanned, file.id, by],
        );
      }
      return true;
    });
    if (!joined) for (const { file } of copies) await this.files.forget(file);
  }

  private async answered(draftId: string, field: string, tx?: Tx): Promise<boolean> {
    const sql = `select 1 from attachments where application_id = $1 and field = $2 limit 1`;
    const rows = tx
      ? ((await tx.query(sql, [draftId, field])) as unknown[])
      : await this.database.rows(sql, [draftId, field]);
    return rows.length > 0;
  }
}
