import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Files, type StoredFile } from '../../kernel/storage/files.js';

/** How the check of a paper ended: kept (scanned or not), or refused for a reason of the closed list. */
export type Conclusion = { readonly file: StoredFile; readonly scanned: boolean } | { readonly refusedBecause: string };

/** Writes down how the check of a paper ended; answers false where it had ended before. */
@Injectable()
export class ConcludeAttachment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: Files,
  ) {}

  async run(actor: Actor, input: { readonly id: string; readonly conclusion: Conclusion }): Promise<boolean> {
    const { id, conclusion } = input;
    return this.database.transaction(async (tx) => {
      const kept = 'file' in conclusion;
      if (kept) await this.files.record(tx, conclusion.file);
      const [rows] = (await tx.query(
        `update attachments set state = $2, file_id = $3, scanned = $4, refusal = $5
         where id = $1 and state in ('quarantined') returning application_id as "applicationId", field`,
        [
          id,
          kept ? 'clean' : 'refused',
          kept ? conclusion.file.id : null,
          kept && conclusion.scanned,
          kept ? null : conclusion.refusedBecause,
        ],
      )) as [{ applicationId: string; field: string }[], number];
      const [paper] = rows;
      if (!paper) {
        if (kept) await tx.query(`delete from stored_files where id = $1`, [conclusion.file.id]);
        return false;
      }
      await this.journal.write(tx, {
        actor,
        subject: { type: 'attachment', id },
        verb: kept ? 'cleaned' : 'refused',
        from: 'quarantined',
        to: kept ? 'clean' : 'refused',
        data: {
          ...paper,
          ...(kept
            ? { scanned: conclusion.scanned, sha256: conclusion.file.sha256 }
            : { because: conclusion.refusedBecause }),
        },
      });
      return true;
    });
  }
}
