import { Injectable } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { ALERT_DAYS } from '../../kernel/dates/legal-clock.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { undecidedStates } from '../application.lifecycle.js';
import { FlagImplicitRefusal } from './flag-implicit-refusal.js';
import { WarnOfSilence } from './warn-of-silence.js';

const clock = system('legal clock');

/** Watches the day on which silence becomes a refusal: warns before it, flags on it. A decision kept back is silence still. */
@Injectable()
@OnSchedule({ schedule: 'applications.legal-clock', cron: '5 * * * *' })
export class WatchLegalClock implements ScheduledHandler {
  constructor(
    private readonly database: Database,
    private readonly flag: FlagImplicitRefusal,
    private readonly warn: WarnOfSilence,
  ) {}

  async run(): Promise<void> {
    const near = await this.database.rows<{ id: string; due: boolean }>(
      `select id, implicit_refusal_on <= paris_today() as due from applications
       where (state = any($1::text[]) or (state in ('awarded', 'refused') and announced_at is null and not imported))
         and implicit_refusal_flagged_at is null
         and implicit_refusal_on <= paris_today() + $2::int order by implicit_refusal_on, id limit 5000`,
      [undecidedStates, Math.max(...ALERT_DAYS)],
    );
    for (const { id, due } of near) {
      if (due) await this.flag.run(clock, { applicationId: id });
      else await this.warn.run(clock, { applicationId: id });
    }
  }
}
