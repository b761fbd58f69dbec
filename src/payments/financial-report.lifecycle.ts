import { LifeCycle } from '../kernel/lifecycle/lifecycle.js';

export type ReportState = 'awaited' | 'received' | 'accepted';
export type ReportVerb = 'remind' | 'receive' | 'accept';

/** The life of a financial report. Until it is accepted the structure may send a corrected one. */
export const reportLifeCycle = new LifeCycle<ReportState, ReportVerb>(
  'financial_report',
  'awaited',
  {
    awaited: { fr: 'attendu', en: 'awaited' },
    received: { fr: 'reçu', en: 'received' },
    accepted: { fr: 'accepté', en: 'accepted' },
  },
  {
    remind: { verb: 'reminded', from: ['awaited'], to: ['awaited'], who: ['system'], refusedWhen: [] },
    receive: {
      verb: 'received',
      from: ['awaited', 'received'],
      to: ['received'],
      who: ['holder'],
      refusedWhen: ['paper_unknown'],
    },
    accept: {
      verb: 'accepted',
      from: ['received'],
      to: ['accepted'],
      who: ['officer'],
      refusedWhen: ['own_structure'],
    },
  },
);
