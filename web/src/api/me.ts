import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

export type Me = components['schemas']['MeView'];
export type Role = 'officer' | 'lead' | 'finance' | 'admin';

/** Who is signed in, or null. A second factor still awaited counts as not signed in (`strong` tells). */
export function meQuery(api: Api) {
  return queryOptions({
    queryKey: ['me'],
    queryFn: async (): Promise<Me | null> => {
      try {
        return await ask(api.GET('/api/v1/me'));
      } catch (problem) {
        if (problem instanceof Problem && (problem.status === 401 || problem.status === 403)) return null;
        throw problem;
      }
    },
    staleTime: 60_000,
  });
}

/** The roles of the signed-in person in the authority; empty for everybody else. */
export function rolesOf(me: Me | null | undefined): readonly Role[] {
  return me?.person?.roles ?? [];
}

/** The committees a person may look into: those with a seat of theirs, or all of them for the grants office. */
export function committeesQuery(api: Api) {
  return queryOptions({
    queryKey: ['committees'],
    queryFn: () => ask(api.GET('/api/v1/committees')),
    staleTime: 300_000,
  });
}
