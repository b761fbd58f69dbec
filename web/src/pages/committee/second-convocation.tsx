import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type Meeting } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { Say } from '../../words/say';
import { MomentFields, readMoment } from './moment-fields';

/** For lack of quorum: closes this meeting and convenes another on what is left, where no quorum is asked. */
export function SecondConvocation({ meeting }: { meeting: Meeting }) {
  const api = useApi();
  const navigate = useNavigate();
  const again = useVerb(
    (body: { startsAt: string; place: string }, key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/second-convocation', {
          params: { path: { id: meeting.id }, header: once(key) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const faults = useFaults()(again.problem, (pointer) => (pointer === '/startsAt' ? 'again-day' : 'again-place'));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const second = await again.run(readMoment(new FormData(event.currentTarget)));
    if (second) await navigate({ to: '/comite/seances/$id', params: { id: second.id } });
  };
  if (meeting.secondConvocation) return null;
  return (
    <details>
      <summary>
        <Say id="committee.again.title" />
      </summary>
      <form className="measured" onSubmit={(event) => void send(event)}>
        <p>
          <Say id="committee.again.why" />
        </p>
        <ErrorSummary faults={faults} />
        <MomentFields
          prefix="again"
          faultStart={faultAt(faults, 'again-day')}
          faultPlace={faultAt(faults, 'again-place')}
        />
        <div className="actions">
          <Button type="submit" kind="danger" pending={again.pending}>
            <Say id="committee.again.do" />
          </Button>
        </div>
      </form>
    </details>
  );
}
