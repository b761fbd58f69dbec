import type { CivilDate } from '../kernel/dates/civil-date.js';
import { formatDate } from '../kernel/dates/format-date.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { crowdfundingRefusals as refuse } from './crowdfunding.refusals.js';

export type CampaignState = 'announced' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** What the state of a campaign follows from. Amounts in cents; null where it is not known. */
export interface CampaignCourse {
  readonly goal: number | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly cancelled: boolean;
}

/**
 * Where a campaign stands on a day: announced before its first day, running to its last day included, then succeeded or
 * failed by its goal (without a known goal, by having raised anything). Cancelled stays cancelled.
 */
export function campaignState(course: CampaignCourse, raised: number, today: CivilDate): CampaignState {
  if (course.cancelled) return 'cancelled';
  if (course.startsOn !== null && today < course.startsOn) return 'announced';
  if (course.endsOn === null || today <= course.endsOn) return 'running';
  return goalReached(course.goal, raised) ? 'succeeded' : 'failed';
}

/** True once the goal is met; without a known goal, once anything is raised. */
export function goalReached(goal: number | null, raised: number): boolean {
  return goal === null ? raised > 0 : raised >= goal;
}

/** The last day does not come before the first. Refusal: `campaign_dates_reversed`. */
export function datesInOrder(startsOn: string | null, endsOn: string | null): Refusal | null {
  return startsOn !== null && endsOn !== null && endsOn < startsOn
    ? refuse.campaign_dates_reversed({}, '/endsOn')
    : null;
}

/** A reading tells of today or a day gone by. Refusal: `reading_in_future`. */
export function readByNow(readOn: CivilDate, today: CivilDate): Refusal | null {
  if (readOn <= today) return null;
  return refuse.reading_in_future({ today: { fr: formatDate(today, 'fr'), en: formatDate(today, 'en') } }, '/readOn');
}

/** Campaigns are linked and removed until the decision. Refusal: `campaign_too_late`. */
export function beforeDecision(state: string, open: readonly string[]): Refusal | null {
  return open.includes(state) ? null : refuse.campaign_too_late();
}

/** At most so many campaigns an application. Refusal: `campaigns_too_many`. */
export function roomForCampaign(linked: number, most: number): Refusal | null {
  return linked < most ? null : refuse.campaigns_too_many({ most });
}
