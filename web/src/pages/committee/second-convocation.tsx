import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type Meeting } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
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
  const { instant } = useFormats();
  const [asked, setAsked] = useState<ReturnType<typeof readMoment> | null>(null);
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const moment = readMoment(new FormData(event.currentTarget));
    // what is missing is refused in the API's words: there is nothing to ask about yet
    if (moment.startsAt && moment.place) setAsked(moment);
    else void again.run(moment);
  };
  const send = async () => {
    if (!asked) return;
    const second = await again.run(asked);
    setAsked(null);
    if (second) await navigate({ to: '/comite/seances/$id', params: { id: second.id } });
  };
  if (meeting.secondConvocation) return null;
  return (
    <details>
      <summary>
        <Say id="committee.again.title" />
      </summary>
      <form className="measured" onSubmit={choose}>
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
          <Button type="submit" kind="danger">
            <Say id="committee.again.choose" />
          </Button>
        </div>
      </form>
      <Dialog open={asked !== null} title={<Say id="committee.again.sure" />} onClose={() => setAsked(null)}>
        {asked && (
          <p>
            <Say id="committee.again.what" values={{ when: instant(asked.startsAt), place: asked.place }} />
          </p>
        )}
        <div className="actions">
          <Button kind="danger" pending={again.pending} onClick={() => void send()}>
            <Say id="committee.again.do" />
          </Button>
          <Button kind="link" onClick={() => setAsked(null)}>
            <Say id="committee.cancel" />
          </Button>
        </div>
      </Dialog>
    </details>
  );
}
