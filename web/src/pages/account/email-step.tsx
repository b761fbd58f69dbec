import { useRef, useState, type FormEvent } from 'react';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';

interface Props {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onSent: (minutes: number) => void;
  readonly onPassword: () => void;
}

/** One address, two ways on: a link by mail, or a password. */
export function EmailStep({ email, onEmail, onSent, onPassword }: Props) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const link = useSignInLink();
  const right = () => {
    const good = /^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(!good);
    if (!good) input.current?.focus();
    return good;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!right()) return;
    const answer = await link.run(email.trim());
    if (answer) onSent(answer.minutes);
  };
  return (
    <>
      <p>
        <Say id="account.signIn.lead" />
      </p>
      <form noValidate onSubmit={(event) => void send(event)}>
        <TextField
          ref={input}
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={say('account.signIn.email')}
          hint={say('account.signIn.email.hint')}
          fault={wrong ? say('account.signIn.email.wrong') : null}
          value={email}
          onChange={(event) => onEmail(event.target.value)}
        />
        <ProblemLine problem={link.problem} />
        <div className="actions">
          <Button type="submit" pending={link.pending}>
            <Say id="account.signIn.byLink" />
          </Button>
          <Button kind="secondary" onClick={() => right() && onPassword()}>
            <Say id="account.signIn.byPassword" />
          </Button>
        </div>
      </form>
      <p className="quiet small">
        <Say id="account.signIn.agents" />
      </p>
    </>
  );
}

/** Asks for a sign-in link; the answer says for how many minutes it works, and nothing of whether the address is known. */
export function useSignInLink() {
  const api = useApi();
  return useVerb((email: string) => ask(api.POST('/api/v1/sign-in-links', { body: { email } })));
}
