import { describe, expect, it } from '@jest/globals';
import { ballOf } from '../../web/src/pages/holder/ball.js';
import { groupIban, ibanFault } from '../../web/src/pages/holder/iban.js';
import { tasksOf, whyWait, type FileFacts } from '../../web/src/pages/holder/tasks.js';

type Application = FileFacts['application'];
type Sheet = NonNullable<FileFacts['sheet']>;
type Instalment = Sheet['instalments'][number];

const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' as const });

const application = (changes: Partial<Application>): Application => ({
  state: 'submitted',
  implicitRefusalOn: '2027-01-17',
  refusedBySilence: false,
  supplements: null,
  ...changes,
});

const instalment = (kind: Instalment['kind'], state: Instalment['state']): Instalment => ({
  id: kind,
  position: kind === 'advance' ? 1 : 2,
  kind,
  state,
  planned: euros(7_000),
  amount: null,
  dueOn: null,
  conditions: [],
  requestedAt: null,
  actualCost: null,
  returnReason: null,
  mandateNumber: null,
  paidOn: null,
  checkedByMe: false,
  version: 1,
});

const sheet = (advance: Instalment['state'], balance: Instalment['state'], report: string | null): Sheet =>
  ({
    awardState: 'running',
    bankAccountConfirmed: true,
    instalments: [instalment('advance', advance), instalment('balance', balance)],
    report: report && { state: report, dueOn: '2027-06-30' },
  }) as unknown as Sheet;

const granted = (paper: Sheet, award: object = {}): FileFacts => ({
  application: application({ state: 'awarded', implicitRefusalOn: null }),
  award: { outcome: 'award', state: 'running', agreementState: null, ...award } as FileFacts['award'],
  sheet: paper,
  accounts: null,
});
const before = (changes: Partial<Application>): FileFacts => ({
  application: application(changes),
  award: null,
  sheet: null,
  accounts: null,
});

describe('whose turn it is in a file', () => {
  it('is the service’s once filed, until the day silence is a refusal', () => {
    expect(ballOf(before({}))).toEqual({ side: 'them', words: 'holder.ball.submitted', date: '2027-01-17' });
    expect(ballOf(before({ refusedBySilence: true })).words).toBe('holder.ball.silence');
  });

  it('is the holder’s while supplements are asked, until their due date', () => {
    const supplements = {
      id: 'x',
      dueOn: '2026-12-02',
      items: [{ field: 'summary', reason: 'x', indispensable: true }],
    };
    const facts = before({ state: 'incomplete', supplements });
    expect(ballOf(facts)).toEqual({ side: 'you', words: 'holder.ball.supplements', date: '2026-12-02' });
    expect(tasksOf(facts)).toEqual([{ kind: 'supplements', dueOn: '2026-12-02', count: 1 }]);
  });

  it('keeps a decision that is not told as an examination', () => {
    expect(ballOf(before({ state: 'recommended' })).words).toBe('holder.ball.recommended');
  });

  it('begins with the signature, then the bank, then the advance', () => {
    const facts = granted(
      { ...sheet('planned', 'planned', 'awaited'), bankAccountConfirmed: false },
      { agreementState: 'sent' },
    );
    expect(tasksOf({ ...facts, accounts: [] }).map(({ kind }) => kind)).toEqual(['sign', 'bank', 'request', 'report']);
  });

  it('is the service’s while a payment is under way, whatever report is due next year', () => {
    const facts = granted(sheet('requested', 'planned', 'awaited'));
    expect(ballOf(facts)).toEqual({ side: 'them', words: 'holder.ball.paying' });
    expect(tasksOf(facts).map(({ kind }) => kind)).toEqual(['report']);
  });

  it('is nobody’s once all is paid and closed', () => {
    const closed = { ...sheet('paid', 'paid', 'accepted'), awardState: 'closed' };
    expect(ballOf(granted(closed)).side).toBe('nobody');
  });
});

describe('what an instalment waits for', () => {
  it('is the other one, then the report, then nothing', () => {
    const wait = (paper: Sheet) => paper.instalments.map((each) => whyWait(each, paper));
    expect(wait(sheet('planned', 'planned', 'awaited'))).toEqual([null, 'report']);
    expect(wait(sheet('checked', 'planned', 'received'))).toEqual(['settled', 'other']);
    expect(wait(sheet('paid', 'planned', 'received'))).toEqual(['settled', null]);
    expect(wait({ ...sheet('planned', 'planned', null), awardState: 'notified' })).toEqual(['running', 'running']);
  });
});

describe('an IBAN while it is written', () => {
  it('is told apart by its shape and by its control digits', () => {
    expect(ibanFault('FR76 3000 1007 9412 3456 7890 185')).toBeNull();
    expect(ibanFault('BE68 5390 0754 7034')).toBeNull();
    expect(ibanFault('FR76 3000 1007 9412 3456 7890 184')).toBe('checksum');
    expect(ibanFault('FR76 3000 1007 9412 3456 7890 18')).toBe('format');
    expect(groupIban('fr7630001007941234567890185')).toBe('FR76 3000 1007 9412 3456 7890 185');
  });
});
