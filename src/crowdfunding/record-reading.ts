import { Injectable } from '@nestjs/common';
import { personId, type Actor } from '../kernel/access/actor.js';
import { changeVersioned, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { CampaignReading } from './campaign-reading.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignState, readByNow } from './campaign.rules.js';
import { CampaignAccess } from './crowdfunding.access.js';
import type { ReadingInput, RecordedReading } from './crowdfunding.dto.js';
import { crowdfundingRefusals } from './crowdfunding.refusals.js';

/**
 * Records what a campaign had raised on a day, as its page showed it: by the holder or a case officer, with the proof sent
 * before. Refusals: those of `CampaignAccess.holderOrOfficer`, `reading_in_future`, `reading_proof_unknown`.
 */
@Injectable()
export class RecordReading {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: CampaignAccess,
  ) {}

  async run(actor: Actor, input: ReadingInput & { readonly campaignId: string }): Promise<RecordedReading> {
    return this.database.transaction(async (tx) => {
      const campaign = await lockRow(tx, Campaign, input.campaignId);
      await this.access.holderOrOfficer(tx, actor, campaign.applicationId);
      const today = parisDay(await this.database.now(tx));
      const readOn = input.readOn as CivilDate;
      demand(readByNow(readOn, today));
      await this.proofOf(tx, campaign.id, input.proofFileId);
      const { raised, supporters, proofFileId } = input;
      const reading = { id: uuidv7(), campaignId: campaign.id, raised, supporters, readOn, proofFileId };
      await tx.insert(CampaignReading, { ...reading, method: 'manual', personId: personId(actor) });
      const state = campaignState(courseOf(campaign), raised, today);
      const version = await changeVersioned(tx, Campaign, campaign, { state });
      await this.journal.write(tx, {
        actor,
        subject: { type: 'campaign', id: campaign.id },
        verb: 'read',
        from: campaign.state,
        to: state,
        data: { applicationId: campaign.applicationId, raised, supporters, readOn, method: 'manual', proofFileId },
      });
      return { id: reading.id, campaignId: campaign.id, state, version };
    });
  }

  /** The proof was sent for this very campaign and proves no other reading. */
  private async proofOf(tx: Tx, campaignId: string, fileId: string): Promise<void> {
    const found = (await tx.query(
      `select 1 from stored_files f where f.id = $1 and f.policy = 'campaign-proof' and f.subject_id = $2
         and not exists (select 1 from campaign_readings r where r.proof_file_id = f.id)`,
      [fileId, campaignId],
    )) as unknown[];
    if (found.length === 0) throw crowdfundingRefusals.reading_proof_unknown({}, '/proofFileId');
  }
}

/** What the state of a stored campaign follows from. */
export function courseOf(campaign: Campaign): Parameters<typeof campaignState>[0] {
  return {
    goal: campaign.goal,
    startsOn: campaign.startsOn as CivilDate | null,
    endsOn: campaign.endsOn as CivilDate | null,
    cancelled: campaign.state === 'cancelled',
  };
}
