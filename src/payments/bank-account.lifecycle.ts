import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type BankAccountState = 'proposed' | 'confirmed' | 'retired';
export type BankAccountVerb = 'confirm';

/**
 * The life of bank details: proposed by one person, confirmed by another. Newer details retire the older ones in the
 * same act, which the entry of the newer ones tells (`replaces`).
 */
export const bankAccountLifeCycle = new LifeCycle<BankAccountState, BankAccountVerb>(
  'bank_account',
  'proposed',
  {
    proposed: { fr: 'proposées', en: 'proposed' },
    confirmed: { fr: 'confirmées', en: 'confirmed' },
    retired: { fr: 'remplacées', en: 'retired' },
  },
  {
    confirm: {
      verb: 'confirmed',
      from: ['proposed'],
      to: ['confirmed'],
      who: ['finance'],
      refusedWhen: ['proposed_by_you', 'second_factor_needed', 'own_structure'],
    },
  },
);
