import { useEffect, useRef } from 'react';
import type { NoConnection, Problem } from '../api/problem';
import { Problem as Refused } from '../api/problem';
import { Say, useSay } from '../words/say';

/** One thing to put right. `field` is the id of the control it leads to. */
export interface Fault {
  readonly field?: string;
  readonly words: string;
}

/** "Il y a un problème": takes the focus when it comes, and leads to each field. Shown above the heading of a form. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  const words = faults.map((fault) => fault.words).join('\n');
  useEffect(() => {
    if (words) box.current?.focus();
  }, [words]);
  if (faults.length === 0) return null;
  return (
    <div className="problems" ref={box} tabIndex={-1} role="alert" aria-labelledby="problems-title">
      <h2 id="problems-title">
        <Say id="frame.problems" values={{ count: faults.length }} />
      </h2>
      <ul>
        {faults.map(({ field, words: text }) => (
          <li key={`${field ?? ''} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}

/** The faults of a refusal; `fieldOf` says which control a pointer such as "/amount" means. */
export function useFaults(): (
  problem: Problem | NoConnection | null,
  fieldOf?: (pointer: string) => string | undefined,
) => Fault[] {
  const say = useSay();
  return (problem, fieldOf = (pointer) => pointer.slice(1).replaceAll('/', '-')) => {
    if (!problem) return [];
    if (!(problem instanceof Refused)) return [{ words: say('frame.fault.line') }];
    if (problem.errors.length === 0) return [{ words: problem.detail }];
    return problem.errors.map(({ pointer, detail }) => {
      const field = pointer ? fieldOf(pointer) : undefined;
      return { words: detail, ...(field ? { field } : {}) };
    });
  };
}

/** The words of the fault at one field, for its own place. */
export function faultAt(faults: readonly Fault[], field: string): string | undefined {
  return faults.find((fault) => fault.field === field)?.words;
}
