import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type ErasureRequest = components['schemas']['ErasureRequestView'];
export type KeptFile = components['schemas']['KeptFileView'];
export type Hold = components['schemas']['HoldView'];
export type HoldInput = components['schemas']['HoldInput'];
/** The requests to answer, or those answered. */
export type WhichRequests = 'open' | 'answered';

/** Requests for erasure: the first due first, or the last answered first. */
export function erasureRequestsQuery(api: Api, which: WhichRequests) {
  return infiniteQueryOptions({
    queryKey: ['erasure-requests', which],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/erasure-requests', {
          params: { query: { which, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The files whose keeping ends within sixty days, the nearest first. */
export function retentionQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['retention', 'due'],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/retention', { params: { query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The files kept beyond their term. */
export function holdsQuery(api: Api) {
  return queryOptions({ queryKey: ['retention', 'holds'], queryFn: () => ask(api.GET('/api/v1/retention/holds')) });
}
