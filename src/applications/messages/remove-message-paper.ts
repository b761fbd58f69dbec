import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { writersPlace } from './messages.access.js';
import { asking } from './send-message.js';

/**
 * Takes a paper out of a message that is not sent yet; its sender alone may. What was sent stays.
 * Errors: those of `writersPlace`, `not_found`.
 */
@Injectable()
export class RemoveMessagePaper {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: { readonly applicationId: string; readonly paperId: string },
  ): Promise<{ id: string; removed: true }> {
    return this.database.transaction(async (tx) => {
      const { applicationId, actor: sender } = await writersPlace(asking(tx), actor, input.applicationId);
      const [rows] = (await tx.query(
        `delete from message_papers where id = $1 and application_id = $2 and uploaded_by = $3 and message_id is null
         returning file_id as "fileId"`,
        [input.paperId, applicationId, sender.id],
      )) as [{ fileId: string | null }[], number];
      const [paper] = rows;
      if (!paper) throw kernelRefusals.not_found();
      if (paper.fileId) await tx.query(`delete from stored_files where id = $1`, [paper.fileId]);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'message_paper', id: input.paperId },
        verb: 'removed',
        data: { applicationId, fileIds: paper.fileId ? [paper.fileId] : [] },
      });
      return { id: input.paperId, removed: true };
    });
  }
}
