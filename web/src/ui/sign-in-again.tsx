import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { ask, useApi } from '../api/client';
import { meQuery } from '../api/me';
import { onSignInNeeded, signInAnswered } from '../api/sign-in-again';
import { useVerb } from '../api/verb';
import { Say, useSay } from '../words/say';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { ProblemLine } from './problem-line';

/** Over the page when the session has ended: one signs in again, and what was being sent goes on its way. */
export function SignInAgain() {
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const api = useApi();
  const say = useSay();
  const queries = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery(api));
  useEffect(() => onSignInNeeded(setOpen), []);
  const finish = () => {
    void queries.invalidateQueries({ queryKey: ['me'] });
    setStep('password');
    signInAnswered(true);
  };
  const password = useVerb((body: { email: string; password: string }) => ask(api.POST('/api/v1/sessions', { body })));
  const code = useVerb((body: { code: string }) => ask(api.POST('/api/v1/sessions/second-factor', { body })));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (step === 'code') {
      if (await code.run({ code: String(typed.get('code')).replaceAll(/\s/g, '') })) finish();
      return;
    }
    const answer = await password.run({ email: me?.person?.email ?? '', password: String(typed.get('password')) });
    if (answer?.secondFactor === 'needed') setStep('code');
    else if (answer) finish();
  };
  return (
    <Dialog open={open} title={<Say id="frame.again.title" />} onClose={() => open && signInAnswered(false)}>
      <p>
        <Say id="frame.again.why" values={{ email: me?.person?.email ?? '' }} />
      </p>
      <form onSubmit={(event) => void send(event)}>
        <ProblemLine problem={step === 'code' ? code.problem : password.problem} />
        {step === 'password' ? (
          <TextField
            key="p"
            label={say('frame.password')}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        ) : (
          <TextField
            key="c"
            label={say('frame.code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            short
            required
          />
        )}
        <div className="actions">
          <Button type="submit" pending={password.pending || code.pending}>
            <Say id="frame.again.sign" />
          </Button>
          <Button kind="link" onClick={() => signInAnswered(false)}>
            <Say id="frame.again.leave" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
