import type { FileState } from '../../api/officer/files';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { daysTo, isUndecided } from './file-words';

interface Props {
  readonly file: { readonly state: FileState; readonly implicitRefusalOn: string | null };
  /** With the days left, in a sentence. */
  readonly full?: boolean;
}

/** The day from which silence is a refusal; marked by a shape once near or past. Nothing once decided. */
export function Clock({ file, full = false }: Props) {
  const { shortDate, date } = useFormats();
  const on = file.implicitRefusalOn;
  if (!on || !isUndecided(file.state)) return full ? null : <span className="quiet">–</span>;
  const left = daysTo(on);
  const written = full ? date(on) : shortDate(on);
  if (left > 15) return <span>{written}</span>;
  const past = left <= 0;
  return (
    <span className={past ? 'past' : 'near'}>
      {written}{' '}
      <span className={full ? 'small' : 'hidden'}>
        <Say id={past ? 'officer.clock.past' : 'officer.clock.left'} values={{ days: left }} />
      </span>
      {!full && <Mark past={past} />}
    </span>
  );
}

function Mark({ past }: { past: boolean }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      {past ? (
        <path d="m1.5 1.5 7 7m0-7-7 7" fill="none" stroke="currentColor" strokeWidth="2" />
      ) : (
        <path d="M5 1 10 9.5H0z" />
      )}
    </svg>
  );
}
