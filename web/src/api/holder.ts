import { queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import { Problem } from './problem';
import type { components } from './schema';

type Schemas = components['schemas'];
export type ApplicationLine = Schemas['ApplicationsPageView']['items'][number];
export type Award = Schemas['AwardView'];
export type Campaign = Schemas['CampaignView'];
export type Organization = Schemas['OrganizationView'];
export type Instalment = Schemas['InstalmentView'];
export type PaymentSheet = Schemas['PaymentSheetView'];
export type BankAccount = Schemas['BankAccountView'];
export type SupplementRequest = Schemas['SupplementRequestView'];

/** What is there, or null where there is nothing, or nothing for this reader. */
async function orNone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (problem) {
    if (problem instanceof Problem && (problem.status === 404 || problem.status === 403)) return null;
    throw problem;
  }
}

/** The applications of the organizations one belongs to, newest first, at most 100. */
export function myApplicationsQuery(api: Api) {
  return queryOptions({
    queryKey: ['me', 'applications'],
    queryFn: () => ask(api.GET('/api/v1/me/applications', { params: { query: { limit: 100 } } })),
  });
}

/** What happened to an application; null for a reader who is not of its organization. */
export function timelineQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['timeline', id],
    queryFn: () => orNone(ask(api.GET('/api/v1/applications/{id}/timeline', { params: { path: { id } } }))),
  });
}

/** The papers the service made about an application: receipt, letter, agreement. */
export function documentsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['documents', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/documents', { params: { path: { id } } })),
  });
}

/** The requests for supplements of an application, newest first. */
export function supplementsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['supplements', id],
    queryFn: () => orNone(ask(api.GET('/api/v1/applications/{id}/supplement-requests', { params: { path: { id } } }))),
  });
}

/** The answers the service has corrected in an application, newest first. */
export function correctionsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['corrections', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/corrections', { params: { path: { id } } })),
  });
}

/** The crowdfunding campaigns linked to an application. */
export function campaignsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['campaigns', id],
    queryFn: () => ask(api.GET('/api/v1/applications/{id}/campaigns', { params: { path: { id } } })),
  });
}

/** The readings of one campaign, newest first. */
export function readingsQuery(api: Api, campaignId: string) {
  return queryOptions({
    queryKey: ['readings', campaignId],
    queryFn: () => ask(api.GET('/api/v1/campaigns/{id}/readings', { params: { path: { id: campaignId } } })),
  });
}

/** The award of an application, or null: none, or not told yet. */
export function ownAwardQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['award-of', id],
    queryFn: () => orNone(ask(api.GET('/api/v1/applications/{id}/award', { params: { path: { id } } }))),
  });
}

/** The payments of an award that was notified; null before. */
export function ownSheetQuery(api: Api, awardId: string) {
  return queryOptions({
    queryKey: ['own-payments', awardId],
    queryFn: () => orNone(ask(api.GET('/api/v1/awards/{id}/payments', { params: { path: { id: awardId } } }))),
  });
}

/** The bank details of an organization, newest first; null for those who may only read. */
export function ownBankAccountsQuery(api: Api, organizationId: string) {
  return queryOptions({
    queryKey: ['own-bank-accounts', organizationId],
    queryFn: () =>
      orNone(ask(api.GET('/api/v1/organizations/{id}/bank-accounts', { params: { path: { id: organizationId } } }))),
  });
}

/** One organization with its people. */
export function organizationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['organization', id],
    queryFn: () => ask(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
  });
}

/** The aids an organization received or declared. */
export function aidsQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['aids', id],
    queryFn: () => ask(api.GET('/api/v1/organizations/{id}/aids', { params: { path: { id } } })),
  });
}
