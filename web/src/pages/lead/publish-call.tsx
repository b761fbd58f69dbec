import { useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, useFaults } from '../../ui/error-summary';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import type { PartProps } from './call-settings';

/** What is in preparation, with the two acts that cannot be taken back: publishing and closing. */
export function PublishCall({ call, revisions, lead }: PartProps) {
  const api = useApi();
  const [asking, setAsking] = useState<'publication' | 'closing'>();
  const refresh = [['call', call.slug], ['call-revisions', call.id], ['calls']];
  const params = { path: { id: call.id }, header: atVersion(call.version) };
  const publish = useVerb(() => ask(api.POST('/api/v1/calls/{id}/publication', { params })), refresh);
  const close = useVerb(() => ask(api.POST('/api/v1/calls/{id}/closing', { params })), refresh);
  const faults = useFaults()(asking ? null : publish.problem);
  const pending = [...revisions.rules, ...revisions.forms, ...revisions.grids].filter(
    ({ publishedAt }) => publishedAt === null,
  ).length;
  if (call.state === 'closed')
    return (
      <Notice>
        <p>
          <Say id="lead.publish.closed" />
        </p>
      </Notice>
    );
  const act = asking === 'closing' ? close : publish;
  const send = async () => {
    if ((await act.run(undefined)) || asking === 'publication') setAsking(undefined);
  };
  return (
    <>
      <ErrorSummary faults={faults} />
      {pending > 0 ? (
        <Notice kind="attention">
          <p>
            <Say id="lead.publish.pending" values={{ count: pending }} />
          </p>
        </Notice>
      ) : (
        <p className="quiet">
          <Say id="lead.publish.frozen" />
        </p>
      )}
      {lead && (
        <div className="row">
          {pending > 0 && (
            <Button onClick={() => setAsking('publication')}>
              <Say id="lead.publish" />
            </Button>
          )}
          {call.state === 'published' && (
            <Button kind="danger" onClick={() => setAsking('closing')}>
              <Say id="lead.close" />
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={asking !== undefined}
        title={<Say id={asking === 'closing' ? 'lead.close.sure' : 'lead.publish.sure'} />}
        onClose={() => setAsking(undefined)}
      >
        <p>
          <Say id={asking === 'closing' ? 'lead.close.why' : 'lead.publish.why'} />
        </p>
        <ProblemLine problem={act.problem} />
        <div className="actions">
          <Button kind={asking === 'closing' ? 'danger' : 'primary'} pending={act.pending} onClick={() => void send()}>
            <Say id={asking === 'closing' ? 'lead.close.yes' : 'lead.publish.yes'} />
          </Button>
          <Button kind="link" onClick={() => setAsking(undefined)}>
            <Say id="lead.cancel" />
          </Button>
        </div>
      </Dialog>
    </>
  );
}
