import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { meQuery } from '../../api/me';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { StateTag } from '../../ui/state-tag';
import { Say, useSay } from '../../words/say';
import { useSignOut } from './arrival';
import { IdentityForm } from './identity-form';
import { PasswordForm } from './password-form';
import { OwnSessions } from './own-sessions';

/** Who one is here: name and language, password, second factor, devices, the way out. */
export function AccountPage() {
  const say = useSay();
  const { retour } = useSearch({ from: '/compte' });
  const { data: me } = useSuspenseQuery(meQuery(useApi()));
  const leave = useSignOut();
  const person = me?.person;
  if (!person) return <PageTitle>{say('account.me.title')}</PageTitle>;
  return (
    <>
      <PageTitle>{say('account.me.title')}</PageTitle>
      <div className="row apart">
        <p>
          <Say id="account.me.signedAs" values={{ email: person.email, b: (text) => <strong>{text}</strong> }} />
        </p>
        <Button kind="secondary" onClick={() => void leave()}>
          <Say id="account.me.signOut" />
        </Button>
      </div>
      {person.givenName === '' && (
        <Notice>
          <p>
            <Say id="account.me.welcome" />
          </p>
        </Notice>
      )}
      {person.roles.length > 0 && (
        <ul className="chips" aria-label={say('account.me.roles')}>
          {person.roles.map((role) => (
            <li key={role}>
              <StateTag>{say(`account.me.role.${role}`)}</StateTag>
            </li>
          ))}
        </ul>
      )}
      <IdentityForm key={person.id} person={person} retour={retour} />
      <PasswordForm hasPassword={person.hasPassword} />
      {person.roles.length > 0 && (
        <section aria-labelledby="factor">
          <h2 id="factor">
            <Say id="account.me.factor" />
          </h2>
          <p>
            <Say id={person.hasSecondFactor ? 'account.me.factor.on' : 'account.me.factor.off'} />
          </p>
          <p>
            <Link to="/compte/code" className="button secondary">
              <Say id={person.hasSecondFactor ? 'account.me.factor.replace' : 'account.me.factor.set'} />
            </Link>
          </p>
        </section>
      )}
      <OwnSessions />
      <h2>
        <Say id="account.me.rights" />
      </h2>
      <p>
        <Link to="/compte/donnees">
          <Say id="account.me.rights.go" />
        </Link>
      </p>
    </>
  );
}
