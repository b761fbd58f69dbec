import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type AgreementState = 'drafted' | 'sent' | 'signed';

/** The life of an agreement: drafted with its award, sent for signature, signed by both. */
export const agreementLifeCycle = new LifeCycle<AgreementState, 'send' | 'sign'>(
  'agreement',
  'drafted',
  {
    drafted: { fr: 'rédigée', en: 'drafted' },
    sent: { fr: 'envoyée pour signature', en: 'sent for signature' },
    signed: { fr: 'signée', en: 'signed' },
  },
  {
    send: { verb: 'sent', from: ['drafted'], to: ['sent'], who: ['system'], refusedWhen: [] },
    sign: { verb: 'signed', from: ['sent'], to: ['signed'], who: ['officer'], refusedWhen: ['signature_date'] },
  },
);
