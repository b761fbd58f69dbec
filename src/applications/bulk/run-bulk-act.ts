import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/accounts.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnJournal, type JournalHandler } from '../../kernel/jobs/handlers.js';
import { Journal, type JournalEntry } from '../../kernel/journal/journal.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { MailHolds } from '../../notices/notices.public.js';
import { bulkActRow, nextFile, settle, waitingFiles, type BulkActRow } from './bulk-rows.js';
import { OneFile } from './one-file.js';

/**
 * Does an act on many files, each in a transaction of its own that also keeps its result: killed in the middle and run
 * again, it goes on where it was, and nothing is done twice. Mails of what it does wait until the act can no longer be
 * taken back.
 */
@Injectable()
@OnJournal({ handler: 'applications.run-bulk-act', on: ['bulk_act.asked'], queue: 'chores' })
export class RunBulkAct implements JournalHandler {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly one: OneFile,
    private readonly holds: MailHolds,
  ) {}

  async handle(entry: JournalEntry): Promise<void> {
    const act = await bulkActRow(this.database, entry.subjectId);
    const actor = act && (await this.people.actor(act.askedBy));
    if (!act || !actor) return;
    for (const fileId of await waitingFiles(this.database, act.id)) await this.file(act, actor, fileId);
    await this.database.transaction(async (tx) => {
      const ended = (await tx.query(
        `update bulk_acts set state = 'done', ended_at = clock_now() where id = $1 and state = 'running' returning id`,
        [act.id],
      )) as [unknown[], number];
      if (ended[1] === 0) return;
      await this.journal.write(tx, { actor, subject: { type: 'bulk_act', id: act.id }, verb: 'ended' });
    });
  }

  private async file(act: BulkActRow, actor: Actor, fileId: string): Promise<void> {
    try {
      await this.database.together(async (tx) => {
        const file = await nextFile(tx, fileId, { act: 'running', file: 'waiting' });
        if (!file) return;
        const { before, entries } = await this.one.act(tx, actor, act.act, file, act.input);
        const entryIds = entries.map(({ id }) => id);
        await this.holds.hold(tx, entryIds, act.undoUntil);
        await settle(tx, fileId, { state: 'done', before, entryIds });
      });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      await this.database.transaction((tx) => settle(tx, fileId, { state: 'refused', refusal: fault }));
    }
  }
}
