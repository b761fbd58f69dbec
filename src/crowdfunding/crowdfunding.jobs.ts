import { Injectable, Logger } from '@nestjs/common';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { OutgoingFault } from '../kernel/http/outgoing.js';
import { OnJournal, OnSchedule, type JournalHandler, type ScheduledHandler } from '../kernel/jobs/handlers.js';
import type { JournalEntry } from '../kernel/journal/journal.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import { PlatformAdapters } from './platform-adapter.js';
import { PlatformFault } from './platform-fault.js';
import { RecordFigures } from './record-figures.js';

const reader = system('campaign reader');
const mostARun = 200;
const givesUpAfter = 3;

interface DueCampaign {
  readonly id: string;
  readonly platform: string;
  readonly slug: string;
}

/**
 * Reads the figures of campaigns whose platform has an interface here. A platform that does not answer changes nothing: the
 * last known figures stay, with their date.
 */
@Injectable()
export class ReadPlatforms {
  private readonly logger = new Logger('crowdfunding');

  constructor(
    private readonly database: Database,
    private readonly adapters: PlatformAdapters,
    private readonly record: RecordFigures,
  ) {}

  /** Campaigns not ended, not read in the last 15 minutes; one of them when told which. */
  async due(id: string | null): Promise<DueCampaign[]> {
    return this.database.rows<DueCampaign>(
      `select id, platform, slug from campaigns
       where state in ('announced', 'running') and platform = any($1) and id = coalesce($2::uuid, id)
         and (refreshed_at is null or refreshed_at < clock_now() - interval '15 minutes')
       order by refreshed_at nulls first, id limit $3`,
      [this.adapters.platforms, id, mostARun],
    );
  }

  /** Reads one campaign; false when its platform gave nothing usable. */
  async read({ id, platform, slug }: DueCampaign): Promise<boolean> {
    try {
      const figures = await this.adapters.of(platform)?.read(slug);
      if (figures) await this.record.run(reader, { campaignId: id, figures });
      return true;
    } catch (fault) {
      // removed meanwhile: nothing is left to read
      if (fault instanceof Refusal) return true;
      if (!(fault instanceof OutgoingFault) && !(fault instanceof PlatformFault)) throw fault;
      this.logger.warn(`campaign ${id} not read: ${fault.message}`);
      return false;
    }
  }
}

/** Every six hours, the campaigns under way; after three silences in a row the rest waits for the next time. */
@Injectable()
@OnSchedule({ schedule: 'crowdfunding.read-platforms', cron: '20 */6 * * *' })
export class ReadPlatformsOnTime implements ScheduledHandler {
  constructor(private readonly platforms: ReadPlatforms) {}

  async run(): Promise<void> {
    let silences = 0;
    for (const campaign of await this.platforms.due(null)) {
      silences = (await this.platforms.read(campaign)) ? 0 : silences + 1;
      if (silences === givesUpAfter) return;
    }
  }
}

/** A campaign just linked is read at once. */
@Injectable()
@OnJournal({ handler: 'crowdfunding.first-reading', on: ['campaign.linked'], queue: 'chores' })
export class FirstReading implements JournalHandler {
  constructor(private readonly platforms: ReadPlatforms) {}

  async handle({ subjectId }: JournalEntry): Promise<void> {
    for (const campaign of await this.platforms.due(subjectId)) await this.platforms.read(campaign);
  }
}
