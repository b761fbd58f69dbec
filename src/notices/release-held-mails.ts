import { Injectable } from '@nestjs/common';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../kernel/jobs/handlers.js';

/** Puts held mails whose time has come into the demonstration's mailbox; with a mail server the sweep sends them. */
@Injectable()
@OnSchedule({ schedule: 'notices.release', cron: '*/10 * * * * *' })
export class ReleaseHeldMails implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    if (!this.config.demo || this.config.get('SMTP_URL')) return;
    await this.database.rows(
      `update mails set state = 'sent', sent_at = clock_now()
       where state = 'planned' and hold_id is not null and held_until <= clock_now()`,
    );
  }
}
