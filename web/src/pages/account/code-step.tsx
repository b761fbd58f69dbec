import { useState, type FormEvent, type ReactNode } from 'react';
import { ask, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { useSignOut } from './arrival';

/** The code of the telephone, after the link or the password of somebody with a role. */
export function CodeStep({ onPassed }: { readonly onPassed: () => void }) {
  const api = useApi();
  const leave = useSignOut();
  const pass = useVerb((code: string) => ask(api.POST('/api/v1/sessions/second-factor', { body: { code } })));
  return (
    <CodeForm
      pass={async (code) => {
        if (await pass.run(code)) onPassed();
      }}
      pending={pass.pending}
      go={<Say id="account.code.check" />}
    >
      <ProblemLine problem={pass.problem} />
      <p>
        <Button kind="link" onClick={() => void leave('/connexion')}>
          <Say id="account.code.leave" />
        </Button>
      </p>
    </CodeForm>
  );
}

interface FormProps {
  readonly pass: (code: string) => Promise<void>;
  readonly pending: boolean;
  readonly go: ReactNode;
  readonly label?: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Six digits and a button; spaces are let through, and a code that cannot be right is told before it is sent. */
export function CodeForm({ pass, pending, go, label, hint, children }: FormProps) {
  const say = useSay();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const digits = code.replaceAll(/\s/g, '');
    const good = /^\d{6}$/.test(digits);
    setWrong(!good);
    if (good) await pass(digits);
    else event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <TextField
        id="code"
        name="code"
        label={label ?? say('account.code.label')}
        hint={hint ?? say('account.code.hint')}
        fault={wrong ? say('account.code.wrong') : null}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        short
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {children}
      <div className="actions">
        <Button type="submit" pending={pending}>
          {go}
        </Button>
      </div>
    </form>
  );
}
