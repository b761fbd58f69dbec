import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../api/client';
import type { File } from '../../../api/officer/file';
import { officerChecksQuery } from '../../../api/officer/instructing';
import { Say, useBilingual } from '../../../words/say';
import { Tick } from './tick';

/** What the call asks its officers to look at themselves. Nothing where it asks nothing. */
export function ManualChecks({ file }: { file: File }) {
  const text = useBilingual();
  const { data } = useQuery(officerChecksQuery(useApi(), file.id));
  if (!data || data.manual.length === 0) return null;
  const right = data.found.filter(({ kind, verdict }) => kind === 'manual' && verdict === 'right');
  const done = data.manual.filter(({ id }) => right.some(({ key }) => key === id));
  return (
    <section>
      <h3>
        <Say id="instruct.manual" values={{ done: done.length, all: data.manual.length }} />
      </h3>
      <ul className="tasks">
        {data.manual.map(({ id, label }) => (
          <li key={id}>
            <span>{text(label)}</span>
            <Tick file={file} kind="manual" of={id} label={text(label)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
