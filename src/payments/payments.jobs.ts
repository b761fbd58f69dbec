import { Injectable } from '@nestjs/common';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { CancelInstalments } from './cancel-instalments.js';
import { REMINDER_DAYS } from './financial-report.rules.js';
import { PlanInstalments } from './plan-instalments.js';
import { RemindReport } from './remind-report.js';

/** When an award starts, plans its payments and asks its report. */
@Injectable()
@OnJournal({ handler: 'payments.plan', on: ['award.started'], queue: 'chores' })
export class PlanOnStart implements JournalHandler {
  constructor(private readonly plan: PlanInstalments) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.plan.run(system('payments'), { awardId: entry.subjectId });
  }
}

/** When an award falls, cancels what was not ordered. */
@Injectable()
@OnJournal({ handler: 'payments.cancel', on: ['award.lapsed', 'award.withdrawn'], queue: 'chores' })
export class CancelOnFall implements JournalHandler {
  constructor(private readonly cancel: CancelInstalments) {}

  async handle(entry: JournalEntry): Promise<void> {
    await this.cancel.run(system('payments'), { awardId: entry.subjectId, reason: entry.verb });
  }
}

/** Each morning, reminds structures of the financial reports that come due or are late. */
@Injectable()
@OnSchedule({ schedule: 'payments.report-reminders', cron: '20 6 * * *' })
export class ReportReminders implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly remind: RemindReport,
  ) {}

  async run(): Promise<void> {
    const due = await this.database.rows<{ id: string }>(
      `select r.id from financial_reports r join awards w on w.id = r.award_id
       where r.state = 'awaited' and w.state = 'running' and r.due_on - $1::int <= paris_today()
         and (r.reminded_on is null or r.reminded_on < paris_today()) order by r.due_on, r.id`,
      [REMINDER_DAYS],
    );
    for (const { id } of due) await this.remind.run(system('report calendar'), { id });
  }
}
