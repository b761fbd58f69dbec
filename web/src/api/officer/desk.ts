import { queryOptions } from '@tanstack/react-query';
import type { Field, FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import { ask, type Api } from '../client';
import type { components } from '../schema';

export type SavedView = components['schemas']['SavedViewView'];
export type SavedList = components['schemas']['ListBody'];
export type SortKey = NonNullable<SavedList['sort']>;
export type Match = NonNullable<components['schemas']['ApplicationListedView']['match']>;

/** Views of the table of files: one's own, then the shared ones. */
export function viewsQuery(api: Api) {
  return queryOptions({
    queryKey: ['views', 'list'],
    queryFn: async () => (await ask(api.GET('/api/v1/saved-views'))).items,
    staleTime: 60_000,
  });
}

/** How many files a view shows, counted up to a bound. */
export function viewCountQuery(api: Api, { id, version }: SavedView) {
  return queryOptions({
    queryKey: ['views', 'count', id, version],
    queryFn: () => ask(api.GET('/api/v1/saved-views/{id}/count', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}

/** The sections of the form a call asks today: its questions are filters and columns. */
export function callSectionsQuery(api: Api, callId: string | undefined) {
  return queryOptions({
    queryKey: ['officer', 'sections', callId],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/calls'));
      const slug = items.find(({ id }) => id === callId)?.slug;
      if (!slug) return [];
      const { form } = await ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }));
      return ((form?.definition as FormDefinition | undefined)?.sections ?? []).slice();
    },
    enabled: callId !== undefined,
    staleTime: 300_000,
  });
}

const inNoColumn: readonly Field['kind'][] = ['group', 'budget', 'iban', 'attachment'];
const inNoFilter: readonly Field['kind'][] = [
  'group',
  'budget',
  'iban',
  'person',
  'address',
  'indicators',
  'crowdfunding',
];

/** May stand in a column. The API knows the same. */
export const isColumn = ({ kind }: Field): boolean => !inNoColumn.includes(kind);
/** May be filtered by. */
export const isFilter = ({ kind }: Field): boolean => !inNoFilter.includes(kind);
