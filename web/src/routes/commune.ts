import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import {
  consultationQuery,
  guestBriefQuery,
  guestFileQuery,
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

/** The request the link opened. */
async function request({ queries, api }: RouterContext) {
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
  staticData: { words: ['commune', 'officer'], unlisted: true, file: 'src/pages/commune/file.tsx' },
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
    const { passesLeft } = await request(context);
    const refused = context.queries.getQueryData(passOnSentQuery.queryKey);
    if (passesLeft === 0 && !refused) throw redirect({ to: '/avis' });
  },
  component: lazyRouteComponent(() => import('../pages/commune/pass-on'), 'PassOnPage'),
  notFoundComponent: gone,
});

const passedOn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/transmise',
  staticData: { ...staticData, file: 'src/pages/commune/passed-on.tsx' },
  loader: async ({ context }) => {
    if (!(await context.queries.ensureQueryData(passedOnQuery))) throw notFound();
  },
  component: lazyRouteComponent(() => import('../pages/commune/passed-on'), 'PassedOnPage'),
  notFoundComponent: gone,
});

const ended = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/lien-perime',
  staticData: { ...staticData, file: 'src/pages/commune/gone.tsx' },
  component: gone,
});

const door = createRoute({
  getParentRoute: () => rootRoute,
  path: '/avis/$token',
  staticData: { ...staticData, file: 'src/pages/commune/door.tsx' },
  component: lazyRouteComponent(() => import('../pages/commune/door'), 'DoorPage'),
});

export const communeRoutes = [opinion, receipt, file, passOn, passedOn, ended, door] as const;
