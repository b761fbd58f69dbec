import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { LapseApplication } from './lapse-application.js';
import { warningDays } from './supplements.rules.js';
import { WarnOfLapse } from './warn-of-lapse.js';

/** Ends the requests whose due date is past, each night and again in the morning. */
@Injectable()
@OnSchedule({ schedule: 'applications.lapse', cron: '15 0,6 * * *' })
export class LapseUnanswered implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly lapse: LapseApplication,
  ) {}

  async run(): Promise<void> {
    const overdue = await this.database.rows<{ applicationId: string }>(
      `select application_id as "applicationId" from supplement_requests
       where state in ('asked') and due_on < paris_today() order by due_on, id limit 1000`,
    );
    for (const { applicationId } of overdue) {
      try {
        await this.lapse.run(system('supplements'), { applicationId });
      } catch (fault) {
        // answered or withdrawn in the meantime: there is nothing left to end
        if (!(fault instanceof Refusal)) throw fault;
      }
    }
  }
}

/** Warns the holders whose requests end in seven days or one, each morning; an hour later for those that failed. */
@Injectable()
@OnSchedule({ schedule: 'applications.lapse-near', cron: '25 7,8 * * *' })
export class WarnOfLapses implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly warn: WarnOfLapse,
  ) {}

  async run(): Promise<void> {
    const near = await this.database.rows<{ applicationId: string }>(
      `select application_id as "applicationId" from supplement_requests
       where state in ('asked') and due_on between paris_today() and paris_today() + $1::int
       order by due_on, id limit 5000`,
      [Math.max(...warningDays)],
    );
    for (const { applicationId } of near) await this.warn.run(system('supplements'), { applicationId });
  }
}
