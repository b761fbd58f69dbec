import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

type Views = components['schemas'];
export type Person = Views['PersonView'];
export type StaffRole = Person['roles'][number];
export type AccountState = Person['state'];
export type Parameter = Views['ParameterView'];
export type Commune = Views['CommuneView'];
export type Mandate = Views['MandateView'];
export type Queue = Views['QueueView'];
export type QueueFailure = Views['QueueFailureView'];
export type JournalEntry = Views['JournalEntryView'];

/** What each change reads again. */
export const PEOPLE = ['people'] as const;
export const AUTHORITY = ['authority'] as const;
export const MANDATES = ['mandates'] as const;
export const QUEUES = ['queues'] as const;

/** What the list of people is narrowed to. */
export interface PeopleFilters {
  readonly search?: string;
  readonly role?: StaffRole;
  readonly state?: AccountState;
}

/** People by family name, fifty at a time. */
export function peopleQuery(api: Api, filters: PeopleFilters) {
  return infiniteQueryOptions({
    queryKey: [...PEOPLE, 'list', filters],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/people', {
          params: { query: { ...filters, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One person's account. */
export function personQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [...PEOPLE, id],
    queryFn: () => ask(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });
}

/** Those who were invited and have not come yet; at most 200. */
export function awaitedPeopleQuery(api: Api) {
  return queryOptions({
    queryKey: [...PEOPLE, 'awaited'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/people', { params: { query: { state: 'invited', limit: 200 } } }));
      return items;
    },
  });
}

/** Every value of every dated rule, the latest first within a rule. */
export function parametersQuery(api: Api) {
  return queryOptions({
    queryKey: [...AUTHORITY, 'parameters'],
    queryFn: async () => (await ask(api.GET('/api/v1/authority/parameters'))).items,
  });
}

/** Communes by the beginning of a name, an INSEE code or a postal code; all of them without. */
export function communesSoughtQuery(api: Api, q: string) {
  return queryOptions({
    queryKey: ['communes', 'sought', q],
    queryFn: async () =>
      (await ask(api.GET('/api/v1/communes', { params: { query: { ...(q ? { q } : {}), limit: 200 } } }))).items,
    staleTime: 3_600_000,
  });
}

/** The territories in force today. */
export function territoriesQuery(api: Api) {
  return queryOptions({
    queryKey: ['territories'],
    queryFn: async () => (await ask(api.GET('/api/v1/territories'))).items,
    staleTime: 3_600_000,
  });
}

/** Every mandate of today, in all communes: some hundreds at most. */
export function currentMandatesQuery(api: Api) {
  return queryOptions({ queryKey: [...MANDATES, 'current'], queryFn: () => everyMandate(api, { current: true }) });
}

/** Every mandate of one commune, those that ended included. */
export function mandatesOfQuery(api: Api, insee: string) {
  return queryOptions({ queryKey: [...MANDATES, insee], queryFn: () => everyMandate(api, { insee }) });
}

/** The work that waits. */
export function queuesQuery(api: Api) {
  return queryOptions({ queryKey: QUEUES, queryFn: () => ask(api.GET('/api/v1/queues')) });
}

/** What the journal is narrowed to: days are 'YYYY-MM-DD' in Paris, `verb` an act such as `application.submitted`. */
export interface JournalFilters {
  readonly subjectId?: string;
  readonly verb?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Who did what, the latest first, fifty at a time. */
export function journalQuery(api: Api, filters: JournalFilters) {
  return infiniteQueryOptions({
    queryKey: ['journal', filters],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/journal', {
          params: { query: { ...filters, limit: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

async function everyMandate(api: Api, narrowed: { insee?: string; current?: boolean }): Promise<readonly Mandate[]> {
  const all: Mandate[] = [];
  let after: string | null = null;
  do {
    const query: object = { ...narrowed, limit: 200, ...(after ? { after } : {}) };
    const page: Views['MandatesView'] = await ask(api.GET('/api/v1/mandates', { params: { query } }));
    all.push(...page.items);
    after = page.next;
  } while (after);
  return all;
}
