import { useMemo, useState } from 'react';
import { ask, atVersion, useApi } from '../../api/client';
import { COMMITTEE, type Committee } from '../../api/committee';
import { Problem } from '../../api/problem';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { Say, useSay } from '../../words/say';
import { AskOnce } from './ask-once';

type Seat = Committee['seats'][number];

/** The seats of a committee, those that have ended last. */
export function SeatsTable({ committee, mayEnd }: { committee: Committee; mayEnd: boolean }) {
  const say = useSay();
  const { shortDate } = useFormats();
  const today = useMemo(() => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date()), []);
  const [ending, setEnding] = useState<Seat | null>(null);
  const ended = (seat: Seat) => seat.validUntil !== null && seat.validUntil < today;
  const seats = committee.seats.toSorted((a, b) => Number(ended(a)) - Number(ended(b)));
  const running = seats.filter((seat) => !ended(seat));
  return (
    <section>
      <table className="cards">
        <caption>
          {say('committee.seats.caption', {
            count: running.length,
            voting: running.filter(({ capacity }) => capacity === 'chair' || capacity === 'member').length,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.seat')}</th>
            <th scope="col">{say('committee.capacity')}</th>
            <th scope="col">{say('committee.college')}</th>
            <th scope="col">{say('committee.body')}</th>
            <th scope="col">{say('committee.interest.dates')}</th>
            {mayEnd && (
              <th scope="col">
                <span className="hidden">{say('committee.seat.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">{seat.name}</th>
              <td>{say(`committee.capacity.${seat.capacity}`)}</td>
              <td data-name={say('committee.college')}>{seat.college}</td>
              <td>{seat.body}</td>
              <td>
                {seat.validUntil
                  ? say('committee.interest.between', {
                      from: shortDate(seat.validFrom),
                      until: shortDate(seat.validUntil),
                    })
                  : say('committee.interest.since', { from: shortDate(seat.validFrom) })}
              </td>
              {mayEnd && (
                <td>
                  {!ended(seat) && (
                    <Button kind="link" onClick={() => setEnding(seat)}>
                      <Say id="committee.seat.end" />
                      <span className="hidden"> : {seat.name}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <EndSeat key={ending.id} seat={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function EndSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const say = useSay();
  const api = useApi();
  const [lastDay, setLastDay] = useState('');
  const end = useVerb(
    (body: { lastDay?: string }) =>
      ask(
        api.POST('/api/v1/seats/{id}/end', {
          params: { path: { id: seat.id }, header: atVersion(seat.version) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const current = end.problem instanceof Problem ? (end.problem.current as Seat | undefined) : undefined;
  return (
    <AskOnce
      open
      title={<Say id="committee.seat.end.title" values={{ name: seat.name }} />}
      label={<Say id="committee.seat.end" />}
      verb={end}
      onClose={onClose}
      onYes={() => end.run(lastDay ? { lastDay } : {})}
    >
      <p>
        <Say id="committee.seat.end.why" />
      </p>
      {current && (
        <p>
          <Say id="committee.seat.current" values={{ college: current.college, body: current.body }} />
        </p>
      )}
      <DateField
        label={say('committee.seat.lastDay')}
        hint={say('committee.seat.lastDay.hint')}
        optional
        value={lastDay}
        onChange={(event) => setLastDay(event.target.value)}
      />
    </AskOnce>
  );
}
