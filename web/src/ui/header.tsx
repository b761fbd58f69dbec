import { useRouterState } from '@tanstack/react-router';
import { rememberPerson } from '../api/sign-in-again';
import { rolesOf, type Me } from '../api/me';
import { Say, useSay } from '../words/say';
import type { MessageId } from '../words/words';
import { useEffect } from 'react';

interface Door {
  readonly to: string;
  readonly id: MessageId;
}

/** The head of every page: selvedge, whose service this is, and where this person may go. `seated`: holds a seat in a committee. */
export function Header({ me, seated }: { me: Me | null | undefined; seated: boolean }) {
  const say = useSay();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const person = me?.kind === 'person' ? me.person : null;
  useEffect(() => {
    if (person) rememberPerson(person);
  }, [person]);
  const doors = doorsOf(me, seated);
  const here = doors
    .map(({ to }) => to)
    .filter((to) => path === to || (to !== '/instruction' && path.startsWith(`${to}/`)));
  const current = here.toSorted((a, b) => b.length - a.length)[0];
  return (
    <header className="head">
      <div className="selvedge" aria-hidden="true" />
      <div className="bar">
        <p className="brand">
          <a href="/">Entreprendre autrement</a>
          <small>
            <Say id="frame.authority" />
          </small>
        </p>
        <nav aria-label={say('frame.nav')}>
          <ul>
            {doors.map(({ to, id }) => (
              <li key={to}>
                <a href={to} aria-current={to === current ? 'page' : undefined}>
                  {to === '/compte' && person ? `${person.givenName.slice(0, 1)}. ${person.familyName}` : say(id)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function doorsOf(me: Me | null | undefined, seated: boolean): readonly Door[] {
  if (me?.kind !== 'person') {
    return [
      { to: '/projets', id: 'frame.nav.projects' },
      { to: '/chiffres', id: 'frame.nav.figures' },
      { to: '/connexion', id: 'frame.nav.signIn' },
    ];
  }
  const roles = rolesOf(me);
  const grants = roles.includes('officer') || roles.includes('lead');
  return [
    ...(grants ? GRANTS : []),
    ...(roles.includes('lead') ? LEAD : []),
    ...(grants && !roles.includes('lead') ? [{ to: '/instruction/appels', id: 'frame.nav.calls' } as const] : []),
    ...(grants || roles.includes('finance') ? [{ to: '/versements', id: 'frame.nav.payments' } as const] : []),
    ...(roles.includes('admin') ? [{ to: '/administration', id: 'frame.nav.admin' } as const] : []),
    ...(roles.length === 0 ? [{ to: '/mes-demandes', id: 'frame.nav.mine' } as const] : []),
    ...(seated || grants ? [{ to: '/comite', id: 'frame.nav.committee' } as const] : []),
    { to: '/compte', id: 'frame.nav.account' },
  ];
}

const GRANTS: readonly Door[] = [
  { to: '/instruction', id: 'frame.nav.day' },
  { to: '/instruction/dossiers', id: 'frame.nav.files' },
];
const LEAD: readonly Door[] = [
  { to: '/instruction/propositions', id: 'frame.nav.proposals' },
  { to: '/instruction/decisions', id: 'frame.nav.decisions' },
];
