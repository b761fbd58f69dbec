import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Award = components['schemas']['AwardView'];
export type Deliberation = components['schemas']['DeliberationView'];
export type Board = components['schemas']['ProposalsBoardView'];
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

/** The proposals of a call against the envelopes of a year. */
export function boardQuery(api: Api, call: string, year: number | undefined) {
  return queryOptions({
    queryKey: ['awards', 'board', call, year ?? null],
    queryFn: () =>
      ask(api.GET('/api/v1/awards/proposals-board', { params: { query: { call, ...(year ? { year } : {}) } } })),
  });
}

/** Awards of one state, at most 200: enough for what waits for somebody. */
export function awardsInState(api: Api, state: AwardState, released?: boolean) {
  return queryOptions({
    queryKey: ['awards', 'state', state, released ?? null],
    queryFn: () =>
      ask(
        api.GET('/api/v1/awards', {
          params: { query: { state, limit: 200, ...(released === undefined ? {} : { released }) } },
        }),
      ),
  });
}

/** Decisions already sent, latest first, 50 a page. */
export function sentDecisions(api: Api, state: AwardState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['awards', 'sent', state ?? null],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/awards', {
          params: {
            query: { released: true, ...(state ? { state } : {}), ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One award, as staff read it. */
export function awardQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['awards', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/awards/{id}', { params: { path: { id } } })),
  });
}

/** Files the committee has given its recommendation on, that wait for a proposal. */
export function recommendedQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: ['applications', 'recommended', callId],
    queryFn: () =>
      ask(api.GET('/api/v1/applications', { params: { query: { callId, state: 'recommended', limit: 200 } } })),
  });
}

/** Acts, the last voted first, 50 a page. */
export function deliberationsQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['deliberations', 'list'],
    queryFn: ({ pageParam }) =>
      ask(api.GET('/api/v1/deliberations', { params: { query: pageParam ? { after: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One act. */
export function deliberationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['deliberations', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/deliberations/{id}', { params: { path: { id } } })),
  });
}

/** A structure with its people: who a decision is sent to. */
export function structureQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['organization', id],
    queryFn: () => ask(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}
