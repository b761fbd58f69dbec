import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import type { Api } from './api/client';
import { FaultPage, MissingPage } from './app';
import { accountRoutes } from './routes/account';
import { applyRoutes } from './routes/apply';
import { chartsRoutes } from './routes/charts';
import type { communeRoutes } from './routes/commune';
import type { deskRoutes } from './routes/desk';
import { demonstrationRoutes } from './routes/demonstration';
import { holderRoutes } from './routes/holder';
import { openRoutes } from './routes/open';
import { rightsRoutes } from './routes/rights';
import { rootRoute } from './routes/root';
import { structureRoutes } from './routes/structure';
import { styleguideRoutes } from './routes/styleguide';
import type { Words } from './words/words';

/** What every page may ask for: data, the API itself, the words of its area. */
export interface RouterContext {
  readonly queries: QueryClient;
  readonly api: Api;
  readonly words: Words;
}

/** Pages that only some visitors can open; null where this one cannot: they are then not fetched. */
export interface Parts {
  /** Agents and the committee. */
  readonly desk: typeof deskRoutes | null;
  /** Whoever holds the link of a request for an opinion. */
  readonly commune: typeof communeRoutes | null;
}

function routeTree({ desk, commune }: Parts) {
  return rootRoute.addChildren([
    ...openRoutes,
    ...chartsRoutes,
    ...accountRoutes,
    ...demonstrationRoutes,
    ...holderRoutes,
    ...rightsRoutes,
    ...structureRoutes,
    ...applyRoutes,
    // without them their addresses are not found here: nobody who lacks them is shown a link to one
    ...(commune ?? ([] as unknown as typeof communeRoutes)),
    ...(desk ?? ([] as unknown as typeof deskRoutes)),
    ...(import.meta.env.DEV ? styleguideRoutes : []),
  ]);
}

/** The router of one visitor. `history` is given by the server and by tests; browsers have their own. */
export function makeRouter(context: RouterContext, parts: Parts, history?: RouterHistory) {
  return createRouter({
    routeTree: routeTree(parts),
    context,
    ...(history ? { history, isServer: true } : {}),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 400,
    scrollRestoration: !history,
    defaultErrorComponent: FaultPage,
    defaultNotFoundComponent: MissingPage,
    trailingSlash: 'never',
  });
}

export type AppRouter = ReturnType<typeof makeRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
  interface StaticDataRouteOption {
    /** Source file of the page, so that the server announces it to the browser at once. */
    readonly file?: string;
    /** Areas whose words the page uses, beside `frame`. */
    readonly words?: readonly Area[];
    /** `browser`: the server sends the frame only (pages people live in all day). Everything else is rendered there. */
    readonly render?: 'browser';
    /** `desk`: dense, wide pages of agents; else the measure of a text that is read. */
    readonly width?: 'desk' | 'wide' | 'text';
    /** Search engines are asked to leave the page out: it is for whoever holds its address. */
    readonly unlisted?: boolean;
  }
}

type Area = import('./words/words').Area;
