import { describe, expect, it } from '@jest/globals';
import { nextTry, patienceIsOver, reasonOf, tokenToBlot, verdictOf } from './sending.rules.js';

describe('after a mail could not be handed over', () => {
  it.each([
    ['an unknown recipient', { responseCode: 550, code: 'EENVELOPE', command: 'RCPT TO' }, 'bounced'],
    ['a message refused as such', { responseCode: 554, code: 'EMESSAGE', command: 'DATA' }, 'bounced'],
    ['a full mailbox', { responseCode: 452, code: 'EENVELOPE', command: 'RCPT TO' }, 'later'],
    ['our sender refused', { responseCode: 553, code: 'EENVELOPE', command: 'MAIL FROM' }, 'later'],
    ['our password refused', { responseCode: 535, code: 'EAUTH', command: 'AUTH PLAIN' }, 'later'],
    ['a server that is away', { code: 'ESOCKET' }, 'later'],
    ['a lost connection', { code: 'ECONNECTION' }, 'later'],
    ['a missing file', new Error('not_found'), 'later'],
    ['nothing at all', undefined, 'later'],
  ] as const)('%s: %s', (_what, fault, verdict) => {
    expect(verdictOf(fault)).toBe(verdict);
  });

  it('is tried again soon at first, then every half hour, for three days', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const pauses = [1, 5, 6, 7, 8, 9, 10, 11, 100].map(
      (tries) => (nextTry(tries, now).getTime() - now.getTime()) / 60_000,
    );
    expect(pauses).toEqual([0, 0, 1, 2, 4, 8, 15, 30, 30]);
    expect(patienceIsOver(new Date('2026-02-28T12:00:00Z'), now)).toBe(false);
    expect(patienceIsOver(new Date('2026-02-26T11:00:00Z'), now)).toBe(true);
  });

  it('tells the reason without the address', () => {
    const fault = Object.assign(new Error('Recipient refused: 550 5.1.1 <amina@example.fr>\r\n unknown'), {
      responseCode: 550,
    });
    expect(reasonOf(fault)).toBe('550 Recipient refused: 550 5.1.1 [address] unknown');
  });
});

describe('a link that opens something', () => {
  it('is known by its token, not by numbers and identifiers', () => {
    const token = 'q3vGm1Xo0cQ9c2Xn0a7Zb4Kd8Le6Mf5Ng2Ph1Qi9Rj0';
    const link = `https://aides.example.fr/avis/${token}`;
    expect(tokenToBlot(`${link} avant le 1er mars, ou ${link}`)).toBe(token);
    expect(tokenToBlot(`${link} ${link}A`)).toBe('');
    expect(
      tokenToBlot('EA-2026-0001 0199a000-0000-7000-8000-000000000001 https://aides.example.fr/dossiers'),
    ).toBeNull();
  });
});
