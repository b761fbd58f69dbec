import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { OnSchedule, type ScheduledHandler } from './handlers.js';

/** Days after which a repeated request is a new one. */
const KEY_DAYS = 7;
/** Days for which done effects stay for the operator to look at. */
const EFFECT_DAYS = 90;
const batch = 5_000;

/** Each night: forgets idempotency keys and done effects of long ago, a batch at a time. */
@Injectable()
@OnSchedule({ schedule: 'kernel.forget', cron: '40 3 * * *' })
export class ForgetOldWork implements ScheduledHandler {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.empty('idempotency_keys', `created_at < now() - make_interval(days => ${KEY_DAYS})`);
    await this.empty('effects', `done_at < now() - make_interval(days => ${EFFECT_DAYS})`);
  }

  private async empty(table: 'idempotency_keys' | 'effects', where: string): Promise<void> {
    for (;;) {
      const gone = await this.database.rows(
        `delete from ${table} where ctid = any(array(select ctid from ${table} where ${where} limit ${batch})) returning 1`,
      );
      if (gone.length < batch) return;
    }
  }
}
