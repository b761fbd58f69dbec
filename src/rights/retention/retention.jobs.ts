import { Injectable, Logger } from '@nestjs/common';
import { system } from '../../kernel/access/actor.js';
import { OnSchedule, type ScheduledHandler } from '../../kernel/jobs/handlers.js';
import { Refusal } from '../../kernel/refusals/refusal.js';
import { PurgeApplication } from './purge-application.js';
import { RetentionQueries } from './retention.queries.js';
import { WarnOfPurge } from './warn-of-purge.js';

const keeper = system('retention');
const batch = 200;
/** In one night; what is left goes the next. */
const batches = 50;

/** Each night: warns of what will go in a month, then lets go what was warned of a month ago, one file a transaction. */
@Injectable()
@OnSchedule({ schedule: 'rights.retention', cron: '25 2 * * *' })
export class KeepNoLonger implements ScheduledHandler {
  private readonly logger = new Logger('retention');

  constructor(
    private readonly queries: RetentionQueries,
    private readonly warn: WarnOfPurge,
    private readonly purge: PurgeApplication,
  ) {}

  async run(): Promise<void> {
    await this.all('warn', (applicationId) => this.warn.run(keeper, { applicationId }));
    await this.all('purge', (applicationId) => this.purge.run(keeper, { applicationId }));
  }

  private async all(step: 'warn' | 'purge', act: (id: string) => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < batches; turn += 1) {
      const ids = await this.queries.next(step, batch);
      let done = 0;
      for (const id of ids) if (await this.one(id, act)) done += 1;
      // what could not be done would come back for ever
      if (ids.length < batch || done === 0) return;
    }
  }

  private async one(id: string, act: (id: string) => Promise<boolean>): Promise<boolean> {
    try {
      return await act(id);
    } catch (fault) {
      // held or changed in the meantime: the file stays
      if (!(fault instanceof Refusal))
        this.logger.error(`${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
      return false;
    }
  }
}
