import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root';

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  staticData: { file: 'src/pages/account/sign-in.tsx', words: ['account'] },
  validateSearch: (search: Record<string, unknown>): { retour?: string } => ({
    // only addresses of this site: a link must not send people elsewhere
    ...(typeof search['retour'] === 'string' && /^\/(?!\/)/.test(search['retour']) ? { retour: search['retour'] } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/account/sign-in'), 'SignInPage'),
});

export const accountRoutes = [signIn] as const;
