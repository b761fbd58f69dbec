import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { CampaignReading } from './campaign-reading.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignState } from './campaign.rules.js';
import type { RecordedReading } from './crowdfunding.dto.js';
import type { CampaignFigures } from './platform-adapter.js';
import { courseOf } from './record-reading.js';

/**
 * Records what a platform's interface said of a campaign: goal, dates and name as the platform has them, and a reading where
 * the figures moved. Answers null where nothing did; the time of the answer is kept in any case.
 * Done by the product alone. @throws not_found once the campaign is removed
 */
@Injectable()
export class RecordFigures {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(
    actor: Actor,
    input: { readonly campaignId: string; readonly figures: CampaignFigures },
  ): Promise<RecordedReading | null> {
    if (actor.kind !== 'system') throw kernelRefusals.not_allowed();
    const { raised, supporters, status } = input.figures;
    return this.database.transaction(async (tx) => {
      const campaign = await lockRow(tx, Campaign, input.campaignId);
      const told = toldBy(campaign, input.figures);
      const readOn = parisDay(await this.database.now(tx));
      const state = campaignState(
        { ...courseOf({ ...campaign, ...told }), cancelled: status === 'cancelled' },
        raised,
        readOn,
      );
      const last = await tx.findOne(CampaignReading, {
        where: { campaignId: campaign.id, method: 'api' },
        order: { readOn: 'DESC', id: 'DESC' },
      });
      await tx.query('update campaigns set refreshed_at = clock_now() where id = $1', [campaign.id]);
      const moved = last?.raised !== raised || last.supporters !== supporters;
      if (!moved && state === campaign.state) return null;
      const reading = { id: uuidv7(), campaignId: campaign.id, raised, supporters, readOn, method: 'api' as const };
      await tx.insert(CampaignReading, reading);
      const version = await changeVersioned(tx, Campaign, campaign, { ...told, state });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'campaign', id: campaign.id },
        verb: 'read',
        from: campaign.state,
        to: state,
        data: { applicationId: campaign.applicationId, raised, supporters, readOn, method: 'api' },
      });
      return { id: reading.id, campaignId: campaign.id, state, version };
    });
  }
}

/** What the platform tells of the campaign itself; what it does not tell stays as declared. */
function toldBy(campaign: Campaign, figures: CampaignFigures): Pick<Campaign, 'name' | 'goal' | 'startsOn' | 'endsOn'> {
  return {
    name: figures.name || campaign.name,
    goal: figures.goal ?? campaign.goal,
    startsOn: figures.startsAt ? parisDay(figures.startsAt) : campaign.startsOn,
    endsOn: figures.endsAt ? parisDay(figures.endsAt) : campaign.endsOn,
  };
}
