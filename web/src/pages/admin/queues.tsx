import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queuesQuery, type Queue } from '../../api/admin';
import { useApi } from '../../api/client';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { ProblemLine } from '../../ui/problem-line';
import { StateTag } from '../../ui/state-tag';
import { StatusLine } from '../../ui/status-line';
import { NoConnection, Problem } from '../../api/problem';
import { Say, useSay } from '../../words/say';
import { AdminTabs } from './admin-tabs';
import { QueueFailures } from './queue-failures';
import { ageWords } from './queue-words';

const EVERY = 10_000;

/** The work done beside the pages: mails, documents, checks. Reads itself again every ten seconds until it is paused. */
export function QueuesPage() {
  const say = useSay();
  const { time } = useFormats();
  const [paused, setPaused] = useState(false);
  const [said, setSaid] = useState<'paused' | 'resumed' | 'changed' | null>(null);
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery({
    ...queuesQuery(useApi()),
    refetchInterval: paused ? false : EVERY,
    refetchOnWindowFocus: !paused,
  });
  const failed = data?.items.reduce((sum, queue) => sum + queue.failed, 0) ?? 0;
  const [known, setKnown] = useState(failed);
  // what changes by itself is told, and only that
  if (known !== failed) {
    setKnown(failed);
    setSaid('changed');
  }
  const problem = error === null || error instanceof Problem ? error : new NoConnection();
  const toggle = () => {
    setSaid(paused ? 'resumed' : 'paused');
    setPaused(!paused);
    if (paused) void refetch();
  };
  return (
    <>
      <PageTitle>{say('admin.queues.title')}</PageTitle>
      <AdminTabs current="queues" />
      <p>
        <Say id="admin.queues.lead" />
      </p>
      <div className="row">
        <Button kind="secondary" onClick={toggle}>
          <Say id={paused ? 'admin.queues.resume' : 'admin.queues.pause'} />
        </Button>
        {paused && (
          <Button kind="link" pending={isFetching} onClick={() => void refetch()}>
            <Say id="admin.queues.now" />
          </Button>
        )}
        <p className="quiet">
          <Say id="admin.queues.readAt" values={{ time: dataUpdatedAt ? time(new Date(dataUpdatedAt)) : '–' }} />
        </p>
        <StatusLine>{said && <Say id={`admin.queues.${said}`} values={{ count: failed }} />}</StatusLine>
      </div>
      <ProblemLine problem={problem} />
      {data && (
        <>
          {!data.reachable && (
            <Notice kind="bad">
              <p>
                <Say id="admin.queues.unreachable" />
              </p>
            </Notice>
          )}
          <h2>
            <Say id="admin.queues.table" />
          </h2>
          <QueuesTable queues={data.items} />
          <p>
            <Say id="admin.queues.backlog" values={data.backlog} />
          </p>
          <QueueFailures failures={data.failures} all={failed} />
        </>
      )}
    </>
  );
}

function QueuesTable({ queues }: { queues: readonly Queue[] }) {
  const say = useSay();
  const { number } = useFormats();
  const count = (value: number | null) => (value === null ? say('admin.queues.unknown') : number(value));
  return (
    <table className="cards">
      <caption className="hidden">{say('admin.queues.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('admin.queue')}</th>
          <th scope="col">{say('admin.queue.health')}</th>
          {(['waiting', 'active', 'delayed', 'failed'] as const).map((key) => (
            <th key={key} scope="col" className="amount">
              {say(`admin.queue.${key}`)}
            </th>
          ))}
          <th scope="col" className="amount">
            {say('admin.queue.oldest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <tr key={queue.name}>
            <th scope="row">
              {say(`admin.queue.${queue.name}`)}
              <div className="quiet small">{say(`admin.queue.${queue.name}.what`)}</div>
            </th>
            <td>
              <Health queue={queue} />
            </td>
            {(['waiting', 'active', 'delayed', 'failed'] as const).map((key) => (
              <td key={key} className="amount" data-name={say(`admin.queue.${key}`)}>
                {count(queue[key])}
              </td>
            ))}
            <td className="amount" data-name={say('admin.queue.oldest')}>
              {queue.oldestSeconds === null ? '–' : ageWords(queue.oldestSeconds, say)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Above ten minutes something waits for longer than people expect. */
const LATE = 600;

function Health({ queue: { failed, waiting, oldestSeconds } }: { queue: Queue }) {
  const say = useSay();
  if (failed > 0) return <StateTag tone="brique">{say('admin.queue.health.failed')}</StateTag>;
  if ((oldestSeconds ?? 0) > LATE) return <StateTag tone="ambre">{say('admin.queue.health.late')}</StateTag>;
  if (waiting === null) return <StateTag>{say('admin.queues.unknown')}</StateTag>;
  return <StateTag tone="mousse">{say('admin.queue.health.good')}</StateTag>;
}
