import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { callsQuery } from '../api/calls';
import { rootRoute } from './root';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { file: 'src/pages/open/home.tsx', words: ['open'] },
  loader: ({ context }) => context.queries.ensureQueryData(callsQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/open/home'), 'HomePage'),
});

export const openRoutes = [home] as const;
