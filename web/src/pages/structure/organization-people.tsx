import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useApi } from '../../api/client';
import { organizationQuery } from '../../api/holder';
import { Button } from '../../ui/button';
import { Later } from '../../ui/later';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { OrganizationFrame } from './organization-frame';
import { PersonRow } from './person-row';

const InviteForm = lazy(() => import('./invite-form').then((part) => ({ default: part.InviteForm })));

const route = getRouteApi('/structures/$id/personnes');

/** Who belongs to an organization, and what each may do; owners invite, change and remove. */
export function OrganizationPeoplePage() {
  const { id } = route.useParams();
  const say = useSay();
  const { data: organization } = useSuspenseQuery(organizationQuery(useApi(), id));
  const [inviting, setInviting] = useState(false);
  const [told, setTold] = useState('');
  const owner = organization.yourRole === 'owner';
  return (
    <OrganizationFrame id={id} part="people">
      <p>
        <Say id="structure.people.words" />
      </p>
      <table className="cards">
        <caption className="hidden">
          <Say id="structure.people.caption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Say id="structure.people.name" />
            </th>
            <th scope="col">
              <Say id="structure.people.capacity" />
            </th>
            <th scope="col">
              <Say id="structure.people.role" />
            </th>
            {owner && (
              <th scope="col">
                <Say id="structure.people.actions" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {organization.people.map((person) => (
            <PersonRow
              key={person.id}
              organizationId={id}
              person={person}
              owner={owner}
              onRemoved={() => setTold(say('structure.people.removed'))}
            />
          ))}
        </tbody>
      </table>
      <StatusLine>{told}</StatusLine>
      {owner && !inviting && (
        <p>
          <Button onClick={() => setInviting(true)}>
            <Say id="structure.people.invite" />
          </Button>
        </p>
      )}
      {inviting && (
        <Later>
          <InviteForm
            organizationId={id}
            onDone={(name) => {
              setInviting(false);
              setTold(name ? say('structure.people.invite.sent', { name }) : '');
            }}
          />
        </Later>
      )}
    </OrganizationFrame>
  );
}
