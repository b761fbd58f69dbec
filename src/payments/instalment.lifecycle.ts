import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type InstalmentState =
  'planned' | 'requested' | 'checked' | 'approved' | 'ordered' | 'paid' | 'returned' | 'cancelled';
export type InstalmentVerb = 'request' | 'check' | 'approve' | 'return' | 'order' | 'pay' | 'cancel';

/** Every state of an instalment, in the order of its life. */
export const instalmentStates = [
  'planned',
  'requested',
  'checked',
  'approved',
  'ordered',
  'paid',
  'returned',
  'cancelled',
] as const satisfies readonly InstalmentState[];

/** Being looked at or on its way: neither still to be asked for nor settled. */
export const openStates: readonly InstalmentState[] = ['requested', 'checked', 'approved', 'ordered'];

/**
 * The life of an instalment. One person checks, another approves. What is ordered can only be paid, so that no
 * instalment is ever in two orders; before that a new check takes an approval back.
 */
export const instalmentLifeCycle = new LifeCycle<InstalmentState, InstalmentVerb>(
  'instalment',
  'planned',
  {
    planned: { fr: 'prévu', en: 'planned' },
    requested: { fr: 'demandé', en: 'requested' },
    checked: { fr: 'vérifié', en: 'checked' },
    approved: { fr: 'validé', en: 'approved' },
    ordered: { fr: 'mis en paiement', en: 'ordered' },
    paid: { fr: 'payé', en: 'paid' },
    returned: { fr: 'renvoyé à la structure', en: 'returned' },
    cancelled: { fr: 'annulé', en: 'cancelled' },
  },
  {
    request: {
      verb: 'requested',
      from: ['planned', 'returned'],
      to: ['requested'],
      who: ['holder'],
      refusedWhen: [
        'proof_missing',
        'report_missing',
        'actual_cost_missing',
        'cost_above_report',
        'other_payment_open',
        'award_not_running',
      ],
    },
    check: {
      verb: 'checked',
      from: ['requested', 'checked', 'approved'],
      to: ['checked'],
      who: ['finance', 'officer'],
      refusedWhen: ['proof_missing', 'siret_missing', 'bank_account_missing', 'other_payment_open', 'own_structure'],
    },
    approve: {
      verb: 'approved',
      from: ['checked'],
      to: ['approved'],
      who: ['finance'],
      refusedWhen: ['checked_by_you', 'bank_account_missing', 'second_factor_needed', 'own_structure'],
    },
    return: {
      verb: 'returned',
      from: ['requested', 'checked', 'approved'],
      to: ['returned'],
      who: ['finance', 'officer'],
      refusedWhen: ['own_structure'],
    },
    order: {
      verb: 'ordered',
      from: ['approved'],
      to: ['ordered'],
      who: ['finance'],
      refusedWhen: ['bank_account_changed', 'order_not_payable', 'second_factor_needed', 'own_structure'],
    },
    pay: { verb: 'paid', from: ['ordered'], to: ['paid'], who: ['finance'], refusedWhen: [] },
    cancel: {
      verb: 'cancelled',
      from: ['planned', 'requested', 'checked', 'approved', 'returned'],
      to: ['cancelled'],
      who: ['system'],
      refusedWhen: [],
    },
  },
);
