import type { Database } from '../kernel/database/database.js';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { campaignState, goalReached, type CampaignState } from './campaign.rules.js';
import type { CampaignView, ReadingView } from './crowdfunding.dto.js';
import { addressesOf, type Platform } from './platforms.js';

/** A campaign with its latest reading, as the database answers it. Amounts in cents. */
export interface CampaignRow {
  readonly id: string;
  readonly applicationId: string;
  readonly platform: Platform;
  readonly slug: string;
  readonly url: string;
  readonly name: string;
  readonly goal: number | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly state: CampaignState;
  readonly refreshedAt: Date | null;
  readonly version: number;
  readonly today: CivilDate;
  readonly reading: {
    readonly id: string;
    readonly raised: number;
    readonly supporters: number;
    readonly readOn: string;
    readonly method: 'manual' | 'api';
    readonly proofFileId: string | null;
  } | null;
}

const select = `select c.id, c.application_id as "applicationId", c.platform, c.slug, c.url, c.name,
  c.goal::float8 as goal, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.state,
  c.refreshed_at as "refreshedAt", c.version, paris_today()::text as today,
  case when r.id is not null then json_build_object('id', r.id, 'raised', r.raised, 'supporters', r.supporters,
    'readOn', r.read_on::text, 'method', r.method, 'proofFileId', r.proof_file_id) end as reading
  from campaigns c left join lateral (select * from campaign_readings each where each.campaign_id = c.id
    order by each.read_on desc, each.id desc limit 1) r on true`;

/** The campaigns of an application, the first linked first. */
export async function campaignsOf(database: Database, applicationId: string): Promise<CampaignView[]> {
  const rows = await database.rows<CampaignRow>(
    `${select} where c.application_id = $1 order by c.created_at, c.id limit 50`,
    [applicationId],
  );
  return rows.map(campaignView);
}

/** A campaign as people see it: its state follows from its dates today and what was last read. */
export function campaignView(row: CampaignRow): CampaignView {
  const { reading, today, goal, state, ...campaign } = row;
  const raised = reading?.raised ?? 0;
  return {
    ...campaign,
    platformName: addressesOf[row.platform].name,
    goal: goal === null ? null : euros(goal),
    state: campaignState({ ...row, cancelled: state === 'cancelled' }, raised, today),
    reached: reading !== null && goalReached(goal, raised),
    latest: reading && readingView(reading),
  };
}

/** A reading as people see it. */
export function readingView(reading: NonNullable<CampaignRow['reading']>): ReadingView {
  return { ...reading, raised: euros(reading.raised) };
}

function euros(amount: number): { amount: number; currency: 'EUR' } {
  return { amount, currency: 'EUR' };
}
