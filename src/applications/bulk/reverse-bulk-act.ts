import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { BulkKinds } from './bulk-kinds.js';
import { bulkActRow, nextFile, settle, type BulkActRow } from './bulk-rows.js';
import { bulkRefusals } from './bulk.refusals.js';

/** Reverses an act on many files that was taken back, file by file; what can no longer be reversed stays, with the reason. */
@Injectable()
@OnJournal({ handler: 'applications.reverse-bulk-act', on: ['bulk_act.undo_asked'], queue: 'chores' })
export class ReverseBulkAct implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly kinds: BulkKinds,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const act = await bulkActRow(this.database, entry.subjectId);
    const actor = act && (await this.people.actor(act.askedBy));
    if (!act || !actor) return;
    const files = await this.database.rows<{ id: string }>(
      `select id from bulk_act_files where bulk_act_id = $1 and state = 'done' order by position`,
      [act.id],
    );
    for (const { id } of files) await this.file(act, actor, id);
    await this.database.transaction(async (tx) => {
      const ended = (await tx.query(
        `update bulk_acts set state = 'undone', ended_at = clock_now() where id = $1 and state = 'undoing' returning id`,
        [act.id],
      )) as [unknown[], number];
      if (ended[1] === 0) return;
      await this.journal.write(tx, { actor, subject: { type: 'bulk_act', id: act.id }, verb: 'undone' });
    });
  }

  private async file(act: BulkActRow, actor: Actor, fileId: string): Promise<void> {
    try {
      await this.database.together(async (tx) => {
        const file = await nextFile(tx, fileId, { act: 'undoing', file: 'done' });
        if (!file) return;
        const { undo } = this.kinds.of(act.act);
        if (!undo) throw bulkRefusals.act_stands();
        await undo(actor, file, file.before, act.input);
        await settle(tx, fileId, { state: 'undone' });
      });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      await this.database.transaction((tx) => settle(tx, fileId, { state: 'kept', refusal: fault }));
    }
  }
}
