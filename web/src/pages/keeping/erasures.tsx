import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { erasureRequestsQuery } from '../../api/keeping';
import { focusOn } from '../../ui/focus-on';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { ErasureRequestCard, type Told } from './erasure-request';
import { KeepingTabs } from './keeping-tabs';

/** The requests for erasure: what is due first comes first, with what each would take away. */
export function ErasuresPage() {
  const say = useSay();
  const { etat } = useSearch({ from: '/administration/effacements' });
  const list = useSuspenseInfiniteQuery(erasureRequestsQuery(useApi(), etat ? 'answered' : 'open'));
  const [told, setTold] = useState<Told | null>(null);
  // what was pressed is gone with the answer: the focus goes where it is told
  const answered = (what: Told) => {
    setTold(what);
    focusOn('answered');
  };
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
      <div id="answered" tabIndex={-1}>
        <StatusLine>{told && <Say id={told} />}</StatusLine>
      </div>
      {requests.length === 0 ? (
        <p>
          <Say id={etat ? 'keeping.erasures.noneAnswered' : 'keeping.erasures.none'} />
        </p>
      ) : (
        requests.map((request) => <ErasureRequestCard key={request.id} request={request} onAnswered={answered} />)
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
