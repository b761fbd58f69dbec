import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApi } from '../../api/client';
import { conversationsQuery } from '../../api/messages';
import { meQuery, rolesOf } from '../../api/me';
import { absencesQuery } from '../../api/officer/instructing';
import { comingMeetingsQuery, fileCountsQuery, type Attention, type FileState } from '../../api/officer/files';
import { useFormats } from '../../ui/formats';
import { PageTitle } from '../../ui/page-title';
import { Say, useSay } from '../../words/say';
import { Mentions } from './day-mentions';
import { Urgent } from './day-urgent';
import { ATTENTIONS } from './files-search';

/** The states in which the next act is the grants office's. */
const TO_DO: readonly FileState[] = ['submitted', 'admissible', 'recommended'];

/** The day of an officer: what is late, what came, what ends soon. Each number opens its filter. */
export function DayPage() {
  const api = useApi();
  const say = useSay();
  const { data: me } = useSuspenseQuery(meQuery(api));
  const mine = me?.person?.id ?? '';
  const lead = rolesOf(me).includes('lead');
  const waiting = useInfiniteQuery(conversationsQuery(api, 'waiting')).data?.pages[0]?.waiting;
  const { data: own } = useQuery(fileCountsQuery(api, { officerId: mine }));
  const states = lead ? TO_DO : TO_DO.filter((state) => state !== 'recommended');
  return (
    <>
      <PageTitle>
        <Say id="officer.day.title" values={{ name: me?.person?.givenName ?? '' }} />
      </PageTitle>
      <StandingIn mine={mine} />
      <ul className="figures">
        {ATTENTIONS.filter((attention) => attention !== 'mentioned').map((attention) => (
          <Number key={attention} attention={attention} mine={mine} />
        ))}
      </ul>
      <div className="halves day">
        <section>
          <h2>
            <Say id="officer.day.todo" />
          </h2>
          <ul className="tasks">
            {states.map((state) => {
              const count = own?.items.find((each) => each.state === state)?.count ?? 0;
              return (
                <li key={state}>
                  <Link to="/instruction/dossiers" search={{ etat: state, instructeur: 'moi' }}>
                    {say(`officer.day.todo.${state as 'submitted' | 'admissible' | 'recommended'}`)}
                  </Link>
                  <strong>{own ? count : '…'}</strong>
                </li>
              );
            })}
            <li>
              <Link to="/instruction/dossiers" search={{ instructeur: 'moi' }}>
                <Say id="officer.day.mine" />
              </Link>
              <strong>{own?.total ?? '…'}</strong>
            </li>
            <li>
              <Link to="/instruction/messages">
                <Say id="officer.day.inbox" />
              </Link>
              <strong>{waiting ?? '…'}</strong>
            </li>
          </ul>
          <p>
            <Link to="/instruction/equipe">
              <Say id="instruct.day.team" />
            </Link>
          </p>
          <Mentions />
          <Meetings />
        </section>
        <section>
          <h2>
            <Say id="officer.day.urgent" />
          </h2>
          <Urgent mine={mine} />
        </section>
      </div>
    </>
  );
}

/** One number of the day: mine, and below the whole service's. Files without officer are nobody's. */
function Number({ attention, mine }: { attention: Attention; mine: string }) {
  const api = useApi();
  // a file without officer is nobody's, a call by name is one's own whoever has the file
  const nobody = attention === 'unassigned' || attention === 'mentioned';
  const all = useQuery(fileCountsQuery(api, { attention })).data?.total;
  const own = useQuery({ ...fileCountsQuery(api, { attention, officerId: mine }), enabled: !nobody }).data?.total;
  return (
    <li>
      <Link
        to="/instruction/dossiers"
        search={{ suivi: attention, ...(nobody ? {} : { instructeur: 'moi' as const }) }}
      >
        <strong>{(nobody ? all : own) ?? '…'}</strong>
        <Say id={`officer.day.${attention}`} />
      </Link>
      {!nobody && (
        <small>
          <Link to="/instruction/dossiers" search={{ suivi: attention }}>
            <Say id="officer.day.service" values={{ count: all ?? 0 }} />
          </Link>
        </small>
      )}
    </li>
  );
}

function Meetings() {
  const { data } = useQuery(comingMeetingsQuery(useApi()));
  const { instant } = useFormats();
  return (
    <>
      <h2>
        <Say id="officer.day.meetings" />
      </h2>
      {data?.length === 0 && (
        <p className="quiet">
          <Say id="officer.day.meetings.none" />
        </p>
      )}
      <ul className="tasks">
        {data?.slice(0, 5).map(({ id, startsAt, place, state }) => (
          <li key={id}>
            <span>
              <a href={`/comite/seances/${id}`}>{instant(startsAt)}</a> <small>{place}</small>
            </span>
            <Say id={`officer.meeting.${state as 'planned' | 'convened' | 'open'}`} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** For whom one stands in today. */
function StandingIn({ mine }: { mine: string }) {
  const { data } = useQuery(absencesQuery(useApi()));
  const { date } = useFormats();
  const standing = (data?.items ?? []).filter(({ now, substitute }) => now && substitute.id === mine);
  return standing.map(({ id, person, endsOn }) => (
    <p className="notice" key={id}>
      <Say id="instruct.day.standing" values={{ name: person.name, to: date(endsOn) }} />
    </p>
  ));
}
