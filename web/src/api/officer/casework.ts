import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, atVersion, once, type Api } from '../client';
import type { components } from '../schema';

type Schemas = components['schemas'];
export type Note = Schemas['NoteView'];
export type Correction = Schemas['CorrectionView'];
export type CorrectedValue = Exclude<Schemas['CorrectionBody']['value'], undefined>;

const at = (id: string) => ({ params: { path: { id } } });

/** The notes of officers about a file, newest first, twenty at a time. */
export function notesQuery(api: Api, id: string) {
  return infiniteQueryOptions({
    queryKey: ['file', id, 'notes'],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/applications/{id}/notes', {
          params: { path: { id }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

export function writeNote(api: Api, id: string, key: string, body: Schemas['NoteBody']) {
  return ask(api.POST('/api/v1/applications/{id}/notes', { params: { path: { id }, header: once(key) }, body }));
}

/** Tells that the notes up to one were on the screen. */
export function markNotesSeen(api: Api, id: string, upTo: string) {
  return ask(api.PUT('/api/v1/applications/{id}/notes/reading', { ...at(id), body: { upTo } }));
}

/** The notes that call the reader. */
export function mentionsQuery(api: Api) {
  return queryOptions({ queryKey: ['mentions'], queryFn: () => ask(api.GET('/api/v1/me/mentions')) });
}

/** What officers corrected in a file, and which of its questions may be corrected now. */
export function correctionsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'corrections'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/corrections', at(id))),
  });
}

export function correctAnswer(
  api: Api,
  id: string,
  at: { readonly key: string; readonly version: number },
  body: Schemas['CorrectionBody'],
) {
  return ask(
    api.POST('/api/v1/applications/{id}/corrections', {
      params: { path: { id }, header: { ...once(at.key), ...atVersion(at.version) } },
      body,
    }),
  );
}
