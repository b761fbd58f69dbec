import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { MoneyView } from '../kernel/http/money-view.js';
import type { CampaignState } from './campaign.rules.js';
import { platforms, type Platform } from './platforms.js';

const campaignStates = ['announced', 'running', 'succeeded', 'failed', 'cancelled'] as const;

export class CampaignInput {
  @TextField({
    max: 400,
    about: 'Address of the campaign’s public page',
    example: 'https://www.ulule.com/la-louche-filante/',
  })
  url!: string;

  @TextField({ optional: true, max: 200 })
  name?: string;

  @CentsField({ optional: true, min: 1, about: 'Goal, in cents of euro' })
  goal?: number;

  @DateField({ optional: true, about: 'First day' })
  startsOn?: string;

  @DateField({ optional: true, about: 'Last day' })
  endsOn?: string;
}

export class ReadingInput {
  @CentsField({ about: 'Raised so far, in cents of euro' })
  raised!: number;

  @WholeField({ max: 10_000_000, about: 'People who took part' })
  supporters!: number;

  @DateField({ about: 'The day the page was read' })
  readOn!: string;

  @IdField({ about: 'The proof sent before: a dated capture of the page' })
  proofFileId!: string;
}

export class ReadingView {
  @IdField()
  id!: string;

  @ObjectField(() => MoneyView)
  raised!: MoneyView;

  @WholeField()
  supporters!: number;

  @DateField({ about: 'The day the figures are of' })
  readOn!: string;

  @ChoiceField(['manual', 'api'], { about: 'Read by a person, with proof, or from the platform’s interface' })
  method!: 'manual' | 'api';

  @IdField({ nullable: true })
  proofFileId!: string | null;
}

export class CampaignView {
  @IdField()
  id!: string;

  @IdField()
  applicationId!: string;

  @ChoiceField(platforms)
  platform!: Platform;

  @TextField({ about: 'Name of the platform' })
  platformName!: string;

  @TextField()
  slug!: string;

  @TextField({ about: 'Canonical address' })
  url!: string;

  @TextField({ min: 0 })
  name!: string;

  @ObjectField(() => MoneyView, { nullable: true, about: 'Null where it is not known, or no amount of money' })
  goal!: MoneyView | null;

  @DateField({ nullable: true })
  startsOn!: string | null;

  @DateField({ nullable: true })
  endsOn!: string | null;

  @ChoiceField(campaignStates)
  state!: CampaignState;

  @YesNoField({ about: 'The goal is met by the latest reading' })
  reached!: boolean;

  @ObjectField(() => ReadingView, { nullable: true, about: 'The latest known figures' })
  latest!: ReadingView | null;

  @InstantField({ nullable: true, about: 'When the platform last answered' })
  refreshedAt!: Date | null;

  @WholeField()
  version!: number;
}

export class CampaignsView {
  @ListField(() => CampaignView)
  items!: readonly CampaignView[];
}

export class ReadingsView {
  @ListField(() => ReadingView)
  items!: readonly ReadingView[];
}

export class ProofView {
  @IdField({ about: 'To be named by the reading' })
  fileId!: string;

  @TextField()
  mediaType!: string;

  @WholeField({ about: 'Bytes' })
  size!: number;

  @TextField({ about: 'SHA-256 of the bytes' })
  sha256!: string;
}

/** What linking a campaign answers. */
export class LinkedCampaign {
  @IdField()
  readonly id!: string;

  @IdField()
  readonly applicationId!: string;

  @ChoiceField(platforms)
  readonly platform!: Platform;

  @TextField()
  readonly slug!: string;

  @TextField({ about: 'Canonical address' })
  readonly url!: string;

  @ChoiceField(campaignStates)
  readonly state!: CampaignState;

  @WholeField()
  readonly version!: number;
}

/** What recording a reading answers. */
export class RecordedReading {
  @IdField()
  readonly id!: string;

  @IdField()
  readonly campaignId!: string;

  @ChoiceField(campaignStates)
  readonly state!: CampaignState;

  @WholeField()
  readonly version!: number;
}

/** A campaign no longer linked. */
export class RemovedCampaign {
  @IdField()
  readonly id!: string;
}
