import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { QueryKey } from '@tanstack/react-query';
import { ask, useApi } from '../../api/client';
import { Problem } from '../../api/problem';
import { useVerb, type Verb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';

/**
 * A change that lets money leave. Where the API asks for a recent second factor, the code is asked over the page and the
 * change is sent once more: show `factor` beside the button.
 */
export function useMoneyVerb<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  refresh: readonly QueryKey[] = [],
): Verb<Input, Output> & { readonly factor: ReactNode } {
  const settle = useRef<(passed: boolean) => void>(undefined);
  const [asked, setAsked] = useState(false);
  const answer = (passed: boolean) => {
    setAsked(false);
    settle.current?.(passed);
    settle.current = undefined;
  };
  const passFactor = () =>
    new Promise<boolean>((resolve) => {
      settle.current = resolve;
      setAsked(true);
    });
  const verb = useVerb(async (input: Input, key) => {
    try {
      return await send(input, key);
    } catch (refused) {
      const stale = refused instanceof Problem && refused.code === 'second_factor_needed';
      if (stale && (await passFactor())) return send(input, key);
      throw refused;
    }
  }, refresh);
  return { ...verb, factor: <SecondFactor open={asked} onAnswer={answer} /> };
}

function SecondFactor({ open, onAnswer }: { open: boolean; onAnswer: (passed: boolean) => void }) {
  const say = useSay();
  const api = useApi();
  const pass = useVerb((code: string) => ask(api.POST('/api/v1/sessions/second-factor', { body: { code } })));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // the form of the act is around this one in the tree of React, though not on the page
    event.stopPropagation();
    const code = String(new FormData(event.currentTarget).get('code')).replaceAll(/\s/g, '');
    if (await pass.run(code)) onAnswer(true);
  };
  return (
    <Dialog
      open={open}
      title={<Say id="finance.factor.title" />}
      onClose={() => {
        pass.reset();
        if (open) onAnswer(false);
      }}
    >
      <p>
        <Say id="finance.factor.why" />
      </p>
      <form onSubmit={(event) => void send(event)}>
        <ProblemLine problem={pass.problem} />
        <TextField
          label={say('frame.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          required
        />
        <div className="actions">
          <Button type="submit" pending={pass.pending}>
            <Say id="finance.factor.confirm" />
          </Button>
          <Button kind="link" onClick={() => onAnswer(false)}>
            <Say id="finance.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
