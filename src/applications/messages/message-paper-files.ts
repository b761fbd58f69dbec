import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../../kernel/storage/file-policy.js';
import type { StoredFile } from '../../kernel/storage/files.js';
import { placeIn } from './messages.access.js';

/** A paper of a message is read by both sides of the conversation; before it is sent, by its sender alone. */
@Injectable()
@JudgesFiles('message-paper')
export class MessagePaperFiles implements FilePolicy {
  constructor(private readonly database: Database) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const paper = await this.database.row<{ uploadedBy: string; sent: boolean }>(
      `select uploaded_by as "uploadedBy", message_id is not null as sent from message_papers where file_id = $1`,
      [file.id],
    );
    try {
      const place = await placeIn((sql, values) => this.database.rows(sql, values), actor, file.subjectId);
      const own = paper?.uploadedBy === place.actor.id;
      return paper && (paper.sent || own) ? null : kernelRefusals.not_found();
    } catch (refused) {
      if (refused instanceof Refusal) return refused;
      throw refused;
    }
  }
}
