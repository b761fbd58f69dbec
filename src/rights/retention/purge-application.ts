import { Injectable } from '@nestjs/common';
import { DiscardedDrafts } from '../../applications/applications.public.js';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { demand } from '../../kernel/refusals/refusal.js';
import { emptyFile } from './empty-file.sql.js';
import { keepingOf } from './keeping.js';
import { mayGo } from './retention.rules.js';

/**
 * Lets a file go at the end of its keeping: a draft whole, a filed application but for what statistics count (number, state,
 * axis, communes, dates, amounts, jobs). Its papers leave the store afterwards, by the entry. Done by the system alone.
 * Answers false where it is gone already. @throws retention_running, retention_held, notice_running
 */
@Injectable()
export class PurgeApplication {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly drafts: DiscardedDrafts,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<boolean> {
    const id = input.applicationId;
    return this.database.transaction(async (tx) => {
      const kept = await keepingOf(tx, id);
      if (!kept) return false;
      demand(mayGo(kept, parisDay(await this.database.now(tx))));
      if (kept.kind === 'draft') {
        await this.drafts.throwAway(tx, actor, id);
        return true;
      }
      const fileIds = await emptyFile(tx, id);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id },
        verb: 'purged',
        data: { kind: kept.kind, dueOn: kept.dueOn, fileIds },
      });
      return true;
    });
  }
}
