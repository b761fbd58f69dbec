import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type ConsultationState = 'asked' | 'answered' | 'expired' | 'revoked';
export type ConsultationVerb = 'answer' | 'change' | 'passOn' | 'expire' | 'revoke' | 'renew';

/** The life of a request for a commune's opinion. The opinion may be changed until the due date. */
export const consultationLifeCycle = new LifeCycle<ConsultationState, ConsultationVerb>(
  'consultation',
  'asked',
  {
    asked: { fr: 'avis demandé', en: 'opinion asked' },
    answered: { fr: 'avis rendu', en: 'opinion given' },
    expired: { fr: 'délai passé sans avis', en: 'no opinion in time' },
    revoked: { fr: 'demande retirée', en: 'request withdrawn' },
  },
  {
    answer: {
      verb: 'answered',
      from: ['asked'],
      to: ['answered'],
      who: ['commune'],
      refusedWhen: ['opinion_too_late', 'opinion_reasons_missing'],
    },
    change: {
      verb: 'answered',
      from: ['answered'],
      to: ['answered'],
      who: ['commune'],
      refusedWhen: ['opinion_too_late', 'opinion_reasons_missing'],
    },
    passOn: {
      verb: 'passed_on',
      from: ['asked'],
      to: ['asked'],
      who: ['commune'],
      refusedWhen: ['opinion_already_given', 'opinion_too_late', 'opinion_passes_spent', 'opinion_passed_to_self'],
    },
    expire: {
      verb: 'expired',
      from: ['asked'],
      to: ['expired'],
      who: ['system'],
      refusedWhen: ['opinion_still_awaited'],
    },
    revoke: { verb: 'revoked', from: ['asked'], to: ['revoked'], who: ['officer'], refusedWhen: [] },
    renew: {
      verb: 'asked',
      from: ['expired', 'revoked'],
      to: ['asked'],
      who: ['officer'],
      refusedWhen: ['opinion_due_date_past'],
    },
  },
);
