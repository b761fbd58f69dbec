import { useSuspenseQuery } from '@tanstack/react-query';
import { callsQuery } from '../../api/calls';
import { organizationsQuery } from '../../api/apply';
import { useApi } from '../../api/client';
import { myApplicationsQuery } from '../../api/holder';
import { meQuery } from '../../api/me';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { ApplicationRow } from './application-row';
import { MyOrganizations } from './my-organizations';
import { StartOne } from './start-one';

/** States in which a file waits for its holder, or may soon. */
const first = ['incomplete', 'draft', 'awarded'];

/** The applications of the organizations one belongs to, a new one to begin, and the organizations themselves. */
export function MyApplicationsPage() {
  const say = useSay();
  const api = useApi();
  const { data: mine } = useSuspenseQuery(myApplicationsQuery(api));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: organizations } = useSuspenseQuery(organizationsQuery(api));
  const { data: calls } = useSuspenseQuery(callsQuery(api));
  const rank = (state: string) => (first.includes(state) ? first.indexOf(state) : first.length);
  const lines = mine.items.toSorted((a, b) => rank(a.state) - rank(b.state));
  return (
    <>
      <PageTitle>{say('holder.mine.title')}</PageTitle>
      {lines.length === 0 ? (
        <>
          <h2>
            <Say id="holder.mine.none" />
          </h2>
          <p>
            <Say id="holder.mine.none.words" />
          </p>
          <p className="quiet">
            <Say id="holder.mine.none.invited" values={{ email: <strong>{me?.person?.email ?? ''}</strong> }} />
          </p>
        </>
      ) : (
        <ul className="tasks" aria-label={say('holder.mine.list')}>
          {lines.map((line) => (
            <ApplicationRow key={line.id} line={line} />
          ))}
        </ul>
      )}
      <StartOne calls={calls.items.filter(({ open }) => open)} />
      <MyOrganizations organizations={organizations.items} />
    </>
  );
}
