import type { FormEvent } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type AgendaItem, type Meeting, type Room } from '../../api/committee';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProblemLine } from '../../ui/problem-line';
import { Say, useSay } from '../../words/say';
import { Unfold } from './unfold';

interface Props {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly room: Room;
  readonly runs: boolean;
}

/** Who must leave for this item, and the quorum in plain words. */
export function RoomLists({ meeting, item, room, runs }: Props) {
  const say = useSay();
  const leaving = room.seats.filter(({ leaves, mode }) => leaves && mode !== 'absent');
  const names = new Intl.ListFormat(say('committee.locale'), { type: 'conjunction' });
  return (
    <>
      <div aria-live="polite">
        {leaving.length > 0 && (
          <Notice kind="attention">
            <p>
              <strong>
                <Say
                  id="committee.room.leave"
                  values={{ count: leaving.length, names: names.format(leaving.map(({ name }) => name)) }}
                />
              </strong>
            </p>
          </Notice>
        )}
        <p>
          <Say
            id={room.quorate ? 'committee.room.quorate' : 'committee.room.notQuorate'}
            values={{ attending: room.attending, base: room.base, needed: room.needed }}
          />
        </p>
        {!room.quorate && runs && (
          <p>
            <Say id="committee.room.attendanceFirst" />
          </p>
        )}
      </div>
      {runs && (
        <Unfold kind="link" label={<Say id="committee.recusal.open" />}>
          {(fold) => <Recusal meeting={meeting} item={item} room={room} onLeave={fold} />}
        </Unfold>
      )}
    </>
  );
}

/** Writes down that a member has just withdrawn from this item. */
function Recusal({ meeting, item, room, onLeave }: Omit<Props, 'runs'> & { onLeave: () => void }) {
  const say = useSay();
  const api = useApi();
  const withdraw = useVerb(
    (body: components['schemas']['RecusalInput'], key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items/{itemId}/recusals', {
          params: { path: { id: meeting.id, itemId: item.id }, header: once(key) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const seats = room.seats.filter(({ leaves }) => !leaves);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const done = await withdraw.run({ seatId: String(typed.get('seat')), reason: String(typed.get('reason')) });
    if (done) onLeave();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <div className="row top">
        <SelectField label={say('committee.recusal.who')} name="seat">
          {seats.map(({ seatId, name }) => (
            <option key={seatId} value={seatId}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label={say('committee.recusal.reason')} name="reason" required maxLength={500} />
      </div>
      <p className="hint">
        <Say id="committee.recusal.why" />
      </p>
      <ProblemLine problem={withdraw.problem} />
      <div className="actions">
        <Button type="submit" kind="secondary" pending={withdraw.pending}>
          <Say id="committee.recusal.do" />
        </Button>
        <Button kind="link" onClick={onLeave}>
          <Say id="committee.cancel" />
        </Button>
      </div>
    </form>
  );
}
