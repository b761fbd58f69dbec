import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../../kernel/dates/civil-date.js';
import type { FormDefinition } from '../../calls/calls.public.js';
import { dueDateFits, dueDatePast, itemsNamed, nothingMissing, onlyAsked, warningDue } from './supplements.rules.js';

const label = { fr: 'Question', en: 'Question' };
const form: FormDefinition = {
  title: label,
  sections: [
    {
      key: 'one',
      title: label,
      fields: [
        { kind: 'text', key: 'need', label, maxLength: 10 },
        { kind: 'attachment', key: 'statutes', label },
      ],
    },
  ],
};
const item = (field: string, indispensable = true) => ({ field, reason: 'x', indispensable });

describe('a request for items', () => {
  it('names questions of the form, each once', () => {
    expect(itemsNamed([item('need'), item('statutes')], form)).toEqual([]);
    expect(itemsNamed([], form)[0]?.code).toBe('no_item_named');
    expect(itemsNamed([item('need'), item('nothing'), item('need')], form).map(({ pointer }) => pointer)).toEqual([
      '/items/1/field',
      '/items/2/field',
    ]);
  });

  it('leaves a day at least and six months at most', () => {
    const today = civilDate('2026-11-23');
    expect(dueDateFits(civilDate('2026-11-24'), today)).toBeNull();
    expect(dueDateFits(civilDate('2027-05-23'), today)).toBeNull();
    expect(dueDateFits(today, today)?.code).toBe('due_date_too_early');
    expect(dueDateFits(civilDate('2027-05-24'), today)?.code).toBe('due_date_too_late');
  });
});

describe('an answer to a request', () => {
  it('touches nothing else', () => {
    expect(onlyAsked([item('need')], { need: 'x' })).toEqual([]);
    expect(onlyAsked([item('need')], { need: 'x', title: 'y' }).map(({ pointer }) => pointer)).toEqual([
      '/answers/title',
    ]);
  });

  it('brings what is indispensable, and may leave the rest', () => {
    const items = [item('need'), item('statutes', false)];
    expect(nothingMissing(items, new Set(['need']), form)).toEqual([]);
    const missing = nothingMissing(items, new Set(['statutes']), form);
    expect(missing.map(({ pointer, params }) => [pointer, params['field']])).toEqual([['/answers/need', label]]);
  });
});

describe('the end of the delay', () => {
  it('is past the day after the due date, not on it', () => {
    const due = civilDate('2026-12-10');
    expect(dueDatePast(due, civilDate('2026-12-10'))?.code).toBe('lapse_too_early');
    expect(dueDatePast(due, civilDate('2026-12-11'))).toBeNull();
  });
});

describe('the warning before the end', () => {
  const request = { askedOn: civilDate('2026-11-23'), dueOn: civilDate('2026-12-14') };
  const on = (day: string, told: number[] = [], asked = request) => warningDue(asked, told, civilDate(day));

  it('comes seven days before, then one, each once', () => {
    expect(on('2026-12-06')).toBeNull();
    expect(on('2026-12-07')).toBe(7);
    expect(on('2026-12-10', [7])).toBeNull();
    expect(on('2026-12-13', [7])).toBe(1);
    expect(on('2026-12-14', [7, 1])).toBeNull();
    expect(on('2026-12-15')).toBeNull();
  });

  it('is made up for after a day nothing ran, and skipped where there never was that much time', () => {
    expect(on('2026-12-14', [7])).toBe(1);
    expect(on('2026-12-13')).toBe(1);
    const short = { askedOn: civilDate('2026-12-08'), dueOn: civilDate('2026-12-14') };
    expect(on('2026-12-09', [], short)).toBeNull();
    expect(on('2026-12-13', [], short)).toBe(1);
  });
});
