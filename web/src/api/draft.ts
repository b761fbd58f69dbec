import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Desk = Schemas['DraftDeskView'];
export type Mark = Schemas['AnswerMarkView'];
export type RegisterReading = Schemas['RegisterReadingView'];

/** What surrounds a draft: who began it, who wrote what, who certifies, what it continues. */
export function deskQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['desk', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/draft', { params: { path: { id } } })),
    staleTime: 0,
  });
}

/** Until when a draft may be filed, the time granted to its organization included. */
export function deadlineQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['deadline', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/deadline', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}

/** Whether one wants to be reminded of one's drafts. */
export function reminderWishQuery(api: Api) {
  return queryOptions({
    queryKey: ['me', 'draft-reminders'],
    queryFn: () => ask(api.GET('/api/v1/me/draft-reminders')),
  });
}

/** Whether the public company register may be asked here. */
export function registerQuery(api: Api) {
  return queryOptions({
    queryKey: ['register'],
    queryFn: () => ask(api.GET('/api/v1/company-register')),
    staleTime: 3_600_000,
  });
}
