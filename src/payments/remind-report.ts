import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { FinancialReport } from './financial-report.entity.js';
import { reportLifeCycle } from './financial-report.lifecycle.js';
import { reminderDue } from './financial-report.rules.js';

/** Reminds a structure of its financial report when the day has come; the mail follows. Idempotent within the day. */
@Injectable()
export class RemindReport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<{ reminded: boolean }> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, FinancialReport, input.id);
      const today = parisDay(await this.database.now(tx));
      const [dueOn, remindedOn] = [row.dueOn as CivilDate, row.remindedOn as CivilDate | null];
      if (row.state !== 'awaited' || !reminderDue(dueOn, remindedOn, today)) return { reminded: false };
      await reportLifeCycle.move(tx, this.journal, FinancialReport, row, {
        verb: 'remind',
        actor,
        set: { remindedOn: today },
        data: { awardId: row.awardId, dueOn, late: today > dueOn },
      });
      return { reminded: true };
    });
  }
}
