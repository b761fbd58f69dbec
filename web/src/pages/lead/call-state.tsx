import type { CallLine } from '../../api/call-settings';
import { StateTag } from '../../ui/state-tag';
import { Say } from '../../words/say';

/** Where a call is: in preparation, published and open or between two rounds, closed. */
export function CallState({ call }: { call: Pick<CallLine, 'state' | 'open'> }) {
  if (call.state === 'draft')
    return (
      <StateTag tone="ambre">
        <Say id="lead.call.draft" />
      </StateTag>
    );
  if (call.state === 'closed')
    return (
      <StateTag>
        <Say id="lead.call.closed" />
      </StateTag>
    );
  return (
    <StateTag tone={call.open ? 'mousse' : 'prune'}>
      <Say id={call.open ? 'lead.call.open' : 'lead.call.published'} />
    </StateTag>
  );
}
