import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.public.js';
import { OrganizationsModule } from '../organizations/organizations.public.js';
import { CampaignQueries, Campaigns } from './campaigns.js';
import { CampaignAccess } from './crowdfunding.access.js';
import { CrowdfundingController } from './crowdfunding.controller.js';
import { FirstReading, ReadPlatforms, ReadPlatformsOnTime } from './crowdfunding.jobs.js';
import { KeepProof } from './keep-proof.js';
import { LinkCampaign } from './link-campaign.js';
import { PlatformAdapters } from './platform-adapter.js';
import { ForgetProofs, ProofFiles } from './proof-files.js';
import { RecordFigures } from './record-figures.js';
import { RecordReading } from './record-reading.js';
import { RemoveCampaign } from './remove-campaign.js';

const verbs = [LinkCampaign, RemoveCampaign, RecordReading, RecordFigures, KeepProof];
const jobs = [PlatformAdapters, ReadPlatforms, ReadPlatformsOnTime, FirstReading, ForgetProofs];

/** Crowdfunding campaigns of applications and what they raised. */
@Module({
  imports: [ApplicationsModule, OrganizationsModule],
  controllers: [CrowdfundingController],
  providers: [CampaignAccess, Campaigns, CampaignQueries, ProofFiles, ...verbs, ...jobs],
  exports: [Campaigns],
})
export class CrowdfundingModule {}
