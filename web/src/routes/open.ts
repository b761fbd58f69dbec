import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { checkQuery } from '../api/check';
import {
  authorityQuery,
  callPageQuery,
  dealsQuery,
  demonstrationQuery,
  eligibilityQuery,
  inShortQuery,
  openDataQuery,
} from '../api/open';
import { missing } from './guards';
import { rootRoute } from './root';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { file: 'src/pages/open/home.tsx', words: ['open'], width: 'wide' },
  loader: ({ context: { queries, api } }) =>
    Promise.all([
      queries.ensureQueryData(dealsQuery(api)),
      queries.ensureQueryData(inShortQuery(api)),
      queries.ensureQueryData(demonstrationQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/open/home'), 'HomePage'),
});

const call = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appels/$slug',
  staticData: { file: 'src/pages/open/call.tsx', words: ['open'], width: 'wide' },
  validateSearch: (search: Record<string, unknown>): { forme?: string; axe?: string } => ({
    ...textOf(search, 'forme'),
    ...textOf(search, 'axe'),
  }),
  loader: ({ context: { queries, api }, params }) =>
    Promise.all([
      queries.ensureQueryData(callPageQuery(api, params.slug)).catch(missing),
      queries.ensureQueryData(authorityQuery(api)),
    ]),
  component: lazyRouteComponent(() => import('../pages/open/call'), 'CallPage'),
});

const eligibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appels/$slug/eligibilite',
  staticData: { file: 'src/pages/open/eligibility.tsx', words: ['open'] },
  // the keys are those of the call's own questions
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    ),
  loader: ({ context: { queries, api }, params }) =>
    queries.ensureQueryData(eligibilityQuery(api, params.slug)).catch(missing),
  component: lazyRouteComponent(() => import('../pages/open/eligibility'), 'EligibilityPage'),
});

const check = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verification',
  staticData: { file: 'src/pages/check/ask.tsx', words: ['check'], unlisted: true },
  validateSearch: (search: Record<string, unknown>): { code?: string } => textOf(search, 'code'),
  beforeLoad: ({ search }) => {
    const code = search.code?.trim();
    // a code typed by hand in the form leads to the address of the document
    if (code) throw redirect({ to: '/verification/$code', params: { code } });
  },
  component: lazyRouteComponent(() => import('../pages/check/ask'), 'AskCheckPage'),
});

const checked = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verification/$code',
  staticData: { file: 'src/pages/check/checked.tsx', words: ['check'], unlisted: true },
  validateSearch: (search: Record<string, unknown>): { sha256?: string } => textOf(search, 'sha256'),
  loader: async ({ context: { queries, api }, params }) => {
    const [{ refused }] = await Promise.all([
      queries.ensureQueryData(checkQuery(api, params.code)),
      queries.ensureQueryData(demonstrationQuery(api)),
    ]);
    return { status: refused?.status };
  },
  component: lazyRouteComponent(() => import('../pages/check/checked'), 'CheckedPage'),
});

const legal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mentions-legales',
  staticData: { file: 'src/pages/legal/legal.tsx', words: ['legal'] },
  loader: ({ context: { queries, api } }) => queries.ensureQueryData(authorityQuery(api)),
  component: lazyRouteComponent(() => import('../pages/legal/legal'), 'LegalPage'),
});

const privacy = createRoute({
  getParentRoute: () => rootRoute,
  path: '/donnees-personnelles',
  staticData: { file: 'src/pages/legal/privacy.tsx', words: ['legal'] },
  loader: ({ context: { queries, api } }) => queries.ensureQueryData(authorityQuery(api)),
  component: lazyRouteComponent(() => import('../pages/legal/privacy'), 'PrivacyPage'),
});

const accessibility = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accessibilite',
  staticData: { file: 'src/pages/legal/accessibility.tsx', words: ['legal'] },
  loader: ({ context: { queries, api } }) => queries.ensureQueryData(authorityQuery(api)),
  component: lazyRouteComponent(() => import('../pages/legal/accessibility'), 'AccessibilityPage'),
});

const openData = createRoute({
  getParentRoute: () => rootRoute,
  path: '/donnees',
  staticData: { file: 'src/pages/legal/open-data.tsx', words: ['legal'] },
  loader: ({ context: { queries, api } }) => queries.ensureQueryData(openDataQuery(api)),
  component: lazyRouteComponent(() => import('../pages/legal/open-data'), 'OpenDataPage'),
});

export const openRoutes = [home, call, eligibility, check, checked, legal, privacy, accessibility, openData] as const;

/** One search parameter where it is a text: numbers stay as they were typed. */
function textOf<K extends string>(search: Record<string, unknown>, key: K): { [key in K]?: string } {
  const value = search[key];
  if (typeof value !== 'string' && typeof value !== 'number') return {};
  return { [key]: String(value) } as { [key in K]?: string };
}
