import type { ReactNode } from 'react';
import { useFormats } from './formats';

export interface Moment {
  readonly id: string;
  /** An instant, UTC ISO. */
  readonly at: string;
  readonly words: ReactNode;
  readonly more?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { instant } = useFormats();
  return (
    <ol className="timeline">
      {moments.map(({ id, at, words, more }) => (
        <li key={id}>
          <time dateTime={at}>{instant(at)}</time>
          <span>{words}</span>
          {more && <div className="quiet small">{more}</div>}
        </li>
      ))}
    </ol>
  );
}
