import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Campaign } from './campaign.entity.js';
import { beforeDecision } from './campaign.rules.js';
import { CampaignAccess } from './crowdfunding.access.js';
import { openStates } from './link-campaign.js';

/**
 * Removes a campaign with its readings, before the decision; the journal keeps that it was linked. The proofs go
 * afterwards, by the entry. Refusals: those of `CampaignAccess.holder`, `campaign_too_late`, `stale_version`.
 */
@Injectable()
export class RemoveCampaign {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: CampaignAccess,
  ) {}

  async run(actor: Actor, input: { readonly id: string; readonly version: number }): Promise<{ id: string }> {
    return this.database.transaction(async (tx) => {
      const campaign = await lockRow(tx, Campaign, input.id);
      const { id: applicationId, toldState } = await this.access.holder(tx, actor, campaign.applicationId);
      demand(beforeDecision(toldState, openStates));
      expectVersion(campaign, input.version);
      await tx.delete(Campaign, { id: campaign.id });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'campaign', id: campaign.id },
        verb: 'removed',
        from: campaign.state,
        data: { applicationId, platform: campaign.platform },
      });
      return { id: campaign.id };
    });
  }
}
