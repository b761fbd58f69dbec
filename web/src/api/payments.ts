import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, type Api } from './client';
import type { components } from './schema';

export type ToPay = components['schemas']['ToPayView'];
export type InstalmentState = ToPay['state'];
export type PaymentSheet = components['schemas']['PaymentSheetView'];
export type Instalment = components['schemas']['InstalmentView'];
export type FinancialReport = components['schemas']['ReportView'];
export type BankAccount = components['schemas']['BankAccountView'];
export type PaymentOrder = components['schemas']['PaymentOrderView'];
export type ReadLine = components['schemas']['ReadBackLine'];

/** Every state of an instalment, in the order of the work they ask for. */
export const instalmentStates = [
  'requested',
  'checked',
  'approved',
  'ordered',
  'paid',
  'planned',
  'returned',
  'cancelled',
] as const satisfies readonly InstalmentState[];

/** What the list of instalments is asked for. */
export interface Narrowing {
  readonly state?: InstalmentState;
  readonly late?: boolean;
  readonly search?: string;
}

/** Instalments by due date, 50 a page. */
export function toPayQuery(api: Api, narrowing: Narrowing) {
  return infiniteQueryOptions({
    queryKey: ['instalments', 'list', narrowing],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/instalments', {
          params: { query: { ...narrowing, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The approved instalments an order may take, at most 200. */
export function approvedQuery(api: Api) {
  return queryOptions({
    queryKey: ['instalments', 'approved'],
    queryFn: () => ask(api.GET('/api/v1/instalments', { params: { query: { state: 'approved', limit: 200 } } })),
  });
}

/** How many instalments are in each state. */
export function instalmentCountsQuery(api: Api) {
  return queryOptions({
    queryKey: ['instalments', 'counts'],
    queryFn: () => ask(api.GET('/api/v1/instalments/counts')),
  });
}

/** The payments of one award. */
export function sheetQuery(api: Api, awardId: string) {
  return queryOptions({
    queryKey: ['payments', awardId],
    queryFn: () => ask(api.GET('/api/v1/awards/{id}/payments', { params: { path: { id: awardId } } })),
  });
}

/** The bank details of a structure, newest first; finance and officers only. */
export function bankAccountsQuery(api: Api, organizationId: string) {
  return queryOptions({
    queryKey: ['bank-accounts', organizationId],
    queryFn: () =>
      ask(api.GET('/api/v1/organizations/{id}/bank-accounts', { params: { path: { id: organizationId } } })),
  });
}

/** Payment orders, newest first, 50 a page. */
export function ordersQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['payment-orders', 'list'],
    queryFn: ({ pageParam }) =>
      ask(api.GET('/api/v1/payment-orders', { params: { query: pageParam ? { after: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** One order with its lines. */
export function orderQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['payment-orders', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/payment-orders/{id}', { params: { path: { id } } })),
  });
}
