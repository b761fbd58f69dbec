import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { openingsQuery, rightsQuery } from '../api/rights';
import { missing, signedIn } from './guards';
import { rootRoute } from './root';

const ownData = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compte/donnees',
  staticData: { file: 'src/pages/rights/own-data.tsx', words: ['rights'] },
  beforeLoad: signedIn,
  loader: ({ context }) => context.queries.ensureQueryData(rightsQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/rights/own-data'), 'OwnDataPage'),
});

const openings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$id/consultations',
  staticData: { file: 'src/pages/rights/openings.tsx', words: ['rights'] },
  beforeLoad: signedIn,
  loader: ({ context: { api, queries }, params }) =>
    queries.ensureInfiniteQueryData(openingsQuery(api, params.id)).catch(missing),
  component: lazyRouteComponent(() => import('../pages/rights/openings'), 'OpeningsPage'),
});

/** What people may do about their data. */
export const rightsRoutes = [ownData, openings] as const;
