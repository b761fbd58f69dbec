import { useNavigate } from '@tanstack/react-router';
import { ask, atVersion, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Say } from '../../words/say';
import type { PartProps } from './call-settings';
import { DraftsToMove } from './drafts-to-move';

const keysOf = (call: PartProps['call']) => [
  ['call', call.slug],
  ['call-revisions', call.id],
  ['calls'],
  ['call-readiness', call.id],
];

/** What is in preparation, and its publication: what is published then never changes. */
export function PublishCall({ call, revisions, lead }: PartProps) {
  const api = useApi();
  const params = { path: { id: call.id }, header: atVersion(call.version) };
  const publish = useVerb((_: undefined) => ask(api.POST('/api/v1/calls/{id}/publication', { params })), keysOf(call));
  const pending = [...revisions.rules, ...revisions.forms, ...revisions.grids].filter(
    ({ publishedAt }) => publishedAt === null,
  ).length;
  if (call.state === 'closed' || pending === 0)
    return (
      <p className="quiet">
        <Say id={call.state === 'closed' ? 'lead.publish.closed' : 'lead.publish.frozen'} />
      </p>
    );
  return (
    <Notice kind="attention">
      <p>
        {call.state === 'draft' ? (
          <Say id="lead.publish.ready" />
        ) : (
          <Say id="lead.publish.pending" values={{ count: pending }} />
        )}
      </p>
      {lead && (
        <Confirm
          ask={<Say id="lead.publish" />}
          title={<Say id="lead.publish.sure" />}
          yes={<Say id="lead.publish.yes" />}
          pending={publish.pending}
          problem={publish.problem}
          onYes={() => publish.run(undefined)}
        >
          <p>
            <Say id="lead.publish.why" />
          </p>
          {revisions.forms[0]?.publishedAt === null && <DraftsToMove call={call} />}
        </Confirm>
      )}
    </Notice>
  );
}

/** The end of a call: nothing more is submitted to it, and it does not reopen. */
export function CloseCall({ call }: Pick<PartProps, 'call'>) {
  const api = useApi();
  const params = { path: { id: call.id }, header: atVersion(call.version) };
  const close = useVerb((_: undefined) => ask(api.POST('/api/v1/calls/{id}/closing', { params })), keysOf(call));
  return (
    <section aria-labelledby="close">
      <h2 id="close">
        <Say id="lead.close.title" />
      </h2>
      <p className="quiet">
        <Say id="lead.close.why" />
      </p>
      <Confirm
        kind="danger"
        ask={<Say id="lead.close" />}
        title={<Say id="lead.close.sure" />}
        yes={<Say id="lead.close.yes" />}
        pending={close.pending}
        problem={close.problem}
        onYes={() => close.run(undefined)}
      >
        <p>
          <Say id="lead.close.why" />
        </p>
      </Confirm>
    </section>
  );
}

/** The end of a call that was never published: it goes with all it had in preparation. */
export function DiscardCall({ call }: Pick<PartProps, 'call'>) {
  const api = useApi();
  const navigate = useNavigate();
  const params = { path: { id: call.id }, header: atVersion(call.version) };
  const discard = useVerb(
    async (_: undefined) => {
      const gone = await ask(api.DELETE('/api/v1/calls/{id}', { params }));
      await navigate({ to: '/instruction/appels' });
      return gone;
    },
    [['calls']],
  );
  return (
    <Confirm
      kind="danger"
      ask={<Say id="workshop.discard" />}
      title={<Say id="workshop.discard.sure" />}
      yes={<Say id="workshop.discard.yes" />}
      pending={discard.pending}
      problem={discard.problem}
      onYes={() => discard.run(undefined)}
    >
      <p>
        <Say id="workshop.discard.why" />
      </p>
    </Confirm>
  );
}
