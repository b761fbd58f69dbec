import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt, useFaults } from '../../ui/error-summary';
import { Say } from '../../words/say';
import { MomentFields, readMoment } from './moment-fields';

/** Plans a meeting, then goes on to its agenda. */
export function PlanMeeting({ committee, onLeave }: { committee: { readonly id: string }; onLeave: () => void }) {
  const api = useApi();
  const navigate = useNavigate();
  const plan = useVerb(
    (body: { startsAt: string; place: string }, key: string) =>
      ask(
        api.POST('/api/v1/committees/{id}/meetings', {
          params: { path: { id: committee.id }, header: once(key) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const prefix = `plan-${committee.id}`;
  const faults = useFaults()(plan.problem, (pointer) => `${prefix}-${pointer === '/startsAt' ? 'day' : 'place'}`);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const planned = await plan.run(readMoment(new FormData(event.currentTarget)));
    if (planned) await navigate({ to: '/comite/seances/$id', params: { id: planned.id } });
  };
  return (
    <form className="measured" onSubmit={(event) => void send(event)}>
      <h3>
        <Say id="committee.plan.new" />
      </h3>
      <ErrorSummary faults={faults} />
      <MomentFields
        prefix={prefix}
        faultStart={faultAt(faults, `${prefix}-day`)}
        faultPlace={faultAt(faults, `${prefix}-place`)}
      />
      <div className="actions">
        <Button type="submit" pending={plan.pending}>
          <Say id="committee.plan.send" />
        </Button>
        <Button kind="link" onClick={onLeave}>
          <Say id="committee.cancel" />
        </Button>
      </div>
    </form>
  );
}
