import { Injectable } from '@nestjs/common';
import { ApplicationsRead, type ApplicationFacts } from '../applications/applications.public.js';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { either, guestOf, signedIn, type Policy } from '../kernel/access/policy.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Organizations } from '../organizations/organizations.public.js';
import { crowdfundingRefusals } from './crowdfunding.refusals.js';

/** Whoever may see the application sees its campaigns. */
export const campaignReader: Policy = either(signedIn, guestOf('opinion'));

/** Who may change the campaigns of an application. A bar hides the application from everyone, the holder included. */
@Injectable()
export class CampaignAccess {
  constructor(
    private readonly applications: ApplicationsRead,
    private readonly organizations: Organizations,
  ) {}

  /** The application, for somebody who may change it. @throws not_found, campaign_holder_only */
  async holder(tx: Tx, actor: Actor, applicationId: string): Promise<ApplicationFacts> {
    const application = await this.applications.visible(actor, applicationId, tx);
    const role = await this.organizations.roleOf(actor, application.organizationId, tx);
    if (role === null || role === 'reader') throw crowdfundingRefusals.campaign_holder_only();
    return application;
  }

  /** The application, for its holder or a case officer. @throws not_found, campaign_holder_only */
  async holderOrOfficer(tx: Tx, actor: Actor, applicationId: string): Promise<ApplicationFacts> {
    if (isStaff(actor, 'officer', 'lead')) return this.applications.visible(actor, applicationId, tx);
    return this.holder(tx, actor, applicationId);
  }
}
