import { queryOptions } from '@tanstack/react-query';
import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import { ask, type Api } from '../client';
import type { components } from '../schema';

type Views = components['schemas'];
export type BulkBody = Views['BulkActBody'];
export type BulkName = BulkBody['act'];
export type BulkPreview = Views['BulkPreviewView'];
export type BulkAct = Views['BulkActView'];
export type Alike = Views['AlikeView'];
export type LegalClock = Views['LegalClockView'];
export type OfficerChecks = Views['OfficerChecksView'];
export type OfficerCheck = Views['OfficerCheckView'];
export type Absence = Views['AbsenceView'];

const at = (id: string) => ({ params: { path: { id } } });

/** One's latest acts on many files, newest first. Asked again while one is under way. */
export function bulkActsQuery(api: Api) {
  return queryOptions({
    queryKey: ['bulk-acts'],
    queryFn: () => ask(api.GET('/api/v1/bulk-acts')),
    refetchInterval: ({ state: { data } }) => {
      const items = data?.items ?? [];
      if (items.some(({ state }) => state === 'running' || state === 'undoing')) return 1_000;
      return items.some(({ secondsLeft }) => secondsLeft > 0) ? 30_000 : false;
    },
  });
}

/** Files that may be about the same project as this one. */
export function alikeQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'alike'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/alike', at(id))),
  });
}

/** The legal clock of a file with all that moved it. */
export function clockQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'clock'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/legal-clock', at(id))),
  });
}

/** What officers found by hand on a file. */
export function officerChecksQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'officer-checks'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/officer-checks', at(id))),
  });
}

/** Who is away, now or soon, and who stands in. */
export function absencesQuery(api: Api) {
  return queryOptions({
    queryKey: ['absences'],
    queryFn: () => ask(api.GET('/api/v1/absences')),
    staleTime: 60_000,
  });
}

/** How each call shares out its new files. */
export function distributionsQuery(api: Api) {
  return queryOptions({
    queryKey: ['even-distributions'],
    queryFn: () => ask(api.GET('/api/v1/even-distributions')),
  });
}

/** The checks a call asks its officers to make by hand. */
export function manualChecksQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: ['manual-checks', callId],
    queryFn: () => ask(api.GET('/api/v1/manual-checks', { params: { query: { callId } } })),
  });
}

/** The latest form of a call. */
export function latestFormQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: ['officer', 'form', callId],
    queryFn: async () => {
      const { forms } = await ask(api.GET('/api/v1/calls/{id}/revisions', at(callId)));
      return (forms.at(-1)?.definition ?? { title: { fr: '', en: '' }, sections: [] }) as unknown as FormDefinition;
    },
    staleTime: 600_000,
  });
}
