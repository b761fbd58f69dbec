import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { messageRefusals } from './messages.refusals.js';

/**
 * Takes back a message of one's own that nobody of the other side has read, sent to many files at once: it is gone from the
 * conversation, and what it had answered waits again. Errors: `not_found`, `message_read`.
 */
@Injectable()
export class TakeBackMessage {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly messageId: string }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const [message] = (await tx.query(
        `select m.id, m.application_id as "applicationId", m.sent_at as "sentAt",
           exists (select 1 from message_reads r where r.message_id = m.id and r.person_id <> m.author_id) as read
         from messages m where m.id = $1 and m.author_id = $2 for update`,
        [input.messageId, personId(actor)],
      )) as { id: string; applicationId: string; sentAt: Date; read: boolean }[];
      if (!message) throw kernelRefusals.not_found();
      if (message.read) throw messageRefusals.message_read();
      const { id, applicationId, sentAt } = message;
      await tx.query(
        `update messages set handled_at = null where application_id = $1 and side = 'holder' and handled_at = $2`,
        [applicationId, sentAt],
      );
      await tx.query(`delete from messages where id = $1`, [id]);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'message', id },
        verb: 'taken_back',
        data: { applicationId },
      });
      return { id };
    });
  }
}
