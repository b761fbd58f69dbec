import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import type { Actor } from '../kernel/access/actor.js';
import { findRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Files } from '../kernel/storage/files.js';
import { Campaign } from './campaign.entity.js';
import { CampaignAccess } from './crowdfunding.access.js';
import type { ProofView } from './crowdfunding.dto.js';
import { crowdfundingRefusals } from './crowdfunding.refusals.js';
import { proofKinds, readBody } from './proof-body.js';

/**
 * Keeps the proof of a reading, sent raw as the body of a request. Rights are judged before a byte is read; the type is that
 * of the bytes, whatever the sender says. Sent twice it is kept twice: only what a reading names counts.
 * Refusals: those of `CampaignAccess.holderOrOfficer`, `proof_kind_refused`, `proof_too_large`.
 */
@Injectable()
export class KeepProof {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly access: CampaignAccess,
  ) {}

  async run(actor: Actor, input: { readonly campaignId: string; readonly body: unknown }): Promise<ProofView> {
    const campaign = await this.database.transaction(async (tx) => {
      const row = await findRow(tx, Campaign, input.campaignId);
      await this.access.holderOrOfficer(tx, actor, row.applicationId);
      return row;
    });
    const bytes = await readBody(input.body);
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
    const extension = proofKinds[mediaType];
    if (!extension) throw crowdfundingRefusals.proof_kind_refused();
    const about = { policy: 'campaign-proof', subjectType: 'campaign', subjectId: campaign.id };
    const file = await this.files.keep(
      { name: `preuve-${campaign.platform}.${extension}`, mediaType, ...about },
      bytes,
    );
    await this.database.transaction((tx) => this.files.record(tx, file));
    return { fileId: file.id, mediaType, size: file.size, sha256: file.sha256 };
  }
}
