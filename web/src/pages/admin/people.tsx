import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { peopleQuery, type Person } from '../../api/admin';
import { useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Pager } from '../../ui/pager';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { ACCOUNT_STATES, STAFF_ROLES, peopleFilters, readPeople } from './admin-search';
import { AdminTabs } from './admin-tabs';
import { InvitePerson } from './invite-person';
import { ACCOUNT_TONES, fullName } from './person-words';
import { SeekField } from './seek-field';

/** Everybody with an account: who they are, what they may do, whether they came. */
export function PeoplePage() {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate({ from: '/administration/personnes' });
  const search = useSearch({ from: '/administration/personnes' });
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState('');
  const list = useInfiniteQuery({ ...peopleQuery(api, peopleFilters(search)), placeholderData: keepPreviousData });
  const people = (list.data?.pages ?? []).flatMap(({ items }) => items);
  const narrow = (change: Readonly<Record<string, string>>) =>
    void navigate({ search: (now) => readPeople({ ...now, ...change }), replace: true, resetScroll: false });
  const narrowed = Object.keys(search).length > 0;
  return (
    <>
      <div className="row apart">
        <PageTitle>{say('admin.people.title')}</PageTitle>
        <Button onClick={() => setInviting(true)}>
          <Say id="admin.invite" />
        </Button>
      </div>
      <AdminTabs current="people" />
      <StatusLine>{invited && <Say id="admin.invite.done" values={{ email: invited }} />}</StatusLine>
      <div className="row top">
        <SeekField label={say('admin.people.seek')} value={search.q ?? ''} onChange={(q) => narrow({ q })} />
        <SelectField
          label={say('admin.role')}
          value={search.role ?? ''}
          onChange={(event) => narrow({ role: event.target.value })}
        >
          <option value="">{say('admin.people.anyRole')}</option>
          {STAFF_ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`admin.role.${role}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={say('admin.state')}
          value={search.etat ?? ''}
          onChange={(event) => narrow({ etat: event.target.value })}
        >
          <option value="">{say('admin.people.anyState')}</option>
          {ACCOUNT_STATES.map((state) => (
            <option key={state} value={state}>
              {say(`admin.state.${state}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <p>
          <Say id="admin.people.none" />{' '}
          {narrowed && (
            <Link to="/administration/personnes" search={{}}>
              <Say id="admin.people.all" />
            </Link>
          )}
        </p>
      )}
      <Pager
        shown={people.length}
        more={list.hasNextPage}
        pending={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <InvitePerson
        open={inviting}
        onClose={() => setInviting(false)}
        onDone={(email) => {
          setInviting(false);
          setInvited(email);
        }}
      />
    </>
  );
}

function PeopleTable({ people }: { people: readonly Person[] }) {
  const say = useSay();
  const { instant } = useFormats();
  return (
    <table className="cards">
      <caption className="hidden">{say('admin.people.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('admin.name')}</th>
          <th scope="col">{say('admin.email')}</th>
          <th scope="col">{say('admin.roles')}</th>
          <th scope="col">{say('admin.state')}</th>
          <th scope="col">{say('admin.factor')}</th>
          <th scope="col">{say('admin.lastSeen')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <Link to="/administration/personnes/$id" params={{ id: person.id }}>
                {fullName(person)}
              </Link>
            </th>
            <td>{person.email}</td>
            <td data-name={say('admin.roles')}>
              {person.roles.map((role) => say(`admin.role.${role}`)).join(', ') || say('admin.role.none')}
            </td>
            <td>
              <StateTag tone={ACCOUNT_TONES[person.state]}>{say(`admin.state.${person.state}`)}</StateTag>
            </td>
            <td data-name={say('admin.factor')}>
              {person.roles.length > 0 || person.hasSecondFactor
                ? say(person.hasSecondFactor ? 'admin.factor.yes' : 'admin.factor.no')
                : say('admin.factor.needless')}
            </td>
            <td data-name={say('admin.lastSeen')}>
              {person.lastSeenAt ? instant(person.lastSeenAt) : say('admin.lastSeen.never')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
