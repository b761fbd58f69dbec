import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './guards';
import { rootRoute } from './root';

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mes-demandes',
  staticData: { file: 'src/pages/holder/my-applications.tsx', words: ['holder'] },
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('../pages/holder/my-applications'), 'MyApplicationsPage'),
});

export const holderRoutes = [mine] as const;
