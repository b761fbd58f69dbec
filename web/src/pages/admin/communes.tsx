import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { communesSoughtQuery, currentMandatesQuery, territoriesQuery } from '../../api/admin';
import { useApi } from '../../api/client';
import { Check } from '../../ui/choices';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { readCommunes } from './admin-search';
import { AdminTabs } from './admin-tabs';
import { SeekField } from './seek-field';

/** The communes, and who in each receives the requests for an opinion. */
export function CommunesPage() {
  const say = useSay();
  const api = useApi();
  const { number } = useFormats();
  const navigate = useNavigate({ from: '/administration/communes' });
  const search = useSearch({ from: '/administration/communes' });
  const sought = useQuery({ ...communesSoughtQuery(api, search.q ?? ''), placeholderData: keepPreviousData });
  const { data: territories } = useSuspenseQuery(territoriesQuery(api));
  const { data: mandates } = useSuspenseQuery(currentMandatesQuery(api));
  const heldIn = (insee: string) => mandates.filter((mandate) => mandate.insee === insee);
  const found = (sought.data ?? []).filter(({ insee }) => !search.sans || heldIn(insee).length === 0);
  const all = useQuery(communesSoughtQuery(api, ''));
  const nameOf = (code: string) => all.data?.find(({ insee }) => insee === code)?.name ?? code;
  const narrow = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ search: (now) => readCommunes({ ...now, ...change }), replace: true, resetScroll: false });
  const note = territories[0]?.note;
  return (
    <>
      <PageTitle>{say('admin.communes.title')}</PageTitle>
      <AdminTabs current="communes" />
      <p>
        <Say id="admin.communes.lead" />
      </p>
      {note && (
        <p className="quiet small">
          <Say id="admin.communes.territories" values={{ set: territories[0]?.setName ?? '', note }} />
        </p>
      )}
      <div className="row">
        <SeekField label={say('admin.communes.seek')} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
        <Check
          label={say('admin.communes.without')}
          checked={search.sans ?? false}
          onChange={({ target }) => narrow({ sans: target.checked })}
        />
      </div>
      <p className="status" role="status">
        <Say id="admin.communes.shown" values={{ count: found.length }} />
      </p>
      {found.length > 0 && (
        <table className="cards">
          <caption className="hidden">{say('admin.communes.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('admin.commune')}</th>
              <th scope="col">{say('admin.commune.postal')}</th>
              <th scope="col">{say('admin.commune.territory')}</th>
              <th scope="col" className="amount">
                {say('admin.commune.population')}
              </th>
              <th scope="col">{say('admin.commune.delegates')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ insee, name, postalCodes, population, parentInsee }) => (
              <tr key={insee}>
                <th scope="row">
                  <Link to="/administration/communes/$insee" params={{ insee }}>
                    {name}
                  </Link>
                </th>
                <td data-name={say('admin.commune.postal')}>{postalCodes.join(', ')}</td>
                <td>
                  {parentInsee
                    ? say('admin.commune.partOf', { name: nameOf(parentInsee) })
                    : territories.find(({ communes }) => communes.includes(insee))?.name}
                </td>
                <td className="amount" data-name={say('admin.commune.population')}>
                  {population !== null && number(population)}
                </td>
                <td>
                  {heldIn(insee).length === 0 ? (
                    <StateTag tone="ambre">
                      <Say id="admin.commune.nobody" />
                    </StateTag>
                  ) : (
                    heldIn(insee).map(({ id, name: who, email }) => (
                      <div key={id}>
                        {who} <small>{email}</small>
                      </div>
                    ))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
