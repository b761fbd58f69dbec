import { LifeCycle, type Move } from '../kernel/lifecycle/lifecycle.js';
import { stateLabels, type ApplicationState } from './application.states.js';

export { applicationStates, stateLabels, undecidedStates, type ApplicationState } from './application.states.js';

export type ApplicationVerb =
  | 'start'
  | 'submit'
  | 'discard'
  | 'askForSupplements'
  | 'answerSupplements'
  | 'withdrawSupplements'
  | 'lapse'
  | 'accept'
  | 'reopen'
  | 'declareInadmissible'
  | 'schedule'
  | 'unschedule'
  | 'recommend'
  | 'defer'
  | 'redirect'
  | 'propose'
  | 'award'
  | 'refuse'
  | 'withdraw';

type Moves = Record<ApplicationVerb, Move<ApplicationState>>;

const filing: Pick<Moves, 'start' | 'submit' | 'discard' | 'withdraw'> = {
  start: {
    verb: 'started',
    from: [],
    to: ['draft'],
    who: ['holder'],
    refusedWhen: [
      'call_not_open',
      'axis_unknown',
      'organization_form_excluded',
      'organization_too_old',
      'organization_too_young',
      'esus_needed',
      'esus_expired',
    ],
  },
  submit: {
    verb: 'submitted',
    from: ['draft'],
    to: ['submitted'],
    who: ['holder'],
    refusedWhen: ['round_closed', 'round_not_open', 'answers_incomplete', 'certifier_needed'],
  },
  // The row of a discarded draft is deleted: there is no state to go to.
  discard: { verb: 'discarded', from: ['draft'], to: [], who: ['holder', 'system'], refusedWhen: [] },
  withdraw: {
    verb: 'withdrawn',
    from: ['submitted', 'incomplete', 'admissible', 'scheduled'],
    to: ['withdrawn'],
    who: ['holder'],
    refusedWhen: ['wrong_state'],
  },
};

const checking: Pick<
  Moves,
  | 'askForSupplements'
  | 'answerSupplements'
  | 'withdrawSupplements'
  | 'lapse'
  | 'accept'
  | 'reopen'
  | 'declareInadmissible'
> = {
  askForSupplements: {
    verb: 'supplements_asked',
    from: ['submitted'],
    to: ['incomplete'],
    who: ['officer', 'lead'],
    refusedWhen: ['no_item_named', 'due_date_too_early'],
  },
  answerSupplements: {
    verb: 'supplements_answered',
    from: ['incomplete'],
    to: ['submitted'],
    who: ['holder'],
    refusedWhen: ['supplement_item_missing', 'item_not_asked'],
  },
  // Taking back an act on many files, before anybody was told of it: see `bulk`.
  withdrawSupplements: {
    verb: 'supplements_withdrawn',
    from: ['incomplete'],
    to: ['submitted'],
    who: ['officer', 'lead'],
    refusedWhen: ['request_seen'],
  },
  lapse: { verb: 'lapsed', from: ['incomplete'], to: ['lapsed'], who: ['system'], refusedWhen: ['lapse_too_early'] },
  accept: {
    verb: 'accepted',
    from: ['submitted'],
    to: ['admissible'],
    who: ['officer', 'lead'],
    refusedWhen: ['rule_check_needed', 'officer_in_conflict'],
  },
  // Only while the structure has not been told: a decision nobody was told of binds nobody yet (CRPA, L221-8).
  reopen: { verb: 'reopened', from: ['admissible'], to: ['submitted'], who: ['officer', 'lead'], refusedWhen: [] },
  declareInadmissible: {
    verb: 'declared_inadmissible',
    from: ['submitted'],
    to: ['inadmissible'],
    who: ['lead'],
    refusedWhen: ['ground_needed'],
  },
};

const deciding: Omit<Moves, keyof typeof filing | keyof typeof checking> = {
  schedule: {
    verb: 'scheduled',
    from: ['admissible'],
    to: ['scheduled'],
    who: ['officer', 'lead'],
    refusedWhen: ['consultation_open'],
  },
  unschedule: {
    verb: 'taken_off_agenda',
    from: ['scheduled'],
    to: ['admissible'],
    who: ['officer', 'lead'],
    refusedWhen: ['wrong_state'],
  },
  recommend: {
    verb: 'recommended',
    from: ['scheduled'],
    to: ['recommended'],
    who: ['secretary'],
    refusedWhen: ['no_quorum', 'vote_missing'],
  },
  defer: { verb: 'deferred', from: ['recommended'], to: ['admissible'], who: ['secretary'], refusedWhen: [] },
  redirect: { verb: 'redirected', from: ['recommended'], to: ['redirected'], who: ['secretary'], refusedWhen: [] },
  propose: {
    verb: 'proposed',
    from: ['recommended'],
    to: ['proposed'],
    who: ['lead'],
    refusedWhen: ['de_minimis_exceeded', 'envelope_exceeded'],
  },
  award: { verb: 'awarded', from: ['proposed'], to: ['awarded'], who: ['lead'], refusedWhen: ['deliberation_missing'] },
  refuse: {
    verb: 'refused',
    from: ['proposed'],
    to: ['refused'],
    who: ['lead'],
    refusedWhen: ['deliberation_missing'],
  },
};

/**
 * The life of an application. Automatic moves (lapse) are made by the actor `system`. A refusal by silence changes no
 * state: it is flagged, and a favourable decision stays possible (CRPA, L231-4 3°).
 */
export const applicationLifeCycle = new LifeCycle<ApplicationState, ApplicationVerb>(
  'application',
  'draft',
  stateLabels,
  { ...filing, ...checking, ...deciding },
);
