import { useRef, useState, type ReactNode } from 'react';
import { PEOPLE, type Person } from '../../api/admin';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFreshVerb } from '../../ui/fresh-factor';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say } from '../../words/say';
import type { MessageId } from '../../words/words';
import { Confirm } from './confirm';
import { fullName } from './person-words';

type Question = 'factor' | 'close' | 'reopen';

/** What an administrator does for an account: invite again, take the second factor off, close it, open it again. */
export function PersonAccount({ person, own }: { person: Person; own: boolean }) {
  const api = useApi();
  const heading = useRef<HTMLHeadingElement>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [done, setDone] = useState<MessageId | null>(null);
  const at = { params: { path: { id: person.id } } };
  const invite = useVerb(
    (_: 'again', key: string) =>
      ask(api.POST('/api/v1/people/{id}/invitation', { params: { path: { id: person.id }, header: once(key) } })),
    [PEOPLE],
  );
  const act = useFreshVerb(
    async (what: Question): Promise<true> => {
      if (what === 'factor') await ask(api.DELETE('/api/v1/people/{id}/second-factor', at));
      else if (what === 'close') await ask(api.POST('/api/v1/people/{id}/closure', at));
      else await ask(api.POST('/api/v1/people/{id}/reopening', at));
      return true;
    },
    [PEOPLE],
  );
  const run = async (what: Question) => {
    setDone(null);
    if (!(await act.run(what))) return;
    setDone(`admin.account.${what}.done`);
    // the button that was pressed may be gone
    heading.current?.focus();
  };
  const inviteAgain = async () => {
    setDone(null);
    if (await invite.run('again')) setDone('admin.account.invite.done');
  };
  const closed = person.state === 'disabled';
  const asked = question ?? 'close';
  return (
    <section aria-labelledby="account">
      <h2 id="account" ref={heading} tabIndex={-1}>
        <Say id="admin.account" />
      </h2>
      <StatusLine>{done && <Say id={done} values={{ email: person.email }} />}</StatusLine>
      <ProblemLine problem={act.problem ?? invite.problem} />
      {person.state === 'invited' && (
        <Act words="admin.account.invite.why">
          <Button kind="secondary" pending={invite.pending} onClick={() => void inviteAgain()}>
            <Say id="admin.account.invite" />
          </Button>
        </Act>
      )}
      {person.hasSecondFactor && (
        <Act words="admin.account.factor.why">
          <Button kind="secondary" pending={act.pending} onClick={() => setQuestion('factor')}>
            <Say id="admin.account.factor" />
          </Button>
        </Act>
      )}
      {!own && (
        <Act words={closed ? 'admin.account.reopen.why' : 'admin.account.close.why'}>
          <Button
            kind={closed ? 'secondary' : 'danger'}
            pending={act.pending}
            onClick={() => setQuestion(closed ? 'reopen' : 'close')}
          >
            <Say id={closed ? 'admin.account.reopen' : 'admin.account.close'} />
          </Button>
        </Act>
      )}
      <Confirm
        open={question !== null}
        title={<Say id={`admin.account.${asked}.ask`} values={{ name: fullName(person) }} />}
        yes={<Say id={`admin.account.${asked}.yes`} />}
        danger={asked !== 'reopen'}
        onYes={() => void run(asked)}
        onClose={() => setQuestion(null)}
      >
        <p>
          <Say id={`admin.account.${asked}.what`} />
        </p>
      </Confirm>
      {act.dialog}
    </section>
  );
}

function Act({ words, children }: { words: MessageId; children: ReactNode }) {
  return (
    <div className="field">
      {children}
      <p className="hint">
        <Say id={words} />
      </p>
    </div>
  );
}
