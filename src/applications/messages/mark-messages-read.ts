import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { asking } from './send-message.js';
import { placeIn } from './messages.access.js';

export interface MarkMessagesReadInput {
  readonly applicationId: string;
  /** The last message on the reader's screen: what came since is not read yet. */
  readonly upTo: string;
}

/**
 * Notes that the actor has read the other side's messages up to one: the receipt its senders see. A holder's message is
 * in hand once the officer in charge has read it, whoever stands in for them, or any officer where nobody is in charge. Not an act: no journal.
 * Errors: those of `placeIn`.
 */
@Injectable()
export class MarkMessagesRead {
  constructor(private readonly database: Database) {}

  async run(actor: Actor, input: MarkMessagesReadInput): Promise<{ id: string; read: number }> {
    return this.database.transaction(async (tx) => {
      const place = await placeIn(asking(tx), actor, input.applicationId);
      const unread = (await tx.query(
        `select m.id from messages m where m.application_id = $1 and m.side <> $2 and m.id <= $3::uuid
           and not exists (select 1 from message_reads r where r.message_id = m.id and r.person_id = $4)
         order by m.id limit 1000`,
        [place.applicationId, place.side, input.upTo, place.actor.id],
      )) as { id: string }[];
      const ids = unread.map(({ id }) => id);
      await tx.query(
        `insert into message_reads (id, message_id, person_id) select r.id, r.message, $3
         from unnest($1::uuid[], $2::uuid[]) as r (id, message) on conflict do nothing`,
        [ids.map(() => uuidv7()), ids, place.actor.id],
      );
      if (place.side === 'service' && place.inCharge) {
        await tx.query(
          `update messages set handled_at = clock_now()
           where application_id = $1 and side = 'holder' and handled_at is null and id <= $2::uuid`,
          [place.applicationId, input.upTo],
        );
      }
      return { id: place.applicationId, read: ids.length };
    });
  }
}
