import { Injectable } from '@nestjs/common';
import { undecidedStates } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { campaignAddress } from './campaign-url.rules.js';
import { Campaign } from './campaign.entity.js';
import { beforeDecision, campaignState, datesInOrder, roomForCampaign } from './campaign.rules.js';
import { CampaignAccess } from './crowdfunding.access.js';
import type { CampaignInput, LinkedCampaign } from './crowdfunding.dto.js';
import { crowdfundingRefusals } from './crowdfunding.refusals.js';

/** Until when campaigns may be linked and removed. */
export const openStates: readonly string[] = ['draft', ...undecidedStates];
const mostCampaigns = 5;

/**
 * Links a crowdfunding campaign to an application of the actor's structure, before the decision. The address is kept in
 * its canonical form; goal and dates are as declared until the platform or a reading says better.
 * Refusals: those of `campaignAddress` and `CampaignAccess.holder`, `campaign_too_late`, `campaigns_too_many`,
 * `campaign_already_linked`, `campaign_dates_reversed`.
 */
@Injectable()
export class LinkCampaign {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: CampaignAccess,
  ) {}

  async run(actor: Actor, input: CampaignInput & { readonly applicationId: string }): Promise<LinkedCampaign> {
    const read = campaignAddress(input.url);
    if ('refusal' in read) throw read.refusal;
    const { platform, slug, url } = read.address;
    const startsOn = (input.startsOn ?? null) as CivilDate | null;
    const endsOn = (input.endsOn ?? null) as CivilDate | null;
    const goal = input.goal ?? null;
    return this.database.transaction(async (tx) => {
      const { id: applicationId, toldState } = await this.access.holder(tx, actor, input.applicationId);
      // the lock makes two links at once count one after the other
      await tx.query('select 1 from applications where id = $1 for update', [applicationId]);
      const linked = await tx.findBy(Campaign, { applicationId });
      demand(beforeDecision(toldState, openStates), datesInOrder(startsOn, endsOn));
      if (linked.some((campaign) => campaign.url === url)) throw crowdfundingRefusals.campaign_already_linked();
      demand(roomForCampaign(linked.length, mostCampaigns));
      const today = parisDay(await this.database.now(tx));
      const campaign = {
        id: uuidv7(),
        applicationId,
        platform,
        slug,
        url,
        state: campaignState({ goal, startsOn, endsOn, cancelled: false }, 0, today),
      };
      await tx.insert(Campaign, { ...campaign, name: input.name ?? '', goal, startsOn, endsOn });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'campaign', id: campaign.id },
        verb: 'linked',
        to: campaign.state,
        data: { applicationId, platform, goal },
      });
      return { ...campaign, version: 1 };
    });
  }
}
