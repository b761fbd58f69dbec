import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { bulkActsQuery, type BulkAct } from '../../api/officer/instructing';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag, type Tone } from '../../ui/state-tag';
import { Say, useBilingual, useSay } from '../../words/say';

const put = 'dossiers.actes-vus';
const shownActs = 3;

/** One's latest acts on many files: how far each is, what became of each file, and for ten minutes the way back. */
export function BulkReport() {
  const { data } = useQuery(bulkActsQuery(useApi()));
  const [away, setAway] = useState<readonly string[]>(() => (sessionStorage.getItem(put) ?? '').split(','));
  const hide = (id: string) => {
    const next = [...away.slice(-20), id];
    sessionStorage.setItem(put, next.join(','));
    setAway(next);
  };
  const open = ({ state, secondsLeft }: BulkAct) => state === 'running' || state === 'undoing' || secondsLeft > 0;
  const acts = (data?.items ?? [])
    .filter((act, index) => !away.includes(act.id) && (index === 0 || open(act)))
    .slice(0, shownActs);
  return acts.map((act) => <OneAct key={act.id} act={act} onHide={() => hide(act.id)} />);
}

const TONES: Readonly<Record<string, Tone>> = {
  waiting: 'plain',
  done: 'mousse',
  refused: 'brique',
  undone: 'prune',
  kept: 'ambre',
};
const ORDER = ['refused', 'kept', 'undone', 'done', 'waiting'];

function OneAct({ act, onHide }: { act: BulkAct; onHide: () => void }) {
  const say = useSay();
  const text = useBilingual();
  const { instant } = useFormats();
  const queries = useQueryClient();
  const place = useRef<HTMLElement>(null);
  const { files, state, mailsWaiting, mailsStopped } = act;
  const busy = state === 'running' || state === 'undoing';
  const wasBusy = useRef(busy);
  useEffect(() => {
    // the button that started it went with the selection
    if (busy && document.activeElement === document.body) place.current?.focus();
    if (wasBusy.current && !busy) {
      for (const key of ['files', 'file']) void queries.invalidateQueries({ queryKey: [key] });
    }
    wasBusy.current = busy;
  }, [busy, queries]);
  const count = (...kinds: string[]) => files.filter((file) => kinds.includes(file.state)).length;
  const troubled = count('refused', 'kept') > 0;
  const title = say(`instruct.bulk.${act.act}.title`, { count: files.length });
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={`notice ${busy ? '' : troubled ? 'attention' : 'done'}`}
      aria-label={`${title}, ${instant(act.askedAt)}`}
    >
      <p role="status">
        <strong>{title}</strong> <small className="quiet">{instant(act.askedAt)}</small>{' '}
        <Say
          id={`instruct.report.${state}`}
          values={{
            all: files.length,
            ended: files.length - count('waiting'),
            done: count('done'),
            refused: count('refused'),
            undone: count('undone'),
            kept: count('kept'),
          }}
        />
      </p>
      {state === 'running' && (
        <progress max={files.length} value={files.length - count('waiting')} aria-label={title} />
      )}
      {mailsWaiting > 0 && (
        <p className="small">
          <Say id="instruct.report.mails" values={{ mails: mailsWaiting }} />
        </p>
      )}
      {mailsStopped > 0 && (
        <p className="small">
          <Say id="instruct.report.stopped" values={{ mails: mailsStopped }} />
        </p>
      )}
      <Undo act={act} />
      <details>
        <summary>
          <Say id="officer.bulk.results" />
        </summary>
        <ul className="tasks">
          {files
            .toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))
            .map((file) => (
              <li key={file.id}>
                <span>
                  <Link to="/instruction/dossiers/$id" params={{ id: file.id }}>
                    {file.number} {file.title}
                  </Link>
                  {file.words && <small className="under">{text(file.words)}</small>}
                </span>
                <StateTag tone={TONES[file.state] ?? 'plain'}>
                  <Say id={`instruct.report.file.${file.state}`} />
                </StateTag>
              </li>
            ))}
        </ul>
      </details>
      {!busy && (
        <Button kind="link" onClick={onHide}>
          <Say id="officer.bulk.forget" />
        </Button>
      )}
    </section>
  );
}

/** The way back, with the minutes left. */
function Undo({ act: { id, undo, secondsLeft } }: { act: BulkAct }) {
  const api = useApi();
  const left = useSecondsLeft(secondsLeft);
  const verb = useVerb(
    (_: null, key) => ask(api.POST('/api/v1/bulk-acts/{id}/undo', { params: { path: { id }, header: once(key) } })),
    [['bulk-acts']],
  );
  if (left <= 0) return null;
  return (
    <>
      <ProblemLine problem={verb.problem} />
      <p className="row">
        <Button kind="secondary" pending={verb.pending} onClick={() => void verb.run(null)}>
          <Say id="instruct.report.undo" values={{ minutes: Math.ceil(left / 60) }} />
        </Button>
        <small>
          <Say id={undo === 'act' ? 'instruct.report.undo.act' : 'instruct.report.undo.mails'} />
        </small>
      </p>
    </>
  );
}

/** Counts down between two readings. */
function useSecondsLeft(read: number): number {
  const [left, setLeft] = useState(read);
  useEffect(() => {
    const until = performance.now() + read * 1_000;
    const tick = () => setLeft(Math.max(0, Math.round((until - performance.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 5_000);
    return () => clearInterval(timer);
  }, [read]);
  return left;
}
