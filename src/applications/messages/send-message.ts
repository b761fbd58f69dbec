import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { messagePace, papersReady, plainBody, somethingSaid, type PaperToSend } from './message.rules.js';
import { Message, type Side } from './message.entity.js';
import { writersPlace } from './messages.access.js';

export interface SendMessageInput {
  readonly applicationId: string;
  readonly text: string;
  /** Papers uploaded for this message. */
  readonly paperIds: readonly string[];
  /** One of many sent at once: the pace of somebody who types does not apply. */
  readonly atOnce?: boolean;
}

/**
 * Sends a message to the other side of an application: from the structure to the case officers, or back. The officers'
 * answer takes in hand every message of the holder before it. Possible as long as the file exists, drafts included.
 * Errors: those of `writersPlace`, `message_empty`, those of `papersReady`, `too_many_requests`.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: SendMessageInput): Promise<{ id: string; side: Side; sentAt: string }> {
    return this.database.transaction(async (tx) => {
      const { applicationId, side, actor: author } = await writersPlace(asking(tx), actor, input.applicationId);
      const body = plainBody(input.text);
      const paperIds = [...new Set(input.paperIds)];
      demand(somethingSaid(body), ...papersReady(paperIds, await ownPapers(tx, applicationId, author.id, paperIds)));
      if (!input.atOnce) await keepPace(tx, author.id);
      const id = uuidv7();
      const sentAt = await this.database.now(tx);
      await tx.insert(Message, { id, applicationId, side, authorId: author.id, body, sentAt });
      await tx.query(`update message_papers set message_id = $1 where id = any($2::uuid[])`, [id, paperIds]);
      if (side === 'service') {
        await tx.query(
          `update messages set handled_at = $2 where application_id = $1 and side = 'holder' and handled_at is null`,
          [applicationId, sentAt],
        );
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'message', id },
        verb: 'sent',
        data: { applicationId, side, papers: paperIds.length },
      });
      return { id, side, sentAt: sentAt.toISOString() };
    });
  }
}

/** The queries of a transaction, as `placeIn` asks them. */
export function asking(tx: Tx): (sql: string, values: unknown[]) => Promise<unknown> {
  return (sql, values) => tx.query(sql, values);
}

/** The unsent papers of one person in this conversation among those named. */
async function ownPapers(tx: Tx, applicationId: string, person: string, ids: readonly string[]) {
  return (await tx.query(
    `select id, name, state from message_papers
     where application_id = $1 and uploaded_by = $2 and message_id is null and id = any($3::uuid[]) for update`,
    [applicationId, person, ids],
  )) as PaperToSend[];
}

/** Counted on the machine's own time: a demonstration moves the clock of the law. @throws too_many_requests */
async function keepPace(tx: Tx, author: string): Promise<void> {
  const [recent] = (await tx.query(
    `select count(*)::int as count, ceil(extract(epoch from min(created_at) + make_interval(mins => $2) - now()))::int as seconds
     from messages where author_id = $1 and created_at > now() - make_interval(mins => $2)`,
    [author, messagePace.minutes],
  )) as { count: number; seconds: number | null }[];
  if (recent && recent.count >= messagePace.count) {
    throw kernelRefusals.too_many_requests({ seconds: Math.max(1, recent.seconds ?? 1) });
  }
}
