import { LifeCycle } from '../../kernel/lifecycle/lifecycle.js';

/** Where a request for erasure stands. */
export const erasureStates = ['asked', 'accepted', 'executed', 'refused', 'withdrawn'] as const;

/** Where a request for erasure stands. */
export type ErasureState = (typeof erasureStates)[number];

/** The life of a request for erasure. */
export const erasureLife = new LifeCycle<ErasureState, 'ask' | 'accept' | 'execute' | 'refuse' | 'withdraw'>(
  'erasure_request',
  'asked',
  {
    asked: { fr: 'demande à traiter', en: 'to be answered' },
    accepted: { fr: 'acceptée, effacement en cours', en: 'accepted, erasure under way' },
    executed: { fr: 'données effacées', en: 'data erased' },
    refused: { fr: 'refusée', en: 'refused' },
    withdrawn: { fr: 'retirée', en: 'withdrawn' },
  },
  {
    ask: { verb: 'asked', from: [], to: ['asked'], who: ['the person'], refusedWhen: ['erasure_asked_already'] },
    accept: {
      verb: 'accepted',
      from: ['asked'],
      to: ['accepted'],
      who: ['lead', 'admin'],
      refusedWhen: ['own_request', 'person_has_duties'],
    },
    // once the person has been told by mail: afterwards nobody knows where to write
    execute: {
      verb: 'executed',
      from: ['accepted'],
      to: ['executed'],
      who: ['system'],
      refusedWhen: ['person_has_duties'],
    },
    refuse: {
      verb: 'refused',
      from: ['asked'],
      to: ['refused'],
      who: ['lead', 'admin'],
      refusedWhen: ['own_request', 'ground_too_short'],
    },
    withdraw: { verb: 'withdrawn', from: ['asked'], to: ['withdrawn'], who: ['the person'], refusedWhen: [] },
  },
);
