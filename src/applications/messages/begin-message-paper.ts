import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { safeName } from '../../kernel/storage/file-name.js';
import { mayBeSent } from '../attachments/attachment.rules.js';
import { messagePaperLimits } from './message.rules.js';
import { MessagePaper } from './message-paper.entity.js';
import { writersPlace } from './messages.access.js';
import { messageRefusals } from './messages.refusals.js';
import { asking } from './send-message.js';

export interface BeginMessagePaperInput {
  readonly applicationId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly declaredType: string;
}

/**
 * Makes room for a paper of the actor's next message before its bytes come. The paper's id is the upload's id.
 * Errors: those of `writersPlace`, `message_papers_too_many`, and those of `mayBeSent`.
 */
@Injectable()
export class BeginMessagePaper {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, input: BeginMessagePaperInput): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const place = await writersPlace(asking(tx), actor, input.applicationId);
      const { applicationId } = place;
      const name = safeName(input.name);
      demand(mayBeSent({ name, size: input.size }, messagePaperLimits));
      const uploadedBy = place.actor.id;
      const [present] = (await tx.query(
        `select count(*)::int as count from message_papers where application_id = $1 and uploaded_by = $2
           and message_id is null and state <> 'refused'`,
        [applicationId, uploadedBy],
      )) as { count: number }[];
      const max = messagePaperLimits.count;
      if ((present?.count ?? 0) >= max) throw messageRefusals.message_papers_too_many({ max }, '/name');
      const id = uuidv7();
      await tx.insert(MessagePaper, {
        id,
        applicationId,
        name,
        declaredType: input.declaredType.slice(0, 120),
        size: input.size,
        state: 'uploading',
        uploadedBy,
      });
      return { id };
    });
  }
}
