import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { erasureRequestsQuery } from '../../api/keeping';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { Say, useSay } from '../../words/say';
import { ErasureRequestCard } from './erasure-request';
import { KeepingTabs } from './keeping-tabs';

/** The requests for erasure: what is due first comes first, with what each would take away. */
export function ErasuresPage() {
  const say = useSay();
  const { etat } = useSearch({ from: '/administration/effacements' });
  const list = useSuspenseInfiniteQuery(erasureRequestsQuery(useApi(), etat ? 'answered' : 'open'));
  const requests = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle>{say('keeping.erasures.title')}</PageTitle>
      <KeepingTabs current="erasures" />
      <p>
        <Say id="keeping.erasures.lead" />
      </p>
      <nav aria-label={say('keeping.which')}>
        <ul className="chips">
          <li>
            <Link to="/administration/effacements" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
              <Say id="keeping.which.open" />
            </Link>
          </li>
          <li>
            <Link to="/administration/effacements" search={{ etat: 'traitees' }}>
              <Say id="keeping.which.answered" />
            </Link>
          </li>
        </ul>
      </nav>
      {requests.length === 0 ? (
        <p>
          <Say id={etat ? 'keeping.erasures.noneAnswered' : 'keeping.erasures.none'} />
        </p>
      ) : (
        requests.map((request) => <ErasureRequestCard key={request.id} request={request} />)
      )}
      {requests.length > 0 && (
        <Pager
          shown={requests.length}
          more={list.hasNextPage}
          pending={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}
