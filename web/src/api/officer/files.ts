import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from '../client';
import type { components, paths } from '../schema';
import type { SortKey } from './desk';

export type FileLine = components['schemas']['ApplicationListedView'];
export type FileState = FileLine['state'];
export type Attention = NonNullable<
  NonNullable<paths['/api/v1/applications']['get']['parameters']['query']>['attention']
>;

/** What the table of files is narrowed to. `officerId` is a person, `commune` an INSEE code. */
export interface FileFilters {
  readonly callId?: string;
  readonly axisId?: string;
  readonly commune?: string;
  readonly officerId?: string;
  readonly search?: string;
  readonly attention?: Attention;
  readonly state?: FileState;
  /** By answers, `key:value` each. */
  readonly field?: string[];
  readonly sort?: SortKey;
  /** Questions whose answers are shown. */
  readonly column?: string[];
}

/** Filed applications, newest first unless told, fifty at a time. */
export function filesQuery(api: Api, filters: FileFilters) {
  return infiniteQueryOptions({
    queryKey: ['files', 'list', filters],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/applications', {
          params: { query: { ...filters, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    gcTime: 1_800_000,
  });
}

/** How many files each state has under the same filters, the state aside. */
export function fileCountsQuery(api: Api, filters: Omit<FileFilters, 'state' | 'sort' | 'column'>) {
  return queryOptions({
    queryKey: ['files', 'counts', filters],
    queryFn: () => ask(api.GET('/api/v1/applications/counts', { params: { query: filters } })),
  });
}

/** The colleagues a file may be given to. */
export function officersQuery(api: Api) {
  return queryOptions({
    queryKey: ['officers'],
    queryFn: () => ask(api.GET('/api/v1/officers')),
    staleTime: 300_000,
  });
}

/** The communes of the territory, by name. */
export function territoryQuery(api: Api) {
  return queryOptions({
    queryKey: ['officer', 'communes'],
    queryFn: () => ask(api.GET('/api/v1/communes', { params: { query: { limit: 200 } } })),
    staleTime: 3_600_000,
  });
}

/** The axes of every call one may see. */
export function axesQuery(api: Api) {
  return queryOptions({
    queryKey: ['officer', 'axes'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/calls'));
      const calls = await Promise.all(
        items.map(({ slug }) => ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }))),
      );
      return calls.flatMap(({ id, title, axes }) => axes.map((axis) => ({ ...axis, callId: id, call: title })));
    },
    staleTime: 300_000,
  });
}

/** The meetings a file may be put on: those not closed yet, soonest first. */
export function comingMeetingsQuery(api: Api) {
  return queryOptions({
    queryKey: ['officer', 'meetings'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/committees'));
      const lists = await Promise.all(
        items.map(async ({ id, name, callId }) => {
          const meetings = await ask(api.GET('/api/v1/committees/{id}/meetings', { params: { path: { id } } }));
          return meetings.items.map((meeting) => ({ ...meeting, committee: name, callId }));
        }),
      );
      const coming = lists.flat().filter(({ state }) => state !== 'closed');
      return coming.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
    },
    staleTime: 60_000,
  });
}
