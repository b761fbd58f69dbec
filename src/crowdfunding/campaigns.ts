import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { findRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { campaignsOf, readingView, type CampaignRow } from './campaign-view.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignView, ReadingView } from './crowdfunding.dto.js';

/** What the other features may know of campaigns. */
@Injectable()
export class Campaigns {
  constructor(private readonly database: Database) {}

  /**
   * The campaigns of an application with their latest figures, the first linked first. Whoever shows them has checked that
   * the reader may see the application.
   */
  async of(applicationId: string): Promise<CampaignView[]> {
    return campaignsOf(this.database, applicationId);
  }
}

/** Reads for the routes, within what the actor may see. */
@Injectable()
export class CampaignQueries {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsRead,
  ) {}

  /** @throws not_found */
  async ofApplication(actor: Actor, applicationId: string): Promise<{ items: CampaignView[] }> {
    const application = await this.applications.visible(actor, applicationId);
    return { items: await campaignsOf(this.database, application.id) };
  }

  /** The last 200 readings of a campaign, the latest first. @throws not_found */
  async readings(actor: Actor, campaignId: string): Promise<{ items: ReadingView[] }> {
    const campaign = await findRow(this.database.source.manager, Campaign, campaignId);
    await this.applications.visible(actor, campaign.applicationId);
    const rows = await this.database.rows<NonNullable<CampaignRow['reading']>>(
      `select id, raised::float8 as raised, supporters, read_on::text as "readOn", method, proof_file_id as "proofFileId"
       from campaign_readings where campaign_id = $1 order by read_on desc, id desc limit 200`,
      [campaign.id],
    );
    return { items: rows.map(readingView) };
  }
}
