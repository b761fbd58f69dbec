import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { RemindOfDraft } from './remind-of-draft.js';
import { REMINDER_DAYS } from './reminder.rules.js';
import { remindableSql } from './reminders.sql.js';

/** Looks by day, each hour, for drafts whose round closes soon. */
@Injectable()
@OnSchedule({ schedule: 'applications.remind-of-drafts', cron: '20 8-19 * * *' })
export class RemindOfDrafts implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly remind: RemindOfDraft,
  ) {}

  async run(): Promise<void> {
    const near = await this.database.rows<{ id: string }>(
      `${remindableSql}) d where d.last_day::date <= paris_today() + $1::int order by d.last_day, d.id limit 5000`,
      [Math.max(...REMINDER_DAYS)],
    );
    for (const { id } of near) await this.remind.run(system('reminders'), { applicationId: id });
  }
}
