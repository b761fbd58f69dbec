import type { Room } from '../../api/committee';
import { Button } from '../../ui/button';
import { Say, useSay } from '../../words/say';

export type Choice = 'for' | 'against' | 'abstain';
const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

type Seat = Room['seats'][number];

interface Props {
  readonly voters: readonly Seat[];
  readonly all: readonly Seat[];
  readonly ballots: ReadonlyMap<string, Choice>;
  readonly nominative: boolean;
  readonly fault: string | undefined;
  readonly onChange: (ballots: ReadonlyMap<string, Choice>) => void;
}

/** The vote of each seat present or represented; one press gives all of them the same, exceptions are then changed one by one. */
export function VoteSheet({ voters, all, ballots, nominative, fault, onChange }: Props) {
  const say = useSay();
  const by = (seat: Seat) => all.find(({ seatId }) => seatId === seat.bySeatId)?.name;
  return (
    <div className={fault ? 'field wrong' : 'field'} id="votes" tabIndex={-1}>
      <p className="hint">
        <Say id={nominative ? 'committee.vote.named' : 'committee.vote.secret'} />
      </p>
      {fault && <p className="fault">{fault}</p>}
      <div className="row">
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            kind="secondary"
            onClick={() => onChange(new Map(voters.map(({ seatId }) => [seatId, choice])))}
          >
            <Say id={`committee.vote.all.${choice}`} />
          </Button>
        ))}
      </div>
      <table className="cards">
        <caption>{say('committee.vote.caption', { count: voters.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('committee.seat')}</th>
            <th scope="col">{say('committee.vote')}</th>
          </tr>
        </thead>
        <tbody>
          {voters.map((seat) => (
            <tr key={seat.seatId}>
              <th scope="row">
                {seat.name}
                <div className="quiet small">
                  {seat.bySeatId
                    ? say('committee.vote.by', { name: by(seat) ?? '' })
                    : say(`committee.mode.${seat.mode}`)}
                </div>
              </th>
              <td>
                <fieldset className="inline-choices">
                  <legend className="hidden">{say('committee.vote.of', { name: seat.name })}</legend>
                  {CHOICES.map((choice) => (
                    <label className="choice" key={choice}>
                      <input
                        type="radio"
                        name={`vote-${seat.seatId}`}
                        checked={ballots.get(seat.seatId) === choice}
                        onChange={() => onChange(new Map(ballots).set(seat.seatId, choice))}
                      />
                      <span>{say(`committee.vote.${choice}`)}</span>
                    </label>
                  ))}
                </fieldset>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
