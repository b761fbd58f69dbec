import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/access/actor.js';
import { Database } from '../../../kernel/database/database.js';
import { Journal } from '../../../kernel/journal/journal.js';

/** Writes that an export was downloaded, how many files it held, and whether to its end: silent where it is unknown. */
@Injectable()
export class ConcludeExport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    { exportId, rows, whole }: { readonly exportId: string; readonly rows: number; readonly whole: boolean },
  ): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      if (whole) {
        await tx.query(`update exports set rows = $2, finished_at = clock_now() where id = $1`, [exportId, rows]);
      }
      const subject = { type: 'export', id: exportId };
      await this.journal.write(tx, { actor, subject, verb: 'downloaded', data: { rows, whole } });
      return { id: exportId };
    });
  }
}
