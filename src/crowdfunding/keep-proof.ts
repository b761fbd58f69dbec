import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { findRow } from '../kernel/database/changes.js';
import { ReceivedPapers, type PaperSource } from '../kernel/storage/received-papers.js';
import { Campaign } from './campaign.entity.js';
import { CampaignAccess } from './crowdfunding.access.js';
import type { ProofView } from './crowdfunding.dto.js';

/**
 * Keeps the proof of a reading. Sent twice it is kept twice: only what a reading names counts.
 * Refusals: those of `CampaignAccess.holderOrOfficer` and of `ReceivedPapers.take`.
 */
@Injectable()
export class KeepProof {
  constructor(
    private readonly papers: ReceivedPapers,
    private readonly access: CampaignAccess,
  ) {}

  async run(actor: Actor, input: { readonly campaignId: string; readonly sent: PaperSource }): Promise<ProofView> {
    const { id, mediaType, size, sha256 } = await this.papers.take(input.sent, {
      admit: async (tx) => {
        const campaign = await findRow(tx, Campaign, input.campaignId);
        await this.access.holderOrOfficer(tx, actor, campaign.applicationId);
        return campaign;
      },
      about: (campaign) => ({
        name: `preuve-${campaign.platform}`,
        policy: 'campaign-proof',
        subjectType: 'campaign',
        subjectId: campaign.id,
      }),
    });
    return { fileId: id, mediaType, size, sha256 };
  }
}
