import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  awardsInState,
  boardQuery,
  deliberationQuery,
  deliberationsQuery,
  recommendedQuery,
  sentDecisions,
  type AwardState,
} from '../api/awards';
import type { CallLine } from '../api/call-settings';
import { callQuery, callsQuery } from '../api/calls';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const desk = { words: ['lead'], render: 'browser', width: 'desk' } as const;
const lead = agentsOnly('lead');

/** A text of the search, or nothing. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** The call of the address, else the one that is open. */
export function callChosen(calls: readonly CallLine[], slug: string | undefined): CallLine | undefined {
  return calls.find((call) => call.slug === slug) ?? calls.find(({ open }) => open) ?? calls[0];
}

const proposals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/propositions',
  staticData: { file: 'src/pages/lead/proposals.tsx', ...desk },
  validateSearch: (search: Record<string, unknown>): { appel?: string; annee?: number } => ({
    ...(text(search['appel']) ? { appel: String(search['appel']) } : {}),
    ...(Number.isInteger(search['annee']) ? { annee: Number(search['annee']) } : {}),
  }),
  beforeLoad: lead,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { api, queries }, deps: { appel, annee } }) => {
    const call = callChosen((await queries.ensureQueryData(callsQuery(api))).items, appel);
    if (!call) return;
    await Promise.all([
      queries.ensureQueryData(boardQuery(api, call.id, annee)),
      queries.ensureQueryData(callQuery(api, call.slug)),
      queries.ensureQueryData(recommendedQuery(api, call.id)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/lead/proposals'), 'ProposalsPage'),
});

const deliberations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/deliberations',
  staticData: { file: 'src/pages/lead/deliberations.tsx', ...desk },
  beforeLoad: lead,
  loader: ({ context: { api, queries } }) => queries.ensureInfiniteQueryData(deliberationsQuery(api)),
  component: lazyRouteComponent(() => import('../pages/lead/deliberations'), 'DeliberationsPage'),
});

const deliberation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/deliberations/$id',
  staticData: { file: 'src/pages/lead/deliberation.tsx', ...desk },
  beforeLoad: lead,
  loader: ({ context: { api, queries }, params }) =>
    Promise.all([
      queries.ensureQueryData(deliberationQuery(api, params.id)),
      queries.ensureQueryData(awardsInState(api, 'proposed')),
    ]),
  component: lazyRouteComponent(() => import('../pages/lead/deliberation'), 'DeliberationPage'),
});

/** What the page of decisions shows: those to send, agreements to sign, those sent. */
export const decisionViews = ['a-envoyer', 'conventions', 'envoyees'] as const;
export type DecisionsView = (typeof decisionViews)[number];

/** States a sent decision may be looked for in. */
export const sentStates = [
  'notified',
  'running',
  'closed',
  'refused',
  'lapsed',
  'withdrawn',
  'under_recovery',
] as const satisfies readonly AwardState[];

/** The state of the address, if it is one. */
export function sentState(state: string | undefined): AwardState | undefined {
  return sentStates.find((each) => each === state);
}

const decisions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/decisions',
  staticData: { file: 'src/pages/lead/decisions.tsx', ...desk },
  validateSearch: (search: Record<string, unknown>): { vue?: DecisionsView; etat?: string } => ({
    ...(decisionViews.some((view) => view === search['vue']) ? { vue: search['vue'] as DecisionsView } : {}),
    ...(text(search['etat']) ? { etat: String(search['etat']) } : {}),
  }),
  beforeLoad: lead,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps: { vue, etat } }) =>
    Promise.all([
      vue === 'envoyees' && queries.ensureInfiniteQueryData(sentDecisions(api, sentState(etat))),
      queries.ensureQueryData(awardsInState(api, 'executory', false)),
      queries.ensureQueryData(awardsInState(api, 'refused', false)),
      queries.ensureQueryData(awardsInState(api, 'notified')),
      queries.ensureQueryData(awardsInState(api, 'voted')),
    ]),
  component: lazyRouteComponent(() => import('../pages/lead/decisions'), 'DecisionsPage'),
});

export const leadRoutes = [proposals, deliberations, deliberation, decisions] as const;
