import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type PaymentOrderState = 'exported' | 'settled' | 'cancelled';
export type PaymentOrderVerb = 'settle';

/** The life of a payment order: handed to the finance package, settled once each of its instalments is paid. */
export const paymentOrderLifeCycle = new LifeCycle<PaymentOrderState, PaymentOrderVerb>(
  'payment_order',
  'exported',
  {
    exported: { fr: 'transmis', en: 'exported' },
    settled: { fr: 'soldé', en: 'settled' },
    cancelled: { fr: 'annulé', en: 'cancelled' },
  },
  {
    settle: { verb: 'settled', from: ['exported'], to: ['settled'], who: ['finance'], refusedWhen: [] },
  },
);
