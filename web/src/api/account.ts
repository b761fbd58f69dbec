import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

export type DemoPerson = components['schemas']['DemoPersonView'];
export type OwnAccount = components['schemas']['OwnAccountView'];
/** What is left to do after a link or a password. */
export type SecondFactor = components['schemas']['SignedInView']['secondFactor'];

/** The people of the demonstration with their keys; null on a real server, where nobody is handed out. */
export function demoPeopleQuery(api: Api) {
  return queryOptions({
    queryKey: ['demo', 'people'],
    queryFn: async (): Promise<readonly DemoPerson[] | null> => {
      try {
        return (await ask(api.GET('/api/v1/demo/people'))).items;
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
    staleTime: 5_000,
  });
}

/** Where one is signed in. */
export function ownSessionsQuery(api: Api) {
  return queryOptions({ queryKey: ['me', 'sessions'], queryFn: () => ask(api.GET('/api/v1/me/sessions')) });
}
