import type { FileState } from '../../api/officer/files';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { daysTo, isUndecided } from './file-words';

interface Props {
  readonly file: { readonly state: FileState; readonly implicitRefusalOn: string | null };
  /** With the days left, in a sentence. */
  readonly full?: boolean;
}

/** The day from which silence is a refusal; marked once near or past. Nothing once decided. */
export function Clock({ file, full = false }: Props) {
  const { shortDate, date } = useFormats();
  const on = file.implicitRefusalOn;
  if (!on || !isUndecided(file.state)) return full ? null : <span className="quiet">–</span>;
  const left = daysTo(on);
  const near = left <= 15;
  const written = full ? date(on) : shortDate(on);
  if (!near) return <span>{written}</span>;
  return (
    <span className={left <= 0 ? 'past' : 'near'}>
      {written}{' '}
      <span className="small">
        <Say id={left <= 0 ? 'officer.clock.past' : 'officer.clock.left'} values={{ days: left }} />
      </span>
    </span>
  );
}
