import { useSuspenseQuery } from '@tanstack/react-query';
import { ownSessionsQuery } from '../../api/account';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { browserOf, systemOf } from './device';

/** Where one is signed in, with a button to close what one does not recognize. */
export function OwnSessions() {
  const say = useSay();
  const api = useApi();
  const { instant } = useFormats();
  const { data } = useSuspenseQuery(ownSessionsQuery(api));
  const close = useVerb(
    (id: string) => ask(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
    [['me', 'sessions']],
  );
  const nameOf = (device: string) => {
    const [browser, system] = [browserOf(device), systemOf(device)];
    return browser && system ? say('account.me.device.on', { browser, system }) : say('account.me.device.unknown');
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">
        <Say id="account.me.sessions" />
      </h2>
      <p>
        <Say id="account.me.sessions.words" />
      </p>
      <ul className="tasks one">
        {data.items.map(({ id, device, openedAt, lastSeenAt, current }) => (
          <li key={id}>
            <span>
              <strong>{nameOf(device)}</strong>
              <br />
              <span className="quiet small">
                <Say id="account.me.sessions.seen" values={{ seen: instant(lastSeenAt), opened: instant(openedAt) }} />
              </span>
            </span>
            {current ? (
              <StateTag tone="mousse">
                <Say id="account.me.sessions.this" />
              </StateTag>
            ) : (
              <Button
                kind="secondary"
                aria-label={say('account.me.sessions.closeOf', { device: nameOf(device) })}
                onClick={() => void close.run(id)}
              >
                <Say id="account.me.sessions.close" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemLine problem={close.problem} />
      <StatusLine>{close.done && <Say id="account.me.sessions.closed" />}</StatusLine>
    </section>
  );
}
