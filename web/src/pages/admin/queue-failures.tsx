import { useRef, useState } from 'react';
import { QUEUES, type QueueFailure } from '../../api/admin';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';
import { jobWords } from './queue-words';

/** What failed and was not done since, each with the way to have it tried again. `all`: how many in truth. */
export function QueueFailures({ failures, all }: { failures: readonly QueueFailure[]; all: number }) {
  const say = useSay();
  const api = useApi();
  const { instant } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const [tried, setTried] = useState<string | null>(null);
  const retry = useVerb(
    (id: string, key: string) =>
      ask(api.POST('/api/v1/queues/failures/{id}/retry', { params: { path: { id }, header: once(key) } })),
    [QUEUES],
  );
  const run = async ({ id, handler }: QueueFailure) => {
    setTried(null);
    if (!(await retry.run(id))) return;
    setTried(jobWords(handler, say));
    // the line may be gone with the failure
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="failures">
      <h2 id="failures" ref={heading} tabIndex={-1}>
        <Say id="admin.failures" values={{ count: all }} />
      </h2>
      <StatusLine>{tried && <Say id="admin.failures.retried" values={{ what: tried }} />}</StatusLine>
      <ProblemLine problem={retry.problem} />
      {failures.length === 0 ? (
        <p>
          <Say id="admin.failures.none" />
        </p>
      ) : (
        <table className="cards">
          <caption className="hidden">{say('admin.failures', { count: all })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('admin.failure.what')}</th>
              <th scope="col">{say('admin.failure.when')}</th>
              <th scope="col">{say('admin.failure.attempts')}</th>
              <th scope="col">{say('admin.failure.reason')}</th>
              <th scope="col">
                <span className="hidden">{say('admin.failure.retry')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {failures.map((failure) => (
              <tr key={failure.id}>
                <th scope="row">
                  {jobWords(failure.handler, say)}
                  <div className="quiet small">
                    {say(`admin.queue.${failure.queue}`)}, {failure.handler}
                  </div>
                </th>
                <td data-name={say('admin.failure.when')}>{failure.failedAt && instant(failure.failedAt)}</td>
                <td data-name={say('admin.failure.attempts')}>{failure.attempts}</td>
                <td data-name={say('admin.failure.reason')}>{failure.reason || say('admin.failure.unsaid')}</td>
                <td>
                  <Button kind="secondary" pending={retry.pending} onClick={() => void run(failure)}>
                    <Say id="admin.failure.retry" /> <span className="hidden">{jobWords(failure.handler, say)}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
