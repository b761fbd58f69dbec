import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { myAssessmentsQuery, ownMeetingsQuery, type MyAssessment, type OwnMeeting } from '../../api/committee';
import { committeesQuery, meQuery, rolesOf } from '../../api/me';
import { ButtonLink } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { CommitteeDesk } from './committee-desk';
import { MeetingTag, ScoringTag, TimeLeft } from './meeting-state';
import { MyInterests } from './my-interests';
import { useConflictAnswer } from './conflict-answer';

/** Where a member starts: the meetings to come, the files to score, the interests on record. */
export function MyMeetingsPage() {
  const say = useSay();
  const api = useApi();
  const { data: own } = useSuspenseQuery(ownMeetingsQuery(api));
  const { data: committees } = useSuspenseQuery(committeesQuery(api));
  const { data: mine } = useSuspenseQuery(myAssessmentsQuery(api));
  const { data: me } = useSuspenseQuery(meQuery(api));
  const coming = own.items.filter(({ state }) => state !== 'closed');
  const held = own.items.filter(({ state }) => state === 'closed');
  const seated = committees.items.some(({ capacity }) => capacity !== null);
  const desk =
    rolesOf(me).some((role) => role === 'officer' || role === 'lead') ||
    committees.items.some(({ capacity }) => capacity === 'secretary');
  return (
    <div className="measured">
      <PageTitle>{say('committee.home.title')}</PageTitle>
      {seated && (
        <>
          {coming.length === 0 && (
            <p>
              <Say id="committee.home.none" />
            </p>
          )}
          {coming.map((meeting) => (
            <ComingMeeting
              key={meeting.id}
              meeting={meeting}
              lines={mine.items.filter(({ meetingId }) => meetingId === meeting.id)}
            />
          ))}
          <MyInterests lines={mine.items} />
          {!desk && <HeldMeetings meetings={held} />}
        </>
      )}
      {desk && <CommitteeDesk committees={committees.items} />}
    </div>
  );
}

function ComingMeeting({ meeting, lines }: { meeting: OwnMeeting; lines: readonly MyAssessment[] }) {
  const say = useSay();
  const { date, instant } = useFormats();
  const { answered } = useConflictAnswer(meeting.id, lines);
  const next = lines.find(({ state }) => state !== 'submitted');
  return (
    <section aria-labelledby={`meeting-${meeting.id}`}>
      <h2 id={`meeting-${meeting.id}`}>
        <Link to="/comite/seances/$id" params={{ id: meeting.id }}>
          <Say id="committee.meeting.of" values={{ day: date(meeting.startsAt) }} />
        </Link>
      </h2>
      <p className="row">
        <MeetingTag state={meeting.state} />
        <span>
          {instant(meeting.startsAt)}, {meeting.place}
        </span>
        <span className="quiet">
          {meeting.state !== 'open' && (
            <>
              <TimeLeft until={meeting.startsAt} /> ·{' '}
            </>
          )}
          {say(`committee.capacity.${meeting.capacity}`)}
        </span>
      </p>
      {meeting.toAssess > 0 ? (
        <>
          <p>
            <label htmlFor={`progress-${meeting.id}`}>
              <Say
                id="committee.progress"
                values={{
                  submitted: meeting.submitted,
                  all: meeting.toAssess,
                  left: meeting.toAssess - meeting.submitted,
                }}
              />
            </label>
            <br />
            <progress id={`progress-${meeting.id}`} max={meeting.toAssess} value={meeting.submitted} />
          </p>
          {!answered && (
            <p>
              <Say id="committee.conflict.first" values={{ count: lines.length }} />
            </p>
          )}
          <ul className="tasks">
            {lines.map((line) => (
              <li key={line.itemId}>
                <div>
                  <Link to="/comite/seances/$id/notation/$itemId" params={{ id: meeting.id, itemId: line.itemId }}>
                    {line.title}
                  </Link>
                  <div className="quiet small">
                    {line.organization} · {line.number}
                  </div>
                </div>
                <ScoringTag state={line.state} />
              </li>
            ))}
          </ul>
          <div className="actions">
            {next && (
              <ButtonLink to="/comite/seances/$id/notation/$itemId" params={{ id: meeting.id, itemId: next.itemId }}>
                <Say id={answered ? 'committee.score.go' : 'committee.conflict.go'} />
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" to="/evaluations">
              <Say id="committee.mine.go" />
            </ButtonLink>
          </div>
        </>
      ) : (
        <p>
          <Say id="committee.agenda.count" values={{ count: meeting.items }} />
        </p>
      )}
    </section>
  );
}

function HeldMeetings({ meetings }: { meetings: readonly OwnMeeting[] }) {
  const { date } = useFormats();
  if (meetings.length === 0) return null;
  return (
    <section>
      <h2>
        <Say id="committee.home.held" />
      </h2>
      <ul className="tasks">
        {meetings.map(({ id, startsAt, place, items, state }) => (
          <li key={id}>
            <div>
              <Link to="/comite/seances/$id" params={{ id }}>
                <Say id="committee.meeting.of" values={{ day: date(startsAt) }} />
              </Link>
              <div className="quiet small">
                {place} · <Say id="committee.agenda.count" values={{ count: items }} />
              </div>
            </div>
            <MeetingTag state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
