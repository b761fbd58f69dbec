import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { useApi } from '../../api/client';
import { committeeQuery, meetingQuery, rankingQuery } from '../../api/committee';
import { Button, ButtonLink } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { ItemPanel } from './item-panel';
import { LIVE } from './live';
import { MeetingTag } from './meeting-state';
import { RankingPictures } from './ranking-pictures';
import { RankingTable } from './ranking-table';

const route = getRouteApi('/comite/seances/$id/salle');

/** The meeting as the room sees it: current item in large, ranking, envelope. Large type is a matter of the address. */
export function RoomPage() {
  const say = useSay();
  const api = useApi();
  const { date } = useFormats();
  const { id } = route.useParams();
  const { dossier, taille } = route.useSearch();
  const live = (state: string | undefined) => (state === 'open' ? LIVE : (false as const));
  const { data: meeting } = useSuspenseQuery({
    ...meetingQuery(api, id),
    refetchInterval: ({ state }) => live(state.data?.state),
  });
  const { data: committee } = useSuspenseQuery(committeeQuery(api, meeting.committeeId));
  const { data: ranking } = useQuery({ ...rankingQuery(api, id), refetchInterval: live(meeting.state) });
  useLargeType(taille === 'grande');
  const item = meeting.items.find((each) => each.id === dossier);
  const next = meeting.items.find(({ decidedAt, withdrawn }) => !decidedAt && !withdrawn);
  return (
    <>
      <PageTitle
        above={
          <p className="noprint">
            <Link to="/comite/seances/$id" params={{ id }}>
              <Say id="committee.back.meeting" />
            </Link>
          </p>
        }
      >
        {say('committee.meeting.of', { day: date(meeting.startsAt) })}
      </PageTitle>
      <div className="row apart noprint">
        <MeetingTag state={meeting.state} />
        <div className="row">
          {meeting.state === 'open' && !item && next && (
            <ButtonLink to="/comite/seances/$id/salle" params={{ id }} search={(now) => ({ ...now, dossier: next.id })}>
              <Say id="committee.room.next" values={{ title: next.title }} />
            </ButtonLink>
          )}
          <ButtonLink
            kind="secondary"
            to="/comite/seances/$id/salle"
            params={{ id }}
            search={(now) => {
              const { taille: large, ...rest } = now;
              return large ? rest : { ...rest, taille: 'grande' as const };
            }}
            replace
          >
            <Say id={taille ? 'committee.room.usual' : 'committee.room.large'} />
          </ButtonLink>
          <Button kind="secondary" onClick={() => window.print()}>
            <Say id="committee.print" />
          </Button>
        </div>
      </div>
      {item && <ItemPanel key={item.id} meeting={meeting} item={item} committee={committee} page="room" />}
      {ranking === null && (
        <p>
          <Say id="committee.room.closed" />
        </p>
      )}
      {ranking && (
        <>
          <RankingTable meetingId={id} ranking={ranking} items={meeting.items} current={dossier} />
          <RankingPictures ranking={ranking} />
        </>
      )}
    </>
  );
}

/** Everything half as large again while this page is shown. */
function useLargeType(on: boolean): void {
  useLayoutEffect(() => {
    if (!on) return undefined;
    document.documentElement.dataset['type'] = 'large';
    return () => {
      delete document.documentElement.dataset['type'];
    };
  }, [on]);
}
