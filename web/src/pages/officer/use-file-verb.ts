import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from '../../api/problem';
import { useVerb, type Verb } from '../../api/verb';

/** An act on a file: reads the file and the lists again once it has passed, and when somebody else was faster. */
export function useFileVerb<Input, Output>(
  id: string,
  send: (input: Input, key: string) => Promise<Output>,
): Verb<Input, Output> {
  const queries = useQueryClient();
  const verb = useVerb(send, [['file', id], ['files']]);
  const { problem } = verb;
  useEffect(() => {
    const overtaken = problem instanceof Problem && (problem.status === 409 || problem.status === 412);
    if (overtaken) void queries.invalidateQueries({ queryKey: ['file', id] });
  }, [problem, queries, id]);
  return verb;
}
