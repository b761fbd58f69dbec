import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, roomQuery, type AgendaItem, type Committee, type Meeting, type Room } from '../../api/committee';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { ProblemLine } from '../../ui/problem-line';
import { Say } from '../../words/say';
import { LIVE } from './live';
import { MemberScores } from './member-scores';
import { OutcomeTag, TallyWords } from './outcome';
import { useRights } from './rights';
import { RoomLists } from './room-lists';
import { VoteForm } from './vote-form';

interface Props {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly committee: Committee;
  /** On which page it stands: the next item opens on the same one. */
  readonly page: 'meeting' | 'room';
}

/** One item in session: who leaves, the quorum, the scores, the vote; then its outcome and the way to the next one. */
export function ItemPanel({ meeting, item, committee, page }: Props) {
  const rights = useRights(committee);
  const { money } = useFormats();
  const open = meeting.state === 'open';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // somebody has just chosen this item: the page goes there, unless it opens on it
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  const undecided = useRef(!item.decidedAt);
  useEffect(() => {
    // the form has gone with the vote: its outcome stands under the heading
    if (undecided.current && item.decidedAt) heading.current?.focus();
    undecided.current = !item.decidedAt;
  }, [item.decidedAt]);
  const { data: room } = useQuery({
    ...roomQuery(useApi(), meeting.id, item.id),
    enabled: rights.readsScores && open && !item.decidedAt,
    refetchInterval: LIVE,
  });
  return (
    <section className="item-panel" aria-labelledby="current-item">
      <p className="quiet">
        <Say id="committee.item.place" values={{ now: item.position, all: meeting.items.length }} />
      </p>
      <h2 id="current-item" ref={heading} tabIndex={-1}>
        {item.title}
      </h2>
      <p>
        {item.organization} · {item.number} ·{' '}
        {item.asked && <Say id="committee.item.asks" values={{ amount: money(item.asked.amount) }} />}
      </p>
      {item.decidedAt ? (
        <div role="status">
          <OutcomeTag item={item} />
          <TallyWords item={item} />
        </div>
      ) : item.withdrawn ? (
        <p>
          <Say id="committee.withdrawn.why" />
        </p>
      ) : (
        open && room && <InSession {...{ meeting, item, committee, room }} runs={rights.runs} />
      )}
      {rights.readsScores && <MemberScores meetingId={meeting.id} itemId={item.id} />}
      <Neighbours meeting={meeting} item={item} page={page} />
    </section>
  );
}

interface SessionProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly committee: Committee;
  readonly room: Room;
  readonly runs: boolean;
}

function InSession({ meeting, item, committee, room, runs }: SessionProps) {
  const api = useApi();
  const { time } = useFormats();
  const call = useVerb(
    (itemId: string, key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items/{itemId}/call', {
          params: { path: { id: meeting.id, itemId }, header: once(key) },
        }),
      ),
    [COMMITTEE],
  );
  return (
    <>
      {room.calledAt ? (
        <p className="quiet">
          <Say id="committee.call.done" values={{ time: time(room.calledAt) }} />
        </p>
      ) : (
        runs && (
          <div className="actions">
            <Button
              onClick={() => void call.run(item.id).then(() => document.getElementById('current-item')?.focus())}
              pending={call.pending}
            >
              <Say id="committee.call.do" />
            </Button>
            <span className="quiet">
              <Say id="committee.call.why" />
            </span>
          </div>
        )
      )}
      <ProblemLine problem={call.problem} />
      <RoomLists meeting={meeting} item={item} room={room} runs={runs} />
      {runs && room.calledAt && room.quorate && (
        <VoteForm key={item.id} meeting={meeting} item={item} room={room} nominative={committee.nominativeVotes} />
      )}
    </>
  );
}

function Neighbours({ meeting, item, page }: { meeting: Meeting; item: AgendaItem; page: Props['page'] }) {
  const place = meeting.items.findIndex(({ id }) => id === item.id);
  const [before, after] = [meeting.items[place - 1], meeting.items[place + 1]];
  const to = page === 'room' ? '/comite/seances/$id/salle' : '/comite/seances/$id';
  return (
    <p className="row apart noprint">
      {before ? (
        <Link to={to} params={{ id: meeting.id }} search={(now) => ({ ...now, dossier: before.id })}>
          <Say id="committee.item.before" values={{ title: before.title }} />
        </Link>
      ) : (
        <span />
      )}
      {after ? (
        <Link to={to} params={{ id: meeting.id }} search={(now) => ({ ...now, dossier: after.id })}>
          <Say id="committee.item.after" values={{ title: after.title }} />
        </Link>
      ) : (
        <Link to="/comite/seances/$id" params={{ id: meeting.id }}>
          <Say id="committee.item.end" />
        </Link>
      )}
    </p>
  );
}
