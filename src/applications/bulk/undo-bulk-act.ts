import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { MailHolds } from '../../notices/notices.public.js';
import { bulkActColumns, type BulkActRow } from './bulk-rows.js';
import { undoable } from './bulk.rules.js';

/**
 * Takes an act on many files back, within its ten minutes: its mails are stopped at once, what was not done is not done
 * any more, and the rest is reversed right after where the life cycle lets it. For whoever asked for it.
 * Errors: `not_found`, `already_undone`, `undo_too_late`.
 */
@Injectable()
export class UndoBulkAct {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly holds: MailHolds,
  ) {}

  async run(actor: Actor, input: { readonly id: string }): Promise<{ id: string; mailsStopped: number }> {
    return this.database.transaction(async (tx) => {
      const [act] = (await tx.query(
        `select ${bulkActColumns} from bulk_acts where id = $1 and asked_by = $2 for update`,
        [input.id, personId(actor)],
      )) as BulkActRow[];
      if (!act) throw kernelRefusals.not_found();
      demand(undoable(act, await this.database.now(tx)));
      await tx.query(`update bulk_act_files set state = 'undone' where bulk_act_id = $1 and state = 'waiting'`, [
        act.id,
      ]);
      const [done] = (await tx.query(
        `select coalesce(array_agg(e), '{}') as ids from bulk_act_files f, unnest(f.entry_ids) e where f.bulk_act_id = $1`,
        [act.id],
      )) as { ids: string[] }[];
      const { stopped } = await this.holds.stop(tx, done?.ids ?? []);
      await tx.query(
        `update bulk_acts set state = 'undoing', mails_stopped = $2 where id = $1 and state in ('running', 'done')`,
        [act.id, stopped],
      );
      await this.journal.write(tx, {
        actor,
        subject: { type: 'bulk_act', id: act.id },
        verb: 'undo_asked',
        data: { act: act.act, mailsStopped: stopped },
      });
      return { id: act.id, mailsStopped: stopped };
    });
  }
}
