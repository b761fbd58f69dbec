import { describe, expect, it } from '@jest/globals';
import { dueLater, inTime, notYetGiven, overdue, passesLeft, reasoned, toSomebodyElse } from './consultation.rules.js';

describe('the opinion of a commune', () => {
  it.each([
    ['on the due date itself', '2026-12-14', null],
    ['the day after', '2026-12-15', 'opinion_too_late'],
  ])('counts until the end of its due date: %s', (_story, today, code) => {
    expect(inTime('2026-12-14', today)?.code ?? null).toBe(code);
  });

  it('tells the date in words', () => {
    expect(inTime('2026-12-01', '2026-12-02')?.params['due']).toEqual({
      fr: '1er décembre 2026',
      en: '1 December 2026',
    });
  });

  it.each([
    ['favourable', '', null],
    ['no_opinion', '', null],
    ['reserved', '  trop  ', 'opinion_reasons_missing'],
    ['unfavourable', 'Le local prévu est déjà loué.', null],
  ] as const)('a %s opinion with the reasons « %s »', (opinion, reasons, code) => {
    const refusal = reasoned(opinion, reasons);
    expect(refusal?.code ?? null).toBe(code);
    if (refusal) expect(refusal.pointer).toBe('/reasons');
  });

  it('expires only after its due date, and is renewed only for a day to come', () => {
    expect(overdue('2026-12-14', '2026-12-14')?.code).toBe('opinion_still_awaited');
    expect(overdue('2026-12-14', '2026-12-15')).toBeNull();
    expect(dueLater('2026-12-14', '2026-12-14')?.code).toBe('opinion_due_date_past');
    expect(dueLater('2026-12-15', '2026-12-14')).toBeNull();
  });

  it('is passed on before it is given, three times at most, to somebody else', () => {
    expect(notYetGiven('asked', '2026-12-14')).toBeNull();
    expect(notYetGiven('answered', '2026-12-14')?.code).toBe('opinion_already_given');
    expect([0, 2, 3, 4].map((passes) => passesLeft(passes)?.code ?? null)).toEqual([
      null,
      null,
      'opinion_passes_spent',
      'opinion_passes_spent',
    ]);
    expect(toSomebodyElse('a@mairie.example', 'b@mairie.example')).toBeNull();
    expect(toSomebodyElse(null, 'b@mairie.example')).toBeNull();
    expect(toSomebodyElse('A@mairie.example', 'a@mairie.example')?.code).toBe('opinion_passed_to_self');
  });
});
