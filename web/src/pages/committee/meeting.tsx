import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../api/client';
import { committeeQuery, meetingQuery, type Committee, type Meeting } from '../../api/committee';
import { ButtonLink } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Notice } from '../../ui/notice';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Agenda } from './agenda';
import { AttendanceSheet } from './attendance-sheet';
import { CloseMeeting } from './close-meeting';
import { ItemPanel } from './item-panel';
import { LIVE } from './live';
import { MeetingTag, TimeLeft } from './meeting-state';
import { Minutes } from './minutes';
import { OpenMeeting } from './open-meeting';
import { PrepareMeeting } from './prepare-meeting';
import { useRights } from './rights';
import { SecondConvocation } from './second-convocation';

const route = getRouteApi('/comite/seances/$id');

/** One meeting: agenda and progress for a member; preparation, attendance and votes for those who run it; minutes at the end. */
export function MeetingPage() {
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const { id } = route.useParams();
  const { retrait } = route.useSearch();
  const { data: meeting } = useSuspenseQuery({
    ...meetingQuery(api, id),
    refetchInterval: (query) => (query.state.data?.state === 'open' ? LIVE : false),
  });
  const { data: committee } = useSuspenseQuery(committeeQuery(api, meeting.committeeId));
  return (
    <>
      <PageTitle
        above={
          <p className="noprint">
            <Link to="/comite">
              <Say id="committee.back.home" />
            </Link>
          </p>
        }
      >
        {say('committee.meeting.of', { day: date(meeting.startsAt) })}
      </PageTitle>
      {retrait && (
        <div role="status">
          <Notice kind="done">
            <p>
              <Say id="committee.left" />
            </p>
          </Notice>
        </div>
      )}
      <Head meeting={meeting} committee={committee} />
      <Body key={meeting.state} meeting={meeting} committee={committee} />
    </>
  );
}

function Head({ meeting, committee }: { meeting: Meeting; committee: Committee }) {
  const rights = useRights(committee);
  const { instant } = useFormats();
  return (
    <>
      <p className="row">
        <MeetingTag state={meeting.state} />
        <span>
          {instant(meeting.startsAt)}, {meeting.place}
        </span>
        {(meeting.state === 'planned' || meeting.state === 'convened') && (
          <span className="quiet">
            <TimeLeft until={meeting.startsAt} />
          </span>
        )}
      </p>
      {meeting.secondConvocation && (
        <p>
          <Say id="committee.second.why" />
        </p>
      )}
      {(rights.readsScores || (rights.votes && meeting.state === 'open')) && meeting.items.length > 0 && (
        <div className="actions">
          <ButtonLink
            kind={rights.runs && meeting.state === 'open' ? 'primary' : 'secondary'}
            to="/comite/seances/$id/salle"
            params={{ id: meeting.id }}
          >
            <Say id="committee.room.go" />
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function Body({ meeting, committee }: { meeting: Meeting; committee: Committee }) {
  const rights = useRights(committee);
  const { dossier } = route.useSearch();
  const open = meeting.state === 'open';
  const item = meeting.items.find(({ id }) => id === dossier);
  // nothing is put to the vote before somebody attends: the sheet comes first, and stays where it was once it is kept
  const [sheetKept] = useState(() => !open || !rights.runs || meeting.attendances.some(({ mode }) => mode !== null));
  const sheet = (open || meeting.state === 'closed') && (
    <AttendanceSheet meeting={meeting} writes={open && rights.runs} />
  );
  return (
    <>
      {meeting.state === 'closed' && <Minutes meeting={meeting} />}
      {meeting.state === 'convened' && rights.runs && <OpenMeeting meeting={meeting} />}
      {item && rights.readsScores && (open || item.decidedAt) && (
        <ItemPanel key={item.id} meeting={meeting} item={item} committee={committee} page="meeting" />
      )}
      {!sheetKept && sheet}
      <Agenda meeting={meeting} committee={committee} />
      {meeting.state === 'planned' && (rights.keepsAgenda || rights.convenes) && (
        <PrepareMeeting meeting={meeting} committee={committee} />
      )}
      {sheetKept && sheet}
      {open && rights.runs && (
        <>
          <SecondConvocation meeting={meeting} />
          <CloseMeeting meeting={meeting} />
        </>
      )}
    </>
  );
}
