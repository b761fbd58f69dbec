import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { callsQuery } from '../../api/calls';
import { useApi } from '../../api/client';
import { meetingsQuery } from '../../api/committee';
import { meQuery, rolesOf } from '../../api/me';
import type { components } from '../../api/schema';
import { useFormats } from '../../ui/formats';
import { Say } from '../../words/say';
import { MeetingTag } from './meeting-state';
import { NewCommittee } from './new-committee';
import { PlanMeeting } from './plan-meeting';
import { Unfold } from './unfold';

type Summary = components['schemas']['CommitteeSummaryView'];

/** The committees one prepares: their meetings, their seats; for the lead, a committee for a call that has none. */
export function CommitteeDesk({ committees }: { committees: readonly Summary[] }) {
  const api = useApi();
  const { data: me } = useSuspenseQuery(meQuery(api));
  const { data: calls } = useQuery(callsQuery(api));
  const lead = rolesOf(me).includes('lead');
  const bare = (calls?.items ?? []).filter((call) => !committees.some(({ callId }) => callId === call.id));
  return (
    <>
      {committees.map((committee) => (
        <PreparedCommittee key={committee.id} committee={committee} />
      ))}
      {lead && bare.length > 0 && <NewCommittee calls={bare} />}
    </>
  );
}

function PreparedCommittee({ committee }: { committee: Summary }) {
  const { instant } = useFormats();
  const { data } = useQuery(meetingsQuery(useApi(), committee.id));
  return (
    <section>
      <h2>{committee.name}</h2>
      <p>
        <Link to="/comite/$id/composition" params={{ id: committee.id }}>
          <Say id="committee.composition.go" />
        </Link>
      </p>
      <h3>
        <Say id="committee.meetings" />
      </h3>
      {data?.items.length === 0 && (
        <p>
          <Say id="committee.meetings.none" />
        </p>
      )}
      <ul className="tasks">
        {data?.items.map(({ id, startsAt, place, state, secondConvocation }) => (
          <li key={id}>
            <div>
              <Link to="/comite/seances/$id" params={{ id }}>
                {instant(startsAt)}
              </Link>
              <div className="quiet small">
                {place}
                {secondConvocation && (
                  <>
                    {' · '}
                    <Say id="committee.second" />
                  </>
                )}
              </div>
            </div>
            <MeetingTag state={state} />
          </li>
        ))}
      </ul>
      <Unfold label={<Say id="committee.plan.new" />}>
        {(fold) => <PlanMeeting committee={committee} onLeave={fold} />}
      </Unfold>
    </section>
  );
}
