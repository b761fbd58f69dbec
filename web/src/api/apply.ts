import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FormDefinition } from '../../../src/calls/forms/catalogue.js';
import type { AnswersContext } from '../../../src/calls/forms/conditions.js';
import { ask, type Api } from './client';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Application = Schemas['ApplicationView'];
export type Axis = Schemas['CallAxisView'];
export type Commune = Schemas['CommuneView'];
export type Paper = Schemas['AttachmentView'];
export type Line = Schemas['CompletenessLineView'];

/** One application as its reader may see it. */
export function applicationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['application', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
  });
}

/** What is left to do before filing a draft. */
export function completenessQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['completeness', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/completeness', { params: { path: { id } } })),
    staleTime: 0,
  });
}

/** The papers joined to an application; asked again and again while one is being checked. */
export function papersQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['papers', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/attachments', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(({ state: at }) => at === 'quarantined') ? 1_500 : false),
  });
}

/** The organizations one may act for. */
export function organizationsQuery(api: Api) {
  return queryOptions({ queryKey: ['me', 'organizations'], queryFn: () => ask(api.GET('/api/v1/me/organizations')) });
}

/** The authority that gives the grant: its service answers questions. */
export function authorityQuery(api: Api) {
  return queryOptions({
    queryKey: ['authority'],
    queryFn: () => ask(api.GET('/api/v1/authority')),
    staleTime: 3_600_000,
  });
}

/** The ceilings of de minimis aid over three years that are in force, in cents. */
export function aidCeilingsQuery(api: Api) {
  return queryOptions({
    queryKey: ['authority', 'ceilings'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/api/v1/authority/parameters'));
      const today = new Date().toISOString().slice(0, 10);
      // the latest comes first
      const inForce = (name: string) =>
        Number(items.find((one) => one.name === name && one.validFrom <= today)?.value ?? 0);
      return { deMinimis: inForce('de_minimis_ceiling'), sgei: inForce('sgei_ceiling') };
    },
    staleTime: 3_600_000,
  });
}

/** Communes by name or postal code, a few. */
export function communesQuery(api: Api, search: string) {
  return queryOptions({
    queryKey: ['communes', search],
    queryFn: () => ask(api.GET('/api/v1/communes', { params: { query: { q: search, limit: 8 } } })),
    staleTime: 3_600_000,
  });
}

/** The form of a draft with all that its screens need beside the answers. Amounts in cents, shares in basis points. */
export interface Form {
  readonly slug: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly definition: FormDefinition;
  /** What the product knows without asking, for the conditions. */
  readonly context: AnswersContext;
  readonly maxGrant: number | null;
  readonly maxShare: number | null;
  /** Least of the costs to cover without grants; null where none is asked. */
  readonly minOwnShare?: number | null;
  /** State aid regime of the call's grants. */
  readonly aidRegime?: string | undefined;
  readonly authority: { readonly name: string; readonly siren: string };
  /** The last instant of the open round, where there is one. */
  readonly closesAt: string | null;
  readonly legalForm: string;
}

/** The form of an application, read once: a published form does not change, a draft may move to a later one. */
export function formQuery(api: Api, application: Application) {
  return queryOptions({
    queryKey: ['form', application.id, application.formRevisionId],
    queryFn: () => readForm(api, application),
    staleTime: Infinity,
  });
}

async function readForm(api: Api, application: Application): Promise<Form> {
  const { id, callId, formRevisionId, axis } = application;
  const organizationId = application.organization.id;
  const [calls, organization, authority] = await Promise.all([
    ask(api.GET('/api/v1/calls')),
    ask(api.GET('/api/v1/organizations/{id}', { params: { path: { id: organizationId } } })),
    ask(api.GET('/api/v1/authority')),
  ]);
  const slug = calls.items.find((call) => call.id === callId)?.slug ?? '';
  const call = await ask(api.GET('/api/v1/calls/{slug}', { params: { path: { slug } } }));
  // a draft keeps the questions it was begun with, whatever the call asks by now
  const form =
    call.form?.id === formRevisionId
      ? call.form
      : await ask(api.GET('/api/v1/applications/{id}/form', { params: { path: { id } } }));
  const { eligibility: _, ...definition } = form.definition as unknown as FormDefinition;
  const rules = (call.parameters ?? {}) as { maxGrant?: number; maxShare?: number; aidRegime?: string };
  // the axis of the application may bind the call's rules more closely
  const own = call.axes.find(({ id: each }) => each === axis.id);
  const { legalForm, esus, workIntegration } = organization;
  return {
    slug,
    title: call.title,
    definition,
    context: {
      'organization.legalForm': legalForm,
      'organization.esus': esus,
      ...(workIntegration ? { 'organization.workIntegration': workIntegration } : {}),
      'application.axis': axis.code,
    },
    maxGrant: own?.maxGrant ?? rules.maxGrant ?? null,
    maxShare: own?.maxShare ?? rules.maxShare ?? null,
    minOwnShare: own?.minOwnShare ?? null,
    aidRegime: rules.aidRegime,
    authority: { name: authority.name, siren: authority.siren },
    closesAt: call.rounds.at(-1)?.closesAt ?? null,
    legalForm,
  };
}

/** Reads what the pages of a draft are drawn from. */
export async function readDraft(queries: QueryClient, api: Api, id: string): Promise<Application> {
  const application = await queries.ensureQueryData(applicationQuery(api, id));
  await queries.ensureQueryData(formQuery(api, application));
  return application;
}
