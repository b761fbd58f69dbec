import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { demoClockQuery } from '../api/demonstration';
import { missing } from './guards';
import { rootRoute } from './root';

const clock = createRoute({
  getParentRoute: () => rootRoute,
  path: '/demonstration',
  staticData: { file: 'src/pages/demonstration/clock.tsx', words: ['demonstration'], unlisted: true },
  loader: ({ context }) => context.queries.ensureQueryData(demoClockQuery(context.api)).catch(missing),
  component: lazyRouteComponent(() => import('../pages/demonstration/clock'), 'DemoClockPage'),
});

/** What exists where everything is invented only. */
export const demonstrationRoutes = [clock] as const;
