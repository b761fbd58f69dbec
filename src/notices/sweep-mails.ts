import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../kernel/jobs/handlers.js';
import { Tasks } from '../kernel/jobs/tasks.js';
import { MailServer } from './mail-server.js';

/** Puts mails that are due and still wait into the queue again: after a pause, a killed worker or a lost queue store. */
@Injectable()
@OnSchedule({ schedule: 'notices.sweep', cron: '*/10 * * * * *' })
export class SweepMails implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly tasks: Tasks,
    private readonly server: MailServer,
  ) {}

  async run(): Promise<void> {
    if (!this.server.configured) return;
    const due = await this.database.rows<{ id: string }>(
      `select id from mails where state = 'planned' and not_before <= now() and created_at < now() - interval '10 seconds'
         and (held_until is null or held_until <= clock_now())
       order by not_before limit 2000`,
    );
    await this.tasks.add(
      'notices.send',
      due.map((mail) => mail.id),
    );
  }
}
