import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import type { Tx } from '../../kernel/database/data-source.js';
import { Journal } from '../../kernel/journal/journal.js';

/**
 * Takes files out of the hands of officers with an interest in them: who declares one withdraws from examining the file
 * too (CGCT, L2131-11; decree 2014-90). Called by whoever writes the bars, in the same transaction.
 */
@Injectable()
export class Discharge {
  constructor(private readonly journal: Journal) {}

  /** Each file is then nobody's, until somebody takes it. */
  async of(tx: Tx, barred: readonly { readonly personId: string; readonly applicationId: string }[]): Promise<void> {
    for (const { personId, applicationId } of barred) {
      const [rows] = (await tx.query(
        `update applications set officer_id = null, version = version + 1
         where id = $1 and officer_id = $2 returning id`,
        [applicationId, personId],
      )) as [unknown[], number];
      if (rows.length === 0) continue;
      await this.journal.write(tx, {
        actor: system('interests'),
        subject: { type: 'application', id: applicationId },
        verb: 'officer_link_found',
        data: { before: personId },
      });
    }
  }
}
