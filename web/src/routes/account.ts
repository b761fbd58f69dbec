import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { demoPeopleQuery, ownSessionsQuery } from '../api/account';
import { signedIn } from './guards';
import { rootRoute } from './root';

interface Return {
  /** Where to go once done: an address of this site, a link must not send people elsewhere. */
  retour?: string;
}

function readReturn(search: Record<string, unknown>): Return {
  const to = search['retour'];
  return typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { retour: to } : {};
}

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/connexion',
  staticData: { file: 'src/pages/account/sign-in.tsx', words: ['account'] },
  validateSearch: readReturn,
  loader: ({ context }) => context.queries.ensureQueryData(demoPeopleQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/account/sign-in'), 'SignInPage'),
});

const seat = createRoute({
  getParentRoute: () => rootRoute,
  path: '/siege',
  staticData: { file: 'src/pages/account/seat.tsx', words: ['account'] },
  component: lazyRouteComponent(() => import('../pages/account/seat'), 'SeatPage'),
});

const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compte',
  staticData: { file: 'src/pages/account/account.tsx', words: ['account'] },
  beforeLoad: signedIn,
  validateSearch: readReturn,
  loader: ({ context }) => context.queries.ensureQueryData(ownSessionsQuery(context.api)),
  component: lazyRouteComponent(() => import('../pages/account/account'), 'AccountPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compte/code',
  staticData: { file: 'src/pages/account/second-factor.tsx', words: ['account'] },
  beforeLoad: signedIn,
  validateSearch: readReturn,
  component: lazyRouteComponent(() => import('../pages/account/second-factor'), 'SecondFactorPage'),
});

export const accountRoutes = [signIn, seat, account, secondFactor] as const;
