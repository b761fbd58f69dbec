import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { deliberationsQuery, type Deliberation } from '../../api/awards';
import { useApi } from '../../api/client';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { LeadTabs } from './lead-tabs';
import { RecordDeliberation } from './record-deliberation';

/** The acts awards rest on: those recorded, and a new one. */
export function DeliberationsPage() {
  const say = useSay();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    deliberationsQuery(useApi()),
  );
  const items = data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageTitle>{say('lead.deliberations.title')}</PageTitle>
      <LeadTabs current="deliberations" />
      <div className="beside">
        <div>
          <table className="cards">
            <caption>
              <Say id="lead.deliberations.list" />
            </caption>
            <thead>
              <tr>
                {(['number', 'object', 'votedOn', 'state'] as const).map((head) => (
                  <th key={head} scope="col">
                    <Say id={`lead.deliberations.${head}`} />
                  </th>
                ))}
                <th scope="col" className="amount">
                  <Say id="lead.deliberations.awards" />
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((act) => (
                <Line key={act.id} act={act} />
              ))}
            </tbody>
          </table>
          <Pager
            shown={items.length}
            more={hasNextPage}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </div>
        <RecordDeliberation />
      </div>
    </>
  );
}

function Line({ act }: { act: Deliberation }) {
  const say = useSay();
  const { money, shortDate } = useFormats();
  return (
    <tr>
      <th scope="row" className="whole">
        <Link to="/instruction/deliberations/$id" params={{ id: act.id }}>
          {act.number}
        </Link>
      </th>
      <td>
        {act.title}
        <div className="quiet small">
          <Say id={`lead.body.${act.body}`} />
        </div>
      </td>
      <td className="whole" data-name={say('lead.deliberations.votedOn')}>
        {shortDate(act.votedOn)}
      </td>
      <td>
        <ActState act={act} />
      </td>
      <td className="amount" data-name={say('lead.deliberations.awards')}>
        {money(act.amount)}
        <div className="quiet small">
          <Say id="lead.deliberations.decisions" values={{ count: act.decisions }} />
        </div>
      </td>
    </tr>
  );
}

/** Where an act is: rejected, waiting for its transmission to the prefect, or executory. */
export function ActState({ act }: { act: Deliberation }) {
  const { shortDate } = useFormats();
  if (act.outcome === 'rejected')
    return (
      <StateTag tone="brique">
        <Say id="lead.act.rejected" />
      </StateTag>
    );
  if (!act.executoryOn)
    return (
      <StateTag tone="ambre">
        <Say id="lead.act.awaiting" />
      </StateTag>
    );
  return (
    <StateTag tone="mousse">
      <Say id="lead.act.executory" values={{ date: shortDate(act.executoryOn) }} />
    </StateTag>
  );
}
