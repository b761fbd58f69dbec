import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';

/** The calls one may see: published and closed ones; staff also see those in preparation. */
export function callsQuery(api: Api) {
  return queryOptions({ queryKey: ['calls'], queryFn: () => ask(api.GET('/api/v1/calls')) });
}

/** One call by the name in its address. */
export function callQuery(api: Api, slug: string) {
  return queryOptions({
    queryKey: ['call', slug],
    queryFn: () => ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } })),
  });
}
