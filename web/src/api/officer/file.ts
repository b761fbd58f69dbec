import { queryOptions } from '@tanstack/react-query';
import type { FormDefinition } from '../../../../src/calls/forms/catalogue.js';
import { ask, type Api } from '../client';
import { Problem } from '../problem';
import type { components } from '../schema';

type Views = components['schemas'];
export type File = Views['ApplicationView'];
export type Paper = Views['AttachmentView'];
export type Consultation = Views['ConsultationView'];
export type SupplementRequest = Views['SupplementRequestView'];

/** The report of the automatic check as it is kept with the file. `reasons`: why it was accepted all the same. */
export type CheckReport = Views['CheckReportView'] & { readonly reasons?: string };

const at = (id: string) => ({ params: { path: { id } } });

/** One file, with its answers and the report of its check. */
export function fileQuery(api: Api, id: string) {
  return queryOptions({ queryKey: ['file', id], queryFn: () => ask(api.GET('/api/v1/applications/{id}', at(id))) });
}

/** The papers joined to a file. */
export function papersQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'papers'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/attachments', at(id))),
  });
}

/** What happened to a file. */
export function historyQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'history'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/timeline', at(id))),
  });
}

/** The documents the product made about a file. */
export function documentsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'documents'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/documents', at(id))),
  });
}

/** What the communes were asked about a file, and what they say. */
export function consultationsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'consultations'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/consultations', at(id))),
  });
}

/** Requests for further items and their answers. */
export function supplementsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'supplements'],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/supplement-requests', at(id))),
  });
}

/** The crowdfunding campaigns of a file, each with its readings, oldest first. */
export function campaignsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'campaigns'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/applications/{id}/campaigns', at(id)));
      return Promise.all(
        items.map(async (campaign) => {
          const readings = await ask(api.GET('/api/v1/campaigns/{id}/readings', at(campaign.id)));
          return { ...campaign, readings: readings.items };
        }),
      );
    },
  });
}

/** What was decided about a file; null while nothing is proposed. */
export function awardQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['file', id, 'award'],
    queryFn: async () => {
      try {
        return await ask(api.GET('/api/v1/applications/{id}/award', at(id)));
      } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return null;
        throw problem;
      }
    },
  });
}

/** The structure behind a file. */
export function organizationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['organization', id],
    queryFn: () => ask(api.GET('/api/v1/organizations/{id}', at(id))),
    staleTime: 60_000,
  });
}

/** The form a file was filled in with, and the rules of its call. */
export function formQuery(api: Api, callId: string, formRevisionId: string) {
  return queryOptions({
    queryKey: ['officer', 'form', callId, formRevisionId],
    queryFn: async () => {
      const { forms, rules } = await ask(api.GET('/api/v1/calls/{id}/revisions', at(callId)));
      const form = forms.find(({ id }) => id === formRevisionId);
      if (!form) throw new Problem(404, {});
      const parameters = (rules.at(-1)?.parameters ?? {}) as { supplementDays?: number; consultationDays?: number };
      return { definition: form.definition as unknown as FormDefinition, parameters };
    },
    staleTime: 3_600_000,
  });
}
