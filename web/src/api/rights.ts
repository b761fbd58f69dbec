import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Rights = components['schemas']['RightsView'];
export type Opening = components['schemas']['OpeningView'];

/** What one may do about one's data, and what is asked to prove who one is. */
export function rightsQuery(api: Api) {
  return queryOptions({ queryKey: ['me', 'rights'], queryFn: () => ask(api.GET('/api/v1/me/rights')) });
}

/** Who opened a file, the latest first. */
export function openingsQuery(api: Api, id: string) {
  return infiniteQueryOptions({
    queryKey: ['openings', id],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/applications/{id}/openings', {
          params: { path: { id }, query: { limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
