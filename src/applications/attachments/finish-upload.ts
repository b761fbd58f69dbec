import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { finishMessageUpload } from '../messages/message-uploads.js';

/**
 * Every byte of a paper, of a file or of a message, is in quarantine: its check follows by the journal. Again it changes nothing.
 */
@Injectable()
export class FinishUpload {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly uploadId: string }): Promise<{ id: string; state: 'quarantined' }> {
    return this.database.transaction(async (tx) => {
      const [rows] = (await tx.query(
        `update attachments set state = 'quarantined' where id = $1 and state in ('uploading')
         returning application_id as "applicationId", field`,
        [input.uploadId],
      )) as [{ applicationId: string; field: string }[], number];
      const [paper] = rows;
      if (paper) {
        await this.journal.write(tx, {
          actor,
          subject: { type: 'attachment', id: input.uploadId },
          verb: 'received',
          to: 'quarantined',
          data: { ...paper },
        });
      } else {
        await finishMessageUpload(tx, this.journal, actor, input.uploadId);
      }
      return { id: input.uploadId, state: 'quarantined' };
    });
  }
}
