import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import {
  consultationQuery,
  guestBriefQuery,
  guestFileQuery,
  linkGoneQuery,
  opinionSentQuery,
  passOnSentQuery,
  passedOnQuery,
} from '../api/consultation';
import { territoryQuery } from '../api/officer/files';
import { Problem } from '../api/problem';
import type { RouterContext } from '../router';
import { rootRoute } from './root';

const staticData = { words: ['commune'], unlisted: true } as const;

/** Nobody is at fault where a link has ended: a page says what to do. */
const gone = lazyRouteComponent(() => import('../pages/commune/gone'), 'GonePage');

/** The server has just said that the link opens nothing any more. */
function ended(queries: RouterContext['queries']): void {
  if (queries.getQueryData(linkGoneQuery.queryKey)) throw notFound();
}

/** The request the link opened. */
async function request({ queries, api }: RouterContext) {
  ended(queries);
  return queries.ensureQueryData(consultationQuery(api)).catch((problem: unknown) => {
    throw problem instanceof Problem && problem.status < 500 && problem.status !== 429 ? notFound() : problem;
  });
}

const opinion = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis',
  staticData: { ...staticData, file: 'src/pages/commune/opinion.tsx', width: 'wide' },
  loader: async ({ context }) => {
    await context.queries.ensureQueryData(opinionSentQuery);
    const { applicationId } = await request(context);
    await context.queries.ensureQueryData(guestBriefQuery(context.api, applicationId));
  },
  component: lazyRouteComponent(() => import('../pages/commune/opinion'), 'OpinionPage'),
  notFoundComponent: gone,
});

const receipt = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/recu',
  staticData: { ...staticData, file: 'src/pages/commune/receipt.tsx' },
  loader: async ({ context }) => {
    const { state } = await request(context);
    if (state === 'asked') throw redirect({ to: '/avis' });
  },
  component: lazyRouteComponent(() => import('../pages/commune/receipt'), 'ReceiptPage'),
  notFoundComponent: gone,
});

const file = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/dossier',
  staticData: { words: ['commune', 'officer', 'accounts'], unlisted: true, file: 'src/pages/commune/file.tsx' },
  loader: async ({ context }) => {
    const { applicationId } = await request(context);
    await Promise.all([
      context.queries.ensureQueryData(guestFileQuery(context.api, applicationId)),
      context.queries.ensureQueryData(territoryQuery(context.api)),
    ]);
  },
  component: lazyRouteComponent(() => import('../pages/commune/file'), 'GuestFilePage'),
  notFoundComponent: gone,
});

const passOn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/transmettre',
  staticData: { ...staticData, file: 'src/pages/commune/pass-on.tsx' },
  loader: async ({ context }) => {
    await context.queries.ensureQueryData(passOnSentQuery);
    // once it is passed on the session has ended: the receipt is all there is
    if (await context.queries.ensureQueryData(passedOnQuery)) return;
    const { passesLeft } = await request(context);
    const refused = context.queries.getQueryData(passOnSentQuery.queryKey);
    if (passesLeft === 0 && !refused) throw redirect({ to: '/avis' });
  },
  component: lazyRouteComponent(() => import('../pages/commune/pass-on'), 'PassOnPage'),
  notFoundComponent: gone,
});

const door = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/$token',
  staticData: { ...staticData, file: 'src/pages/commune/door.tsx' },
  loader: ({ context }) => ended(context.queries),
  component: lazyRouteComponent(() => import('../pages/commune/door'), 'DoorPage'),
  notFoundComponent: gone,
});

export const communeRoutes = [opinion, receipt, file, passOn, door] as const;
