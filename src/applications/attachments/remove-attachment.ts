import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { holdersRow } from '../applications.access.js';
import { Attachment } from '../attachment.entity.js';
import { takesPapers } from './begin-upload.js';

/**
 * Takes a paper out, or a former version of one. From a draft it is deleted; once filed it is kept as replaced, so that one
 * can see what it was and when it left.
 * Errors: those of `holdersRow`, `not_found`, `attachment_not_asked`.
 */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: { readonly applicationId: string; readonly attachmentId: string },
  ): Promise<{ id: string; removed: true }> {
    return this.database.transaction(async (tx) => {
      const { row, actor: held } = await holdersRow(tx, actor, input.applicationId);
      const paper = await tx.findOneBy(Attachment, { id: input.attachmentId, applicationId: row.id });
      const draft = row.state === 'draft';
      if (!paper || (paper.state === 'replaced' && !draft)) throw kernelRefusals.not_found();
      await takesPapers(tx, row, { key: paper.field });
      if (draft) {
        await tx.delete(Attachment, { id: paper.id });
        if (paper.fileId) await tx.query(`delete from stored_files where id = $1`, [paper.fileId]);
      } else {
        await tx.update(
          Attachment,
          { id: paper.id },
          {
            state: 'replaced',
            endedAt: await this.database.now(tx),
            endedBy: held.id,
          },
        );
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'attachment', id: paper.id },
        verb: 'removed',
        from: paper.state,
        to: draft ? null : 'replaced',
        data: { applicationId: row.id, field: paper.field, fileIds: draft && paper.fileId ? [paper.fileId] : [] },
      });
      return { id: paper.id, removed: true };
    });
  }
}
