import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../../kernel/dates/civil-date.js';
import { describeRefusal } from '../../kernel/refusals/refusal.js';
import { aidOverThreeYears, declaredAidFits } from './declared-aid.rules.js';

const on = civilDate('2026-11-23');
const aid = (amount: number, grantedOn = '2025-03-01', regime = 'de_minimis') => ({ amount, grantedOn, regime });

describe('de minimis aid declared at filing', () => {
  it('counts three rolling years to the day, and no aid outside the regulations', () => {
    expect(aidOverThreeYears([aid(100, '2023-11-23'), aid(10, '2023-11-24'), aid(1, '2026-11-23')], on)).toBe(11);
    expect(aidOverThreeYears([aid(100, '2025-01-01', 'none'), aid(7, '2025-01-01', 'sgei')], on)).toBe(7);
  });

  it('lets the amount asked reach the ceiling, not pass it', () => {
    expect(declaredAidFits([aid(28_500_000)], 1_500_000, 30_000_000, on)).toBeNull();
    expect(declaredAidFits([aid(28_500_000)], 1_500_001, 30_000_000, on)).toMatchObject({
      code: 'declared_aid_exceeds',
      pointer: '/asked',
    });
  });

  it('says in both languages how much may still be asked', () => {
    const refusal = declaredAidFits([aid(29_000_000)], 1_500_000, 30_000_000, on);
    if (!refusal) throw new Error('nothing was refused');
    expect(describeRefusal(refusal, 'fr').detail).toMatch(/10\s000,00\s€/u);
    expect(describeRefusal(refusal, 'en').detail).toContain('€10,000.00');
  });

  it('asks nothing of a call outside State aid', () => {
    expect(declaredAidFits([aid(90_000_000)], 1_500_000, null, on)).toBeNull();
  });
});
