import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { meQuery, rolesOf } from '../../api/me';
import { openingsQuery, type Opening } from '../../api/rights';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { Say, useSay } from '../../words/say';

const route = getRouteApi('/dossiers/$id/consultations');

/** Who opened a file: for its structure, by role and service; for administrators, by name. */
export function OpeningsPage() {
  const say = useSay();
  const api = useApi();
  const { id } = route.useParams();
  const list = useSuspenseInfiniteQuery(openingsQuery(api, id));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const lines = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageTitle
        above={
          !rolesOf(me).includes('admin') && (
            <p className="quiet">
              <Link to="/dossiers/$id" params={{ id }}>
                <Say id="rights.openings.back" />
              </Link>
            </p>
          )
        }
      >
        {say('rights.openings.title')}
      </PageTitle>
      <p>
        <Say id="rights.openings.lead" />
      </p>
      {lines.length === 0 ? (
        <p>
          <Say id="rights.openings.none" />
        </p>
      ) : (
        <>
          <table className="cards">
            <caption className="hidden">{say('rights.openings.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('rights.openings.when')}</th>
                <th scope="col">{say('rights.openings.who')}</th>
                <th scope="col">{say('rights.openings.what')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
          <Pager
            shown={lines.length}
            more={list.hasNextPage}
            pending={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function Line({ line: { hour, role, service, name, things } }: { readonly line: Opening }) {
  const say = useSay();
  const { instant } = useFormats();
  return (
    <tr>
      <td>
        <time dateTime={hour}>{instant(hour)}</time>
      </td>
      <th scope="row">
        {say(`rights.openings.role.${role}`)}
        {name && `, ${name}`}
        <br />
        <span className="quiet small">{service}</span>
      </th>
      <td data-name={say('rights.openings.what')}>
        {things.map((thing) => say(`rights.openings.thing.${thing}`)).join(', ')}
      </td>
    </tr>
  );
}
