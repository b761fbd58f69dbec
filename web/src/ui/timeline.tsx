import type { ReactNode } from 'react';
import { useFormats } from './formats';

export interface Moment {
  readonly id: string;
  /** An instant (UTC ISO), or a civil date where the hour is not known. */
  readonly at: string;
  readonly words: ReactNode;
  readonly more?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { instant, date } = useFormats();
  return (
    <ol className="timeline">
      {moments.map(({ id, at, words, more }) => (
        <li key={id}>
          <time dateTime={at}>{at.length === 10 ? date(at) : instant(at)}</time>
          <span>{words}</span>
          {more && <div className="quiet small">{more}</div>}
        </li>
      ))}
    </ol>
  );
}
