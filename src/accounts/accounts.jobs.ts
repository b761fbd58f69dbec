import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { OnSchedule, type ScheduledHandler } from '../kernel/jobs/handlers.js';

/** Each night, forgets what no longer opens anything: a month is kept to answer "was that me?". */
@Injectable()
@OnSchedule({ schedule: 'accounts.forget', cron: '17 3 * * *' })
export class ForgetOldAccess implements ScheduledHandler {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.rows(
      `delete from sessions where greatest(expires_at, revoked_at) < now() - interval '30 days'`,
    );
    await this.database.rows(
      `delete from links where purpose = 'sign_in' and expires_at < clock_now() - interval '30 days'`,
    );
    await this.database.rows(`delete from rate_limits where expire < extract(epoch from now()) * 1000`);
  }
}
