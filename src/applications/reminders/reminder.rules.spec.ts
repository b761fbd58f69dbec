import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { reminderDue } from './reminder.rules.js';

const lastDay = civilDate('2026-12-31');
const draft = (told: readonly number[] = [], startedOn = '2026-11-01') => ({
  startedOn: civilDate(startedOn),
  lastDay,
  told,
});
const on = (day: string) => civilDate(day);

describe('reminders of a draft', () => {
  it('are due 14, 3 and 1 days before the last day, once each', () => {
    expect(reminderDue(draft(), on('2026-12-16'))).toBeNull();
    expect(reminderDue(draft(), on('2026-12-17'))).toBe(14);
    expect(reminderDue(draft([14]), on('2026-12-18'))).toBeNull();
    expect(reminderDue(draft([14]), on('2026-12-28'))).toBe(3);
    expect(reminderDue(draft([14, 3]), on('2026-12-29'))).toBeNull();
    expect(reminderDue(draft([14, 3]), on('2026-12-30'))).toBe(1);
    expect(reminderDue(draft([14, 3, 1]), on('2026-12-30'))).toBeNull();
  });

  it('are told late where the service was away, and never on the last day or after it', () => {
    expect(reminderDue(draft(), on('2026-12-20'))).toBe(14);
    expect(reminderDue(draft([]), on('2026-12-29'))).toBe(3);
    expect(reminderDue(draft([]), on('2026-12-31'))).toBeNull();
    expect(reminderDue(draft([]), on('2027-01-02'))).toBeNull();
  });

  it('spare who has only just begun', () => {
    expect(reminderDue(draft([], '2026-12-29'), on('2026-12-29'))).toBeNull();
    expect(reminderDue(draft([], '2026-12-29'), on('2026-12-30'))).toBe(1);
  });
});
