import { queryOptions } from '@tanstack/react-query';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import { ask, type Api } from './client';

/** One time a draft was carried to a later form, with the answers that have no place in it. */
export interface FormMove {
  readonly number: number;
  readonly movedAt: string;
  readonly formerNumber: number;
  readonly formerDefinition: FormDefinition;
  readonly setAside: Readonly<Record<string, unknown>>;
}

/** What later revisions of the form did to a draft, the latest first. */
export function formChangesQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['form-changes', id],
    // the former questions are free objects in the contract; their shape is that of src/calls
    queryFn: async () =>
      (await ask(api.GET('/api/v1/applications/{id}/form-changes', { params: { path: { id } } }))) as unknown as {
        readonly moves: readonly FormMove[];
      },
  });
}

/** The drafts of a call under way, and those among them that still stand on a former form. */
export function draftsQuery(api: Api, callId: string) {
  return queryOptions({
    queryKey: ['call-drafts', callId],
    queryFn: () => ask(api.GET('/api/v1/calls/{id}/drafts', { params: { path: { id: callId } } })),
    staleTime: 0,
  });
}
