import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { personQuery } from '../../api/admin';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { AdminTabs } from './admin-tabs';
import { PersonAccount } from './person-account';
import { PersonRoles } from './person-roles';
import { ACCOUNT_TONES, fullName } from './person-words';

/** One account: who it is, its roles, its second factor, whether it is open. */
export function PersonPage() {
  const say = useSay();
  const api = useApi();
  const { instant } = useFormats();
  const { id } = useParams({ from: '/administration/personnes/$id' });
  const { data: person } = useSuspenseQuery(personQuery(api, id));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const own = me?.person?.id === id;
  return (
    <>
      <PageTitle>{fullName(person)}</PageTitle>
      <p className="row">
        {person.email}
        <StateTag tone={ACCOUNT_TONES[person.state]}>
          <Say id={`admin.state.is.${person.state}`} />
        </StateTag>
      </p>
      <AdminTabs current="people" />
      <div className="beside">
        <PersonRoles person={person} own={own} />
        <div>
          <Facts
            facts={[
              { name: say('admin.locale'), value: person.locale === 'fr' ? 'Français' : 'English' },
              {
                name: say('admin.lastSeen'),
                value: person.lastSeenAt ? instant(person.lastSeenAt) : say('admin.lastSeen.never'),
              },
              {
                name: say('admin.factor'),
                value: say(person.hasSecondFactor ? 'admin.factor.yes' : 'admin.factor.no'),
              },
            ]}
          />
          <PersonAccount person={person} own={own} />
          <p>
            <Link to="/administration/journal" search={{ sujet: id }}>
              <Say id="admin.person.journal" />
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}
