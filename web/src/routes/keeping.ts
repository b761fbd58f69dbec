import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { erasureRequestsQuery, holdsQuery, retentionQuery, type WhichRequests } from '../api/keeping';
import { agentsOnly } from './guards';
import { rootRoute } from './root';

const desk = { words: ['keeping', 'admin'], render: 'browser', width: 'desk' } as const;
const keepers = agentsOnly('admin', 'lead');

const erasures = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/effacements',
  staticData: { ...desk, file: 'src/pages/keeping/erasures.tsx' },
  validateSearch: ({ etat }: Record<string, unknown>): { etat?: 'traitees' } =>
    etat === 'traitees' ? { etat: 'traitees' } : {},
  beforeLoad: keepers,
  loaderDeps: ({ search: { etat } }) => ({ which: (etat ? 'answered' : 'open') as WhichRequests }),
  loader: ({ context: { api, queries }, deps: { which } }) =>
    queries.ensureInfiniteQueryData(erasureRequestsQuery(api, which)),
  component: lazyRouteComponent(() => import('../pages/keeping/erasures'), 'ErasuresPage'),
});

const retention = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/conservation',
  staticData: { ...desk, file: 'src/pages/keeping/retention.tsx' },
  beforeLoad: keepers,
  loader: ({ context: { api, queries } }) =>
    Promise.all([queries.ensureInfiniteQueryData(retentionQuery(api)), queries.ensureQueryData(holdsQuery(api))]),
  component: lazyRouteComponent(() => import('../pages/keeping/retention'), 'RetentionPage'),
});

/** Requests for erasure and ends of keeping, for administrators and leads. */
export const keepingRoutes = [erasures, retention] as const;
