import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './client';
import { NoConnection, Problem } from './problem';

/** A change under way: send it with `run`, show `problem` where it is not null. */
export interface Verb<Input, Output> {
  /** Sends; gives null when refused (the reason is then in `problem`). */
  run(input: Input): Promise<Output | null>;
  readonly pending: boolean;
  readonly problem: Problem | NoConnection | null;
  readonly done: boolean;
  reset(): void;
}

/**
 * A change of something: sends it, remembers the refusal, and asks again for what it changed.
 * @param send gets the input and a key for `once(…)`: the same one until the change has passed, so that a second try is not done twice
 * @param refresh keys of what to read again once it has passed
 */
export function useVerb<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  refresh: readonly QueryKey[] = [],
): Verb<Input, Output> {
  const queries = useQueryClient();
  const key = useRef<{ for: string; key: string } | null>(null);
  const mutation = useMutation({
    // the same words sent again are the same change; other words are another one
    mutationFn: (input: Input) => {
      const words = JSON.stringify(input) ?? '';
      if (key.current?.for !== words) key.current = { for: words, key: newKey() };
      return send(input, key.current.key);
    },
    networkMode: 'always',
    onSuccess: async () => {
      key.current = null;
      await Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const { error } = mutation;
  return {
    run: (input) => mutation.mutateAsync(input).catch((): null => null),
    pending: mutation.isPending,
    problem: error === null || error instanceof Problem ? error : new NoConnection(),
    done: mutation.isSuccess,
    reset: mutation.reset,
  };
}
