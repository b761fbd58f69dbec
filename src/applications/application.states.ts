import type { Bilingual } from '../kernel/refusals/refusal.js';

/** The states of an application, in the order of its life. */
export const applicationStates = [
  'draft',
  'submitted',
  'incomplete',
  'lapsed',
  'admissible',
  'inadmissible',
  'scheduled',
  'recommended',
  'redirected',
  'proposed',
  'awarded',
  'refused',
  'withdrawn',
] as const;

export type ApplicationState = (typeof applicationStates)[number];

/** The states as people read them. */
export const stateLabels: Readonly<Record<ApplicationState, Bilingual>> = {
  draft: { fr: 'brouillon', en: 'draft' },
  submitted: { fr: 'déposé', en: 'submitted' },
  incomplete: { fr: 'en attente de compléments', en: 'awaiting further items' },
  lapsed: { fr: 'caduc', en: 'lapsed' },
  admissible: { fr: 'recevable', en: 'admissible' },
  inadmissible: { fr: 'irrecevable', en: 'inadmissible' },
  scheduled: { fr: 'inscrit en comité', en: 'on a committee agenda' },
  recommended: { fr: 'examiné par le comité', en: 'examined by the committee' },
  redirected: { fr: 'réorienté', en: 'redirected' },
  proposed: { fr: 'proposé à la décision', en: 'proposed for decision' },
  awarded: { fr: 'subvention attribuée', en: 'grant awarded' },
  refused: { fr: 'refusé', en: 'refused' },
  withdrawn: { fr: 'retiré par le porteur', en: 'withdrawn by the holder' },
};

/** Before a decision: the states in which silence may become a refusal (CRPA, L231-4 3°). */
export const undecidedStates = [
  'submitted',
  'incomplete',
  'admissible',
  'scheduled',
  'recommended',
  'proposed',
] as const satisfies readonly ApplicationState[];
