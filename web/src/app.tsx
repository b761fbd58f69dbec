import { QueryClientProvider, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import {
  Outlet,
  RouterProvider,
  useMatches,
  useRouter,
  useRouterState,
  type ErrorComponentProps,
} from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { ApiProvider, useApi } from './api/client';
import { committeesQuery, meQuery } from './api/me';
import { NoConnection, Problem } from './api/problem';
import type { AppRouter } from './router';
import { Footer } from './ui/footer';
import { Header } from './ui/header';
import { PageTitle } from './ui/page-title';
import { SignInAgain } from './ui/sign-in-again';
import { Say, SayProvider, useSay } from './words/say';

/** Everything around the pages. The same tree is made on the server and in the browser. */
export function App({ router }: { router: AppRouter }) {
  const { api, queries, words } = router.options.context;
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <SayProvider words={words}>
          <RouterProvider router={router} />
        </SayProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}

/** Selvedge, head, the page, foot. Agents' pages are dense and wide, the others have the measure of a text that is read. */
export function Frame() {
  const api = useApi();
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: committees } = useQuery({ ...committeesQuery(api), enabled: me?.kind === 'person' });
  const matches = useMatches();
  const width = matches.findLast(({ staticData }) => staticData.width)?.staticData.width ?? 'text';
  const ready = useReady();
  return (
    <div className={`frame ${width === 'desk' ? 'desk' : 'roomy'}`} data-ready={ready || undefined}>
      <a className="skip" href="#main">
        <Say id="frame.skip" />
      </a>
      <Header me={me} seated={(committees?.items.length ?? 0) > 0} />
      <Progress />
      <main id="main" className={width} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <SignInAgain />
    </div>
  );
}

/** True once the page answers to its script: what only script can do waits for it. */
function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}

function Progress() {
  const loading = useRouterState({ select: ({ status }) => status === 'pending' });
  return (
    <div role="status" className="loading" data-on={loading || undefined}>
      {loading && <Say id="frame.loading" />}
    </div>
  );
}

/** The page of a fault: what happened, whether anything was lost, what to do next. */
export function FaultPage({ error, reset }: ErrorComponentProps) {
  const say = useSay();
  const router = useRouter();
  if (error instanceof Problem && error.status === 404) return <MissingPage />;
  const why =
    error instanceof Problem
      ? error.detail
      : error instanceof NoConnection
        ? say('frame.fault.line')
        : say('frame.fault.unknown');
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle>{say('frame.fault.title')}</PageTitle>
      <p>{why}</p>
      <p>
        <button type="button" onClick={again}>
          <Say id="frame.again" />
        </button>
      </p>
    </>
  );
}

/** Nothing here, or nothing for this person: the two are told in the same words. */
export function MissingPage() {
  const say = useSay();
  return (
    <>
      <PageTitle>{say('frame.missing.title')}</PageTitle>
      <p>
        <Say id="frame.missing.why" />
      </p>
      <p>
        <a href="/">
          <Say id="frame.missing.home" />
        </a>
      </p>
    </>
  );
}
