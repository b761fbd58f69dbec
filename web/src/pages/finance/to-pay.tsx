import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { instalmentCountsQuery, instalmentStates, toPayQuery } from '../../api/payments';
import { Problem } from '../../api/problem';
import { narrowingOf } from '../../routes/finance';
import { Button, ButtonLink } from '../../ui/button';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { ProblemLine } from '../../ui/problem-line';
import { Tabs } from '../../ui/tabs';
import { Say, useSay } from '../../words/say';
import { ToPayTable } from './to-pay-table';

/** What is asked for, checked, approved, on its way and paid: each state is a tab with its count. */
export function ToPayPage() {
  const say = useSay();
  const api = useApi();
  const search = useSearch({ from: '/versements' });
  const { etat = 'requested', retard, q } = search;
  const kept = { ...(retard ? { retard } : {}), ...(q ? { q } : {}) };
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: counted } = useQuery(instalmentCountsQuery(api));
  const list = useInfiniteQuery({
    ...toPayQuery(api, narrowingOf(search)),
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const count = (state: string) => counted?.items.find((each) => each.state === state)?.count ?? 0;
  const all = counted?.items.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <div className="row apart">
        <PageTitle>{say('finance.toPay.title')}</PageTitle>
        {rolesOf(me).includes('finance') && (
          <div className="row">
            <ButtonLink kind="secondary" to="/versements/ordres">
              <Say id="finance.orders" />
            </ButtonLink>
            <ButtonLink kind="secondary" to="/versements/retours">
              <Say id="finance.reading" />
            </ButtonLink>
          </div>
        )}
      </div>
      <Tabs
        name={say('finance.toPay.states')}
        tabs={[...instalmentStates, 'tous' as const].map((state) => ({
          key: state,
          label: say(`finance.tab.${state}`),
          count: counted ? (state === 'tous' ? all : count(state)) : undefined,
          link: { to: '/versements', search: { ...kept, etat: state } },
          current: state === etat,
        }))}
      />
      <Narrow />
      <ProblemLine problem={list.error instanceof Problem ? list.error : null} />
      {list.data && items.length === 0 ? (
        <p className="quiet">
          <Say id={retard || q ? 'finance.toPay.noneHere' : 'finance.toPay.none'} />
        </p>
      ) : (
        <ToPayTable items={items} />
      )}
      <Pager
        shown={items.length}
        all={retard || q || !counted ? undefined : etat === 'tous' ? all : count(etat)}
        more={list.hasNextPage}
        pending={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

/** Search and chips, all in the address. */
function Narrow() {
  const say = useSay();
  const { etat, retard, q } = useSearch({ from: '/versements' });
  const navigate = useNavigate({ from: '/versements' });
  const kept = { ...(etat ? { etat } : {}) };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('q')).trim();
    void navigate({ search: { ...kept, ...(retard ? { retard } : {}), ...(typed ? { q: typed } : {}) } });
  };
  return (
    <div className="row tools">
      <form role="search" className="row tools seek" onSubmit={send}>
        <div>
          <label htmlFor="q">
            <Say id="finance.toPay.search" />
          </label>
          <input key={q ?? ''} id="q" name="q" type="search" defaultValue={q} />
        </div>
        <Button type="submit" kind="secondary">
          <Say id="finance.toPay.find" />
        </Button>
      </form>
      <ul className="chips" aria-label={say('finance.toPay.filters')}>
        <li>
          {retard ? (
            <span className="chip">
              <Say id="finance.chip.late" />
              <Link
                to="/versements"
                search={{ ...kept, ...(q ? { q } : {}) }}
                className="button link"
                aria-label={say('finance.chip.removeLate')}
              >
                ×
              </Link>
            </span>
          ) : (
            <Link
              to="/versements"
              search={{ ...kept, ...(q ? { q } : {}), retard: 'oui' }}
              className="button secondary"
            >
              <Say id="finance.chip.late" />
            </Link>
          )}
        </li>
        {q && (
          <li>
            <span className="chip">
              <Say id="finance.chip.search" values={{ words: q }} />
              <Link
                to="/versements"
                search={{ ...kept, ...(retard ? { retard } : {}) }}
                className="button link"
                aria-label={say('finance.chip.removeSearch')}
              >
                ×
              </Link>
            </span>
          </li>
        )}
      </ul>
    </div>
  );
}
