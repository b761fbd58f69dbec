import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button';
import { StateTag } from '../../ui/state-tag';
import { Say } from '../../words/say';
import { forgetBulk, useBulk } from './bulk-work';

/** How far an act on many files is, and what became of each. It goes on while one works elsewhere. */
export function BulkReport() {
  const work = useBulk();
  const place = useRef<HTMLElement>(null);
  const running = work?.running ?? false;
  useEffect(() => {
    // the button that started it went with the selection
    if (running && document.activeElement === document.body) place.current?.focus();
  }, [running]);
  if (!work) return null;
  const { title, lines } = work;
  const refused = lines.filter(({ state }) => state === 'refused');
  const ended = lines.filter(({ state }) => state !== 'waiting').length;
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={`notice ${running ? '' : refused.length > 0 ? 'attention' : 'done'}`}
      aria-label={title}
    >
      <p role="status">
        <strong>{title}</strong>{' '}
        <Say
          id={running ? 'officer.bulk.running' : 'officer.bulk.ended'}
          values={{ ended, all: lines.length, done: ended - refused.length, refused: refused.length }}
        />
      </p>
      {running && <progress max={lines.length} value={ended} aria-label={title} />}
      {running && (
        <p className="quiet small">
          <Say id="officer.bulk.leave" />
        </p>
      )}
      <details open={!running && refused.length > 0}>
        <summary>
          <Say id="officer.bulk.results" />
        </summary>
        <ul className="tasks">
          {[...refused, ...lines.filter(({ state }) => state !== 'refused')].map(({ id, name, state, words }) => (
            <li key={id}>
              <span>
                <Link to="/instruction/dossiers/$id" params={{ id }}>
                  {name}
                </Link>
                {words && <small className="row">{words}</small>}
              </span>
              <StateTag tone={state === 'done' ? 'mousse' : state === 'refused' ? 'brique' : 'plain'}>
                <Say id={`officer.bulk.${state}`} />
              </StateTag>
            </li>
          ))}
        </ul>
      </details>
      {!running && (
        <Button kind="link" onClick={forgetBulk}>
          <Say id="officer.bulk.forget" />
        </Button>
      )}
    </section>
  );
}
