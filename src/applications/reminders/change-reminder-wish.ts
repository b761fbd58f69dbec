import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { uuidv7 } from '../../kernel/database/uuid.js';
import { Journal } from '../../kernel/journal/journal.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ReminderWish } from './reminder-wishes.queries.js';

const wantSql = `with gone as (delete from draft_reminder_stops where person_id = $1 returning 1)
  select count(*)::int as count from gone`;
const stopSql = `with added as (insert into draft_reminder_stops (person_id, id) values ($1, $2)
  on conflict (person_id) do nothing returning 1) select count(*)::int as count from added`;

/** Stops the reminders of drafts for oneself, or wants them again. Saying the same twice changes nothing. */
@Injectable()
export class ChangeReminderWish {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, { wanted }: ReminderWish): Promise<ReminderWish> {
    if (actor.kind !== 'person') throw kernelRefusals.sign_in_needed();
    return this.database.transaction(async (tx) => {
      const [changed] = (await tx.query(wanted ? wantSql : stopSql, wanted ? [actor.id] : [actor.id, uuidv7()])) as {
        count: number;
      }[];
      if (changed && changed.count > 0) {
        const verb = wanted ? 'reminders_wanted' : 'reminders_stopped';
        await this.journal.write(tx, { actor, subject: { type: 'person', id: actor.id }, verb });
      }
      return { wanted };
    });
  }
}
