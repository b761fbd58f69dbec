import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { Files } from '../../kernel/storage/files.js';
import type { Conclusion } from './inspect-paper.js';

interface Concluded {
  readonly applicationId: string;
  readonly field: string;
  readonly replacesId: string | null;
  readonly uploadedBy: string | null;
}

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
         where id = $1 and state in ('quarantined') returning application_id as "applicationId", field, replaces_id as "replacesId", uploaded_by as "uploadedBy"`,
        [
          id,
          kept ? 'clean' : 'refused',
          kept ? conclusion.file.id : null,
          kept && conclusion.scanned,
          kept ? null : conclusion.refusedBecause,
        ],
      )) as [Concluded[], number];
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
          applicationId: paper.applicationId,
          field: paper.field,
          ...(kept
            ? { scanned: conclusion.scanned, sha256: conclusion.file.sha256 }
            : { because: conclusion.refusedBecause }),
        },
      });
      if (kept && paper.replacesId) await this.replaced(tx, actor, id, paper);
      return true;
    });
  }

  /** The former version leaves its place only now that the new one is known to be good. */
  private async replaced(tx: Tx, actor: Actor, id: string, paper: Concluded): Promise<void> {
    const { replacesId, applicationId, field } = paper;
    const [former] = (await tx.query(
      `update attachments set state = 'replaced', ended_at = clock_now(), ended_by = $2
       where id = $1 and state in ('clean') returning id`,
      [replacesId, paper.uploadedBy],
    )) as [{ id: string }[], number];
    for (const each of former) {
      await this.journal.write(tx, {
        actor,
        subject: { type: 'attachment', id: each.id },
        verb: 'replaced',
        from: 'clean',
        to: 'replaced',
        data: { applicationId, field, by: id },
      });
    }
  }
}
