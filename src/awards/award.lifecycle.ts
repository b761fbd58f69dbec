import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type AwardState =
  | 'proposed'
  | 'voted'
  | 'executory'
  | 'notified'
  | 'agreed'
  | 'running'
  | 'closed'
  | 'refused'
  | 'lapsed'
  | 'withdrawn'
  | 'under_recovery';

export type AwardVerb =
  'vote' | 'refuse' | 'makeExecutory' | 'notify' | 'agree' | 'start' | 'close' | 'lapse' | 'withdraw' | 'openRecovery';

/** The life of an award, from the lead's proposal to its end. A refused proposal ends at once and is then notified. */
export const awardLifeCycle = new LifeCycle<AwardState, AwardVerb>(
  'award',
  'proposed',
  {
    proposed: { fr: 'proposée', en: 'proposed' },
    voted: { fr: 'votée', en: 'voted' },
    executory: { fr: 'exécutoire', en: 'executory' },
    notified: { fr: 'notifiée', en: 'notified' },
    agreed: { fr: 'conventionnée', en: 'under agreement' },
    running: { fr: 'en cours', en: 'running' },
    closed: { fr: 'close', en: 'closed' },
    refused: { fr: 'refusée', en: 'refused' },
    lapsed: { fr: 'caduque', en: 'lapsed' },
    withdrawn: { fr: 'retirée', en: 'withdrawn' },
    under_recovery: { fr: 'en reversement', en: 'under recovery' },
  },
  {
    vote: {
      verb: 'voted',
      from: ['proposed'],
      to: ['voted'],
      who: ['lead'],
      refusedWhen: ['deliberation_not_adopted', 'de_minimis_exceeded', 'envelope_exceeded'],
    },
    refuse: {
      verb: 'refused',
      from: ['proposed'],
      to: ['refused'],
      who: ['lead'],
      refusedWhen: ['deliberation_missing'],
    },
    makeExecutory: {
      verb: 'executory',
      from: ['voted'],
      to: ['executory'],
      who: ['lead'],
      refusedWhen: ['deliberation_not_transmitted'],
    },
    notify: { verb: 'notified', from: ['executory'], to: ['notified'], who: ['system'], refusedWhen: ['not_released'] },
    agree: {
      verb: 'agreed',
      from: ['notified'],
      to: ['agreed'],
      who: ['officer'],
      refusedWhen: ['agreement_not_signed'],
    },
    start: {
      verb: 'started',
      from: ['notified', 'agreed'],
      to: ['running'],
      who: ['system'],
      refusedWhen: ['agreement_due'],
    },
    close: {
      verb: 'closed',
      from: ['running', 'under_recovery'],
      to: ['closed'],
      who: ['finance'],
      refusedWhen: ['balance_open'],
    },
    lapse: {
      verb: 'lapsed',
      from: ['voted', 'executory', 'notified', 'agreed', 'running'],
      to: ['lapsed'],
      who: ['lead'],
      refusedWhen: ['ground_missing'],
    },
    withdraw: {
      verb: 'withdrawn',
      from: ['voted', 'executory', 'notified', 'agreed', 'running'],
      to: ['withdrawn'],
      who: ['lead'],
      refusedWhen: ['ground_missing', 'hearing_missing'],
    },
    openRecovery: {
      verb: 'recovery_opened',
      from: ['running', 'withdrawn', 'lapsed'],
      to: ['under_recovery'],
      who: ['finance'],
      refusedWhen: ['nothing_paid'],
    },
  },
);
