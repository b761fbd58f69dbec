import { QueryClient, hydrate } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app';
import { makeApi } from './api/client';
import { rolesOf, type Me } from './api/me';
import { fetchSignedIn } from './api/sign-in-again';
import { makeRouter, type Parts } from './router';
import './ui/style.css';
import { Words } from './words/words';

/** Starts the page in the browser: takes over what the server has rendered, or draws it where only the frame was sent. */
async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (!place) return;
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: retryable, networkMode: 'always' } },
  });
  const state = document.getElementById('state')?.textContent;
  if (state) hydrate(queries, JSON.parse(state));
  const api = makeApi(locale, location.origin, fetchSignedIn);
  const rendered = place.dataset['render'] !== 'client';
  const router = makeRouter({ queries, api, words: new Words(locale) }, await partsFor(queries, rendered));
  // tells the router that the tree was drawn by the server: without it the two would differ by their boundaries
  if (rendered) router.ssr = { manifest: undefined };
  await router.load();
  const app = (
    <StrictMode>
      <App router={router} />
    </StrictMode>
  );
  if (rendered) hydrateRoot(place, app);
  else createRoot(place).render(app);
}

/** The pages of agents and of the committee for those who may open one, the pages of communes for those who came by their link. */
async function partsFor(queries: QueryClient, rendered: boolean): Promise<Parts> {
  const me = queries.getQueryData<Me | null>(['me']);
  const seats = queries.getQueryData<{ items: readonly unknown[] }>(['committees']);
  // the frame alone is sent only where the address is one of theirs
  const agent = !rendered || rolesOf(me).length > 0 || (seats?.items.length ?? 0) > 0;
  return {
    desk: agent ? (await import('./routes/desk')).deskRoutes : null,
    commune: /^\/avis(\/|$)/.test(location.pathname) ? (await import('./routes/commune')).communeRoutes : null,
  };
}

/** Only what may pass by itself is tried again: a refusal stays a refusal. */
function retryable(count: number, fault: Error): boolean {
  const status = 'status' in fault && typeof fault.status === 'number' ? fault.status : 503;
  return count < 2 && (status === 503 || status === 429);
}

void start();
