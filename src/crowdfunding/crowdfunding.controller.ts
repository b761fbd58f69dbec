import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/access/actor.js';
import { Guarded } from '../kernel/access/guarded.js';
import { signedIn } from '../kernel/access/policy.js';
import { Idempotent } from '../kernel/http/idempotency.interceptor.js';
import { Sent, SentPaper, TakesPaper } from '../kernel/http/paper-bodies.js';
import { ExpectedVersion, IdPath, Who } from '../kernel/http/params.js';
import { CampaignQueries } from './campaigns.js';
import { campaignReader } from './crowdfunding.access.js';
import {
  CampaignInput,
  CampaignsView,
  LinkedCampaign,
  ProofView,
  ReadingInput,
  ReadingsView,
  RecordedReading,
  RemovedCampaign,
} from './crowdfunding.dto.js';
import { KeepProof } from './keep-proof.js';
import { LinkCampaign } from './link-campaign.js';
import { RecordReading } from './record-reading.js';
import { RemoveCampaign } from './remove-campaign.js';

@ApiTags('crowdfunding')
@Controller()
export class CrowdfundingController {
  constructor(
    private readonly queries: CampaignQueries,
    private readonly link: LinkCampaign,
    private readonly remove: RemoveCampaign,
    private readonly record: RecordReading,
    private readonly keepProof: KeepProof,
  ) {}

  @Get('applications/:id/campaigns')
  @Guarded(campaignReader)
  @ApiOkResponse({ type: CampaignsView })
  list(@Who() actor: Actor, @Param() path: IdPath): Promise<CampaignsView> {
    return this.queries.ofApplication(actor, path.id);
  }

  @Post('applications/:id/campaigns')
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: LinkedCampaign })
  add(@Who() actor: Actor, @Param() path: IdPath, @Body() input: CampaignInput): Promise<LinkedCampaign> {
    return this.link.run(actor, { ...input, applicationId: path.id });
  }

  @Delete('campaigns/:id')
  @Guarded(signedIn)
  @ApiOkResponse({ type: RemovedCampaign })
  drop(@Who() actor: Actor, @Param() path: IdPath, @ExpectedVersion() version: number): Promise<RemovedCampaign> {
    return this.remove.run(actor, { id: path.id, version });
  }

  @Get('campaigns/:id/readings')
  @Guarded(campaignReader)
  @ApiOkResponse({ type: ReadingsView })
  readings(@Who() actor: Actor, @Param() path: IdPath): Promise<ReadingsView> {
    return this.queries.readings(actor, path.id);
  }

  @Post('campaigns/:id/proofs')
  @Guarded(signedIn)
  @TakesPaper()
  @ApiCreatedResponse({ type: ProofView })
  proof(@Who() actor: Actor, @Param() path: IdPath, @Sent() sent: SentPaper): Promise<ProofView> {
    return this.keepProof.run(actor, { campaignId: path.id, sent });
  }

  @Post('campaigns/:id/readings')
  @Guarded(signedIn)
  @Idempotent()
  @ApiCreatedResponse({ type: RecordedReading })
  read(@Who() actor: Actor, @Param() path: IdPath, @Body() input: ReadingInput): Promise<RecordedReading> {
    return this.record.run(actor, { ...input, campaignId: path.id });
  }
}
