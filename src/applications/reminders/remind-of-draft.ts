import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { parisDay, type CivilDate } from '../../kernel/dates/civil-date.js';
import { Journal } from '../../kernel/journal/journal.js';
import { remindableSql } from './reminders.sql.js';
import { reminderDue } from './reminder.rules.js';

interface Remindable {
  readonly id: string;
  readonly startedOn: CivilDate;
  readonly lastDay: CivilDate;
  readonly told: readonly number[];
}

/**
 * Journals that the closing comes near for a draft, each reminder once for one last day; the mails follow by the entry.
 * Answers the days before told, null when there is nothing to tell: too early, told, filed, thrown away, round closed.
 */
@Injectable()
export class RemindOfDraft {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const held = (await tx.query(`select id from applications where id = $1 and state = 'draft' for update`, [
        input.applicationId,
      ])) as unknown[];
      const [draft] = (await tx.query(`${remindableSql} and a.id = $1) d`, [input.applicationId])) as Remindable[];
      if (held.length === 0 || !draft) return null;
      const step = reminderDue(draft, parisDay(await this.database.now(tx)));
      if (step === null) return null;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: draft.id },
        verb: 'reminded',
        data: { daysBefore: step, lastDay: draft.lastDay },
      });
      return step;
    });
  }
}
