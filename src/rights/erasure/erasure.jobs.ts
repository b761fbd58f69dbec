import { Injectable, Logger } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { ExecuteErasure } from './execute-erasure.js';

/** Hours after which the data go even if the mail could not leave. */
const LONGEST_WAIT = 24;

/** Erases what was accepted, once the mail that tells it has left. */
@Injectable()
@OnSchedule({ schedule: 'rights.erasure', cron: '*/5 * * * *' })
export class EraseAccepted implements ScheduledHandler {
  private readonly logger = new Logger('erasure');

  constructor(
    private readonly database: Database,
    private readonly execute: ExecuteErasure,
  ) {}

  async run(): Promise<void> {
    const ready = await this.database.rows<{ id: string }>(
      `select r.id from erasure_requests r where r.state in ('accepted')
         and (r.answered_at < clock_now() - make_interval(hours => $1) or exists (select 1 from mails m
           where m.about_type = 'erasure_request' and m.about_id = r.id and m.notice = 'rights.erasure_accepted'
             and m.state in ('sent', 'bounced')))
       order by r.answered_at, r.id limit 100`,
      [LONGEST_WAIT],
    );
    for (const { id } of ready) {
      try {
        await this.execute.run(system('erasure'), { id });
      } catch (fault) {
        // one that cannot be done must not hold up the others; it is tried again, and shows in the list meanwhile
        this.logger.error(`${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      }
    }
  }
}
