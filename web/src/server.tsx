import { QueryClient, dehydrate } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { App } from './app';
import { makeApi } from './api/client';
import { Problem } from './api/problem';
import { makeRouter } from './router';
import { communeRoutes } from './routes/commune';
import { deskRoutes } from './routes/desk';
import { writeDocument, type Assets } from './document';
import { Words, type Locale } from './words/words';

/** A page to render: the address asked for, in whose name, and how to reach the API from here. */
export interface PageRequest {
  /** Path and search, without origin. */
  readonly url: string;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark' | null;
  readonly origin: string;
  readonly assets: Assets;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Pages say that nothing on them is real. */
  readonly rehearsal: boolean;
  /** Data the page starts with beside what it asks for itself, by query key: a form sent without script, for one. */
  readonly given?: readonly (readonly [key: readonly string[], data: unknown])[];
  /** The address whose page answers where the form was sent elsewhere. */
  readonly status?: number;
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** Where to go instead. */
  readonly location?: string;
}

/** Renders one page as its visitor sees it. Data come through the API with the visitor's own rights: nothing is read aside. */
export async function render(request: PageRequest): Promise<PageAnswer> {
  const { url, locale, origin } = request;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  for (const [key, data] of request.given ?? []) queries.setQueryData([...key], data);
  const words = new Words(locale);
  const router = makeRouter(
    { queries, api: makeApi(locale, origin, request.fetch), words },
    { desk: deskRoutes, commune: communeRoutes },
    createMemoryHistory({ initialEntries: [url] }),
  );
  const matched = router.matchRoutes(router.latestLocation);
  const route = matched.flatMap(({ staticData }) => staticData);
  const files = route.flatMap(({ file }) => (file ? [file] : []));
  const areas = ['frame' as const, ...route.flatMap((each) => each.words ?? [])];
  const frame = { ...request, files, areas, unlisted: route.some((each) => each.unlisted) };
  if (route.some((each) => each.render === 'browser')) {
    const announced = [...files, 'src/routes/desk.ts'];
    const [, rest, foundRoute] = router.getMatchedRoutes(router.latestLocation.pathname);
    const html = writeDocument({ ...frame, files: announced, body: null, title: null, state: null });
    // what the route leaves over of the address is no page of ours
    return { status: foundRoute && !rest['**'] ? 200 : 404, html };
  }
  await router.load();
  // what the router found: a page with its status, or another address
  const result = router._serverResult;
  if (result?.type === 'redirect') return { status: 303, html: '', location: result.redirect.options.href ?? '/' };
  const body = renderToString(<App router={router} />);
  const html = writeDocument({ ...frame, body, title: titleIn(body), state: dehydrate(queries) });
  queries.clear();
  return { status: request.status ?? refusedIn(result?.matches) ?? result?.status ?? 200, html };
}

interface LoadedMatch {
  readonly error: unknown;
  readonly loaderData?: unknown;
}

/** The status of a page that tells what the API refused is that of the refusal; a loader may give it as `{ status }`. */
function refusedIn(matches: readonly LoadedMatch[] | undefined): number | undefined {
  return matches
    ?.flatMap(({ error, loaderData }) => [error instanceof Problem ? error : null, loaderData])
    .map((told) => (typeof told === 'object' && told !== null && 'status' in told ? told.status : undefined))
    .find((status) => typeof status === 'number');
}

/** The title of a page is its first heading: written once, by the page. */
function titleIn(body: string): string | null {
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1];
  return heading ? heading.replaceAll(/<!--.*?-->|<[^>]+>/gs, '').trim() : null;
}
