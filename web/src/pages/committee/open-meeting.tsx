import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type Meeting } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { AskOnce } from './ask-once';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';

/** Opens the meeting on its day. */
export function OpenMeeting({ meeting }: { meeting: Meeting }) {
  const api = useApi();
  const { date } = useFormats();
  const [asking, setAsking] = useState(false);
  const open = useVerb(
    (id: string, key: string) =>
      ask(api.POST('/api/v1/meetings/{id}/opening', { params: { path: { id }, header: once(key) } })),
    [COMMITTEE],
  );
  return (
    <>
      <div className="actions">
        <Button onClick={() => setAsking(true)} pending={open.pending}>
          <Say id="committee.open.do" />
        </Button>
        <span className="quiet">
          <Say id="committee.open.when" values={{ day: date(meeting.startsAt) }} />
        </span>
      </div>
      <AskOnce
        open={asking}
        title={<Say id="committee.open.title" />}
        verb={open}
        label={<Say id="committee.open.do" />}
        onClose={() => setAsking(false)}
        onYes={() => open.run(meeting.id)}
      >
        <p>
          <Say id="committee.open.why" />
        </p>
      </AskOnce>
    </>
  );
}
