import { describe, expect, it } from '@jest/globals';
import { entreprendreAutrementParameters as parameters } from '../../calls/calls.public.js';
import { describeRefusal } from '../../kernel/refusals/refusal.js';
import { certifierFiles, roundOpen } from './round.rules.js';

const closedAt = new Date('2026-12-31T23:00:00Z');
const opensAt = new Date('2027-02-01T08:00:00Z');

describe('filing needs an open round', () => {
  it('is open while one is', () => {
    expect(roundOpen({ openId: 'one', closedAt, opensAt })).toBeNull();
  });

  it('says when it closed and when the next one opens, in both languages', () => {
    const refusal = roundOpen({ openId: null, closedAt, opensAt });
    expect(refusal?.code).toBe('round_closed');
    if (!refusal) return;
    const plain = (locale: 'fr' | 'en') => describeRefusal(refusal, locale).detail.replace(/\u00a0/g, ' ');
    expect(plain('fr')).toContain('1er janvier 2027 à 0 h 00');
    expect(plain('fr')).toContain('1er février 2027 à 9 h 00');
    expect(plain('en')).toContain('1 January 2027 at 00:00');
  });

  it('keeps the draft where no round ever was', () => {
    expect(roundOpen({ openId: null, closedAt: null, opensAt: null })?.code).toBe('round_not_open');
  });
});

describe('who files', () => {
  it('is the legal representative where the call asks it', () => {
    const strict = { ...parameters, certifierRequired: true };
    expect(certifierFiles(strict, ['owner', 'editor'])?.code).toBe('certifier_needed');
    expect(certifierFiles(strict, ['owner', 'representative'])).toBeNull();
    expect(certifierFiles(parameters, ['editor'])).toBeNull();
  });
});
