import { useState, type FormEvent } from 'react';
import type { SecondFactor } from '../../api/account';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Check } from '../../ui/choices';
import { TextField } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { useSignInLink } from './email-step';

interface Props {
  readonly email: string;
  readonly onSigned: (secondFactor: SecondFactor) => void | Promise<void>;
  readonly onSent: (minutes: number) => void;
  readonly onOther: () => void;
}

/** The password of an address; the address stays in view for people and their password managers. */
export function PasswordStep({ email, onSigned, onSent, onOther }: Props) {
  const say = useSay();
  const api = useApi();
  const [shown, setShown] = useState(false);
  const sign = useVerb((password: string) => ask(api.POST('/api/v1/sessions', { body: { email, password } })));
  const link = useSignInLink();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('password'));
    const answer = await sign.run(typed);
    if (answer) await onSigned(answer.secondFactor);
  };
  const forgotten = async () => {
    const answer = await link.run(email);
    if (answer) onSent(answer.minutes);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <TextField label={say('account.password.email')} name="email" autoComplete="username" value={email} readOnly />
      <TextField
        label={say('account.password.password')}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        required
      />
      <Check label={say('account.password.show')} checked={shown} onChange={() => setShown(!shown)} />
      <ProblemLine problem={sign.problem ?? link.problem} />
      <div className="actions">
        <Button type="submit" pending={sign.pending}>
          <Say id="account.password.sign" />
        </Button>
        <Button kind="link" pending={link.pending} onClick={() => void forgotten()}>
          <Say id="account.password.forgot" />
        </Button>
        <Button kind="link" onClick={onOther}>
          <Say id="account.sent.other" />
        </Button>
      </div>
    </form>
  );
}
