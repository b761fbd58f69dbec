import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';

/**
 * Mails kept back for some minutes, so that an act on many files can be taken back before anyone reads of it. A hold is
 * put on a journal entry in the act's own transaction: whatever is planned because of that entry waits, even if it is
 * written down only later. Instants by the clock of the law.
 */
@Injectable()
export class MailHolds {
  /** Keeps back every mail that follows from these entries until an instant. */
  async hold(tx: Tx, entryIds: readonly string[], until: Date): Promise<void> {
    await tx.query(
      `insert into mail_holds (entry_id, held_until) select unnest($1::uuid[]), $2 on conflict do nothing`,
      [entryIds, until],
    );
  }

  /**
   * Stops the mails of these entries that have not left, those still to be written included. Answers how many written
   * ones were stopped, and how many had left.
   */
  async stop(tx: Tx, entryIds: readonly string[]): Promise<{ readonly stopped: number; readonly gone: number }> {
    await tx.query(
      `update mail_holds set stopped_at = clock_now() where entry_id = any($1::uuid[]) and stopped_at is null`,
      [entryIds],
    );
    const [rows] = (await tx.query(
      `update mails set state = 'stopped' where hold_id = any($1::uuid[]) and state = 'planned' returning id`,
      [entryIds],
    )) as [{ id: string }[], number];
    const [gone] = (await tx.query(
      `select count(*)::int as count from mails where hold_id = any($1::uuid[]) and state = 'sent'`,
      [entryIds],
    )) as { count: number }[];
    return { stopped: rows.length, gone: gone?.count ?? 0 };
  }
}
