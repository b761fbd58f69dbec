import { keepPreviousData, useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { instalmentCountsQuery, instalmentStates, toPayQuery } from '../../api/payments';
import { Problem } from '../../api/problem';
import { Button, ButtonLink } from '../../ui/button';
import { TextField } from '../../ui/field';
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
  const { etat = 'requested', retard, q } = useSearch({ from: '/versements' });
  const kept = { ...(retard ? { retard } : {}), ...(q ? { q } : {}) };
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: counted } = useQuery(instalmentCountsQuery(api));
  const list = useInfiniteQuery({
    ...toPayQuery(api, {
      ...(etat === 'tous' ? {} : { state: etat }),
      ...(retard ? { late: true } : {}),
      ...(q ? { search: q } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const count = (state: string) => counted?.items.find((each) => each.state === state)?.count ?? 0;
  const all = counted?.items.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
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
    <>
      <form role="search" className="row bottom" onSubmit={send}>
        <TextField key={q ?? ''} label={say('finance.toPay.search')} name="q" type="search" defaultValue={q} />
        <Button type="submit" kind="secondary">
          <Say id="finance.toPay.find" />
        </Button>
      </form>
      <ul className="chips">
        <li>
          <Link
            to="/versements"
            search={{ ...kept, ...(q ? { q } : {}), ...(retard ? {} : { retard: 'oui' as const }) }}
            className={retard ? 'tag petrole' : 'tag'}
            aria-current={retard ? 'true' : undefined}
          >
            <Say id={retard ? 'finance.chip.lateOn' : 'finance.chip.late'} />
          </Link>
        </li>
        {q && (
          <li>
            <Link to="/versements" search={{ ...kept, ...(retard ? { retard } : {}) }} className="tag petrole">
              <Say id="finance.chip.search" values={{ words: q }} />
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}
