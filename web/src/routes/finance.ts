import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { awardQuery } from '../api/awards';
import {
  approvedQuery,
  bankAccountsQuery,
  instalmentCountsQuery,
  instalmentStates,
  orderQuery,
  ordersQuery,
  sheetQuery,
  toPayQuery,
  type InstalmentState,
  type Narrowing,
} from '../api/payments';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const desk = { words: ['finance'], render: 'browser', width: 'desk' } as const;

/** What the list of instalments is narrowed to; `tous` shows every state. */
export interface ToPaySearch {
  readonly etat?: InstalmentState | 'tous';
  readonly retard?: 'oui';
  readonly q?: string;
}

/** The address as the API is asked. */
export function narrowingOf({ etat = 'requested', retard, q }: ToPaySearch): Narrowing {
  return {
    ...(etat === 'tous' ? {} : { state: etat }),
    ...(retard ? { late: true } : {}),
    ...(q ? { search: q } : {}),
  };
}

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/versements',
  staticData: { file: 'src/pages/finance/to-pay.tsx', ...desk },
  validateSearch: (search: Record<string, unknown>): ToPaySearch => ({
    ...([...instalmentStates, 'tous'].some((state) => state === search['etat'])
      ? { etat: search['etat'] as InstalmentState | 'tous' }
      : {}),
    ...(search['retard'] === 'oui' ? { retard: 'oui' as const } : {}),
    ...(search['q'] !== undefined && search['q'] !== '' ? { q: String(search['q']).slice(0, 100) } : {}),
  }),
  beforeLoad: agentsOnly('finance', 'officer', 'lead'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { api, queries }, deps }) =>
    Promise.all([
      queries.ensureInfiniteQueryData(toPayQuery(api, narrowingOf(deps))),
      queries.ensureQueryData(instalmentCountsQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/finance/to-pay'), 'ToPayPage'),
});

const orders = createRoute({
  getParentRoute: () => rootRoute,
  path: '/versements/ordres',
  staticData: { file: 'src/pages/finance/orders.tsx', ...desk },
  beforeLoad: agentsOnly('finance'),
  loader: ({ context: { api, queries } }) =>
    Promise.all([queries.ensureInfiniteQueryData(ordersQuery(api)), queries.ensureQueryData(approvedQuery(api))]),
  component: lazyRouteComponent(() => import('../pages/finance/orders'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => rootRoute,
  path: '/versements/ordres/$id',
  staticData: { file: 'src/pages/finance/order.tsx', ...desk },
  beforeLoad: agentsOnly('finance'),
  loader: ({ context: { api, queries }, params }) => queries.ensureQueryData(orderQuery(api, params.id)),
  component: lazyRouteComponent(() => import('../pages/finance/order'), 'OrderPage'),
});

const reading = createRoute({
  getParentRoute: () => rootRoute,
  path: '/versements/retours',
  staticData: { file: 'src/pages/finance/reading.tsx', ...desk },
  beforeLoad: agentsOnly('finance'),
  component: lazyRouteComponent(() => import('../pages/finance/reading'), 'ReadingPage'),
});

const sheet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/versements/$awardId',
  staticData: { file: 'src/pages/finance/sheet.tsx', ...desk },
  beforeLoad: agentsOnly('finance', 'officer', 'lead'),
  loader: async ({ context: { api, queries }, params }) => {
    const [award] = await Promise.all([
      queries.ensureQueryData(awardQuery(api, params.awardId)),
      queries.ensureQueryData(sheetQuery(api, params.awardId)),
    ]);
    // leads do not read bank details: the page leaves them out
    await queries.ensureQueryData(bankAccountsQuery(api, award.organizationId)).catch(() => null);
  },
  component: lazyRouteComponent(() => import('../pages/finance/sheet'), 'PaymentSheetPage'),
});

/** Where mails sent before led to. */
const former = createRoute({
  getParentRoute: () => rootRoute,
  path: '/instruction/versements',
  beforeLoad: () => {
    throw redirect({ to: '/versements' });
  },
});

export const financeRoutes = [list, orders, order, reading, sheet, former] as const;
