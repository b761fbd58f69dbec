import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { officersRow } from '../applications.access.js';

/**
 * The actor has looked at the notes of a file up to one: the calls to them are answered. Not an act: no journal.
 * Errors: those of `officersRow`.
 */
@Injectable()
export class MarkNotesSeen {
  constructor(private readonly database: Database) {}

  async run(
    actor: Actor,
    input: { readonly applicationId: string; readonly upTo: string },
  ): Promise<{ id: string; read: number }> {
    return this.database.transaction(async (tx) => {
      const { row, actor: reader } = await officersRow(tx, actor, input.applicationId);
      const [seen] = (await tx.query(
        `update note_mentions t set seen_at = clock_now() from application_notes n
         where n.id = t.note_id and n.application_id = $1 and n.id <= $2::uuid and t.person_id = $3 and t.seen_at is null
         returning t.id`,
        [row.id, input.upTo, reader.id],
      )) as [unknown[], number];
      return { id: row.id, read: seen.length };
    });
  }
}
