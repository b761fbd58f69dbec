import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type Meeting } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Say } from '../../words/say';
import { AskOnce } from './ask-once';

/** Closes the meeting; the minutes are made at once. */
export function CloseMeeting({ meeting }: { meeting: Meeting }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const close = useVerb(
    (id: string, key: string) =>
      ask(api.POST('/api/v1/meetings/{id}/closing', { params: { path: { id }, header: once(key) } })),
    [COMMITTEE],
  );
  const left = meeting.items.filter(({ decidedAt, withdrawn }) => !decidedAt && !withdrawn).length;
  return (
    <section>
      <h2>
        <Say id="committee.close.title" />
      </h2>
      <p>
        <Say id="committee.close.left" values={{ count: left }} />
      </p>
      <Button kind={left === 0 ? 'primary' : 'secondary'} onClick={() => setAsking(true)} pending={close.pending}>
        <Say id="committee.close.do" />
      </Button>
      <AskOnce
        open={asking}
        title={<Say id="committee.close.ask" />}
        verb={close}
        label={<Say id="committee.close.do" />}
        onClose={() => setAsking(false)}
        onYes={() => close.run(meeting.id)}
      >
        <p>
          <Say id="committee.close.why" />
        </p>
      </AskOnce>
    </section>
  );
}
