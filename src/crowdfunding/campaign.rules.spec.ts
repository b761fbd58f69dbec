import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../kernel/dates/civil-date.js';
import { beforeDecision, campaignState, datesInOrder, readByNow, roomForCampaign } from './campaign.rules.js';

const course = { goal: 500_000, startsOn: civilDate('2026-03-01'), endsOn: civilDate('2026-04-15'), cancelled: false };
const on = (day: string, raised = 0, changes = {}) => campaignState({ ...course, ...changes }, raised, civilDate(day));

describe('the state of a campaign', () => {
  it('follows its dates, both days included', () => {
    expect(on('2026-02-28')).toBe('announced');
    expect(on('2026-03-01')).toBe('running');
    expect(on('2026-04-15', 900_000)).toBe('running');
  });

  it('ends by its goal, to the cent', () => {
    expect(on('2026-04-16', 500_000)).toBe('succeeded');
    expect(on('2026-04-16', 499_999)).toBe('failed');
  });

  it('runs as long as no end is known', () => {
    expect(on('2030-01-01', 0, { endsOn: null })).toBe('running');
    expect(on('2020-01-01', 0, { startsOn: null, endsOn: null })).toBe('running');
  });

  it('asks for something raised when no goal is known', () => {
    expect(on('2026-05-01', 0, { goal: null })).toBe('failed');
    expect(on('2026-05-01', 1, { goal: null })).toBe('succeeded');
  });

  it('stays cancelled', () => {
    expect(on('2026-04-16', 900_000, { cancelled: true })).toBe('cancelled');
  });
});

describe('what a campaign asks', () => {
  it('refuses an end before the start', () => {
    expect(datesInOrder('2026-04-01', '2026-03-31')?.code).toBe('campaign_dates_reversed');
    expect(datesInOrder('2026-04-01', '2026-04-01')).toBeNull();
    expect(datesInOrder(null, '2026-04-01')).toBeNull();
  });

  it('refuses a reading of tomorrow', () => {
    expect(readByNow(civilDate('2026-03-02'), civilDate('2026-03-01'))?.code).toBe('reading_in_future');
    expect(readByNow(civilDate('2026-03-01'), civilDate('2026-03-01'))).toBeNull();
  });

  it('is linked before the decision, a few times', () => {
    expect(beforeDecision('awarded', ['draft', 'submitted'])?.code).toBe('campaign_too_late');
    expect(beforeDecision('draft', ['draft', 'submitted'])).toBeNull();
    expect(roomForCampaign(5, 5)?.code).toBe('campaigns_too_many');
    expect(roomForCampaign(4, 5)).toBeNull();
  });
});
