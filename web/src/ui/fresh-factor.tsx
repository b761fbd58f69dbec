import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ask, useApi } from '../api/client';
import { Problem } from '../api/problem';
import { useVerb, type Verb } from '../api/verb';
import type { QueryKey } from '@tanstack/react-query';
import { Say, useSay } from '../words/say';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';
import { ProblemLine } from './problem-line';

/** A change that may need the code of the second factor again. */
export interface FreshVerb<Input, Output> extends Verb<Input, Output> {
  /** The question for the code. Show it beside the form, never inside it: it is a form of its own. */
  readonly dialog: ReactNode;
}

/**
 * As `useVerb`, for changes the API takes only within ten minutes of a code: where it refuses with `second_factor_needed`
 * the code is asked over the page, and the same change is sent again. Left without a code, the refusal is the answer.
 */
export function useFreshVerb<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  refresh: readonly QueryKey[] = [],
): FreshVerb<Input, Output> {
  const [open, setOpen] = useState(false);
  const answer = useRef<((passed: boolean) => void) | null>(null);
  const verb = useVerb(async (input: Input, key: string) => {
    try {
      return await send(input, key);
    } catch (refused) {
      if (!(refused instanceof Problem) || refused.code !== 'second_factor_needed') throw refused;
      const passed = await new Promise<boolean>((resolve) => {
        answer.current = resolve;
        setOpen(true);
      });
      if (!passed) throw refused;
      return send(input, key);
    }
  }, refresh);
  const settle = (passed: boolean) => {
    answer.current?.(passed);
    answer.current = null;
    setOpen(false);
  };
  return { ...verb, dialog: <CodeDialog open={open} onAnswer={settle} /> };
}

/** Asks for the six digits until they are right or the person leaves. */
function CodeDialog({ open, onAnswer }: { open: boolean; onAnswer: (passed: boolean) => void }) {
  const say = useSay();
  const api = useApi();
  const queries = useQueryClient();
  const check = useVerb((body: { code: string }) => ask(api.POST('/api/v1/sessions/second-factor', { body })));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('code') as HTMLInputElement;
    if (await check.run({ code: field.value.replaceAll(/\s/g, '') })) {
      void queries.invalidateQueries({ queryKey: ['me'] });
      onAnswer(true);
    } else field.select();
  };
  const leave = () => {
    check.reset();
    onAnswer(false);
  };
  return (
    <Dialog open={open} title={<Say id="frame.fresh.title" />} onClose={() => open && leave()}>
      <p>
        <Say id="frame.fresh.why" />
      </p>
      <form onSubmit={(event) => void send(event)}>
        <ProblemLine problem={check.problem} />
        <TextField
          label={say('frame.code')}
          hint={say('frame.fresh.hint')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          required
        />
        <div className="actions">
          <Button type="submit" pending={check.pending}>
            <Say id="frame.fresh.send" />
          </Button>
          <Button kind="link" onClick={leave}>
            <Say id="frame.fresh.leave" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
