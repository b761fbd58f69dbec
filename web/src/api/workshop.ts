import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type Readiness = components['schemas']['CallReadinessView'];
export type Advice = components['schemas']['AdviceView'];
export type Extension = components['schemas']['ExtensionView'];
export type AxisTerms = components['schemas']['AxisTermsBody'];
export type Preview = components['schemas']['CallPreviewView'];
export type PreviewPerson = Preview['person'];

/** What still stands between a call and its publication. */
export function readinessQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['call-readiness', id],
    queryFn: () => ask(api.GET('/api/v1/calls/{id}/readiness', { params: { path: { id } } })),
    // asked again each time the page shows: anything changed in any part may have settled a line
    staleTime: 0,
  });
}

/** The closings put off in a call, the last granted first. */
export function extensionsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['call-extensions', id],
    queryFn: () => ask(api.GET('/api/v1/calls/{id}/extensions', { params: { path: { id } } })),
  });
}

/** A call with the eyes of one person, what is in preparation included. */
export function previewQuery(api: Api, id: string, person: PreviewPerson) {
  return queryOptions({
    queryKey: ['call-preview', id, person],
    queryFn: () => ask(api.GET('/api/v1/calls/{id}/preview', { params: { path: { id }, query: { person } } })),
    staleTime: 0,
  });
}

/** Organizations whose name or SIRET goes with some words; for staff. */
export function findOrganizationsQuery(api: Api, words: string) {
  return queryOptions({
    queryKey: ['organizations-found', words],
    queryFn: () => ask(api.GET('/api/v1/organizations', { params: { query: { q: words, limit: 8 } } })),
    enabled: words.trim().length >= 3,
  });
}
