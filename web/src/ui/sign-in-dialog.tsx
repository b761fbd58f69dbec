import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ask, useApi } from '../api/client';
import { meQuery } from '../api/me';
import { lastPerson, signInAnswered } from '../api/sign-in-again';
import { useVerb } from '../api/verb';
import { Say, useSay } from '../words/say';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { ProblemLine } from './problem-line';

/** Signing in again by password and code, or by a link that is opened in another window. Loaded when it is needed. */
export default function SignInDialog() {
  const queries = useQueryClient();
  const { email, hasPassword } = lastPerson() ?? { email: '', hasPassword: false };
  const finish = () => {
    void queries.invalidateQueries({ queryKey: ['me'] });
    signInAnswered(true);
  };
  return (
    <Dialog open title={<Say id="frame.again.title" />} onClose={() => signInAnswered(false)}>
      <p>
        <Say id="frame.again.why" values={{ email }} />
      </p>
      {hasPassword ? <ByPassword {...{ email, finish }} /> : <ByLink {...{ email, finish }} />}
    </Dialog>
  );
}

interface Way {
  readonly email: string;
  readonly finish: () => void;
}

function ByPassword({ email, finish }: Way) {
  const api = useApi();
  const say = useSay();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const password = useVerb((body: { email: string; password: string }) => ask(api.POST('/api/v1/sessions', { body })));
  const code = useVerb((body: { code: string }) => ask(api.POST('/api/v1/sessions/second-factor', { body })));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (step === 'code') {
      if (await code.run({ code: String(typed.get('code')).replaceAll(/\s/g, '') })) finish();
      return;
    }
    const answer = await password.run({ email, password: String(typed.get('password')) });
    if (answer?.secondFactor === 'needed') setStep('code');
    else if (answer) finish();
  };
  const control =
    step === 'password'
      ? ({ label: say('frame.password'), type: 'password', autoComplete: 'current-password' } as const)
      : ({ label: say('frame.code'), inputMode: 'numeric', autoComplete: 'one-time-code', short: true } as const);
  return (
    <form onSubmit={(event) => void send(event)}>
      <ProblemLine problem={step === 'code' ? code.problem : password.problem} />
      <TextField key={step} name={step} required {...control} />
      <div className="actions">
        <Button type="submit" pending={password.pending || code.pending}>
          <Say id="frame.again.sign" />
        </Button>
        <Leave />
      </div>
    </form>
  );
}

/** The link of the mail signs in the whole browser: once it is open elsewhere, this page may go on. */
function ByLink({ email, finish }: Way) {
  const api = useApi();
  const [early, setEarly] = useState(false);
  const mail = useVerb(() => ask(api.POST('/api/v1/sign-in-links', { body: { email } })));
  const queries = useQueryClient();
  const look = useVerb(() => queries.fetchQuery({ ...meQuery(api), staleTime: 0 }));
  const goOn = async () => {
    const me = await look.run(undefined);
    if (me?.person) finish();
    else setEarly(true);
  };
  return (
    <>
      <ProblemLine problem={mail.problem ?? look.problem} />
      <p role="status">
        {early ? <Say id="frame.again.notYet" /> : mail.done && <Say id="frame.again.sent" values={{ email }} />}
      </p>
      <div className="actions">
        {mail.done ? (
          <Button pending={look.pending} onClick={() => void goOn()}>
            <Say id="frame.again.goOn" />
          </Button>
        ) : (
          <Button pending={mail.pending} onClick={() => void mail.run(undefined)}>
            <Say id="frame.again.link" />
          </Button>
        )}
        <Leave />
      </div>
    </>
  );
}

function Leave() {
  return (
    <Button kind="link" onClick={() => signInAnswered(false)}>
      <Say id="frame.again.leave" />
    </Button>
  );
}
