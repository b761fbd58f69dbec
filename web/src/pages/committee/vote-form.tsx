import { useState } from 'react';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type AgendaItem, type Meeting, type Room } from '../../api/committee';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { useFormats } from '../../ui/formats';
import { LongTextField } from '../../ui/long-text-field';
import { MoneyField } from '../../ui/money-field';
import { Say, useSay } from '../../words/say';
import { SENSES, type Sense } from './outcome';
import { VoteSheet, type Choice } from './vote-sheet';

type Input = components['schemas']['ItemDecisionInput'];

interface Props {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly room: Room;
  readonly nominative: boolean;
}

/** The recommendation put to the vote: its sense, amount and grounds, the vote of each seat, then one question before it is kept. */
export function VoteForm({ meeting, item, room, nominative }: Props) {
  const say = useSay();
  const api = useApi();
  const { money } = useFormats();
  const voters = room.seats.filter(({ votes }) => votes);
  const [sense, setSense] = useState<Sense | null>(null);
  const [amount, setAmount] = useState<number | null | undefined>(item.asked?.amount ?? null);
  const [grounds, setGrounds] = useState('');
  const [ballots, setBallots] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const [asking, setAsking] = useState(false);
  const decide = useVerb(
    (body: Input, key: string) =>
      ask(
        api.POST('/api/v1/meetings/{id}/items/{itemId}/decision', {
          params: { path: { id: meeting.id, itemId: item.id }, header: once(key) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const faults = [
    ...own,
    ...useFaults()(decide.problem, (pointer) =>
      pointer.startsWith('/votes') ? 'votes' : pointer === '/recommendation' ? 'sense' : pointer.slice(1),
    ),
  ];
  const paid = sense === 'favourable' || sense === 'reduced';
  const check = () => {
    decide.reset();
    const cast = voters.filter(({ seatId }) => ballots.has(seatId)).length;
    const found: Fault[] = [
      ...(sense ? [] : [{ field: 'sense', words: say('committee.vote.senseNeeded') }]),
      ...(paid && amount === undefined ? [{ field: 'amount', words: say('committee.vote.amountNeeded') }] : []),
      ...(grounds.trim() ? [] : [{ field: 'grounds', words: say('committee.vote.groundsNeeded') }]),
      ...(cast === voters.length
        ? []
        : [{ field: 'votes', words: say('committee.vote.missing', { count: voters.length - cast }) }]),
    ];
    setOwn(found);
    setAsking(found.length === 0);
  };
  const confirm = async () => {
    if (!sense) return;
    await decide.run({
      recommendation: sense,
      ...(paid && typeof amount === 'number' ? { amount } : {}),
      grounds,
      votes: voters.flatMap(({ seatId }) => {
        const choice = ballots.get(seatId);
        return choice ? [{ seatId, choice }] : [];
      }),
    });
    setAsking(false);
  };
  const count = (choice: Choice) => voters.filter(({ seatId }) => ballots.get(seatId) === choice).length;
  return (
    <form
      className="measured noprint"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
      noValidate
    >
      <h3>
        <Say id="committee.vote.title" />
      </h3>
      <ErrorSummary faults={faults} />
      <Choices
        id="sense"
        label={say('committee.vote.sense')}
        fault={faultAt(faults, 'sense')}
        control={{ name: 'sense', onChange: (event) => setSense(event.target.value as Sense) }}
        options={SENSES.map((value) => ({ value, label: say(`committee.sense.${value}`) }))}
        chosen={sense ? [sense] : []}
      />
      {paid && (
        <MoneyField
          id="amount"
          label={say('committee.amount')}
          hint={item.asked ? say('committee.vote.asked', { amount: money(item.asked.amount) }) : undefined}
          fault={faultAt(faults, 'amount')}
          value={amount ?? null}
          onChange={setAmount}
        />
      )}
      <LongTextField
        id="grounds"
        label={say('committee.vote.grounds')}
        hint={say('committee.vote.grounds.hint')}
        fault={faultAt(faults, 'grounds')}
        maxLength={4000}
        value={grounds}
        onChange={(event) => setGrounds(event.target.value)}
      />
      <VoteSheet
        voters={voters}
        all={room.seats}
        ballots={ballots}
        nominative={nominative}
        fault={faultAt(faults, 'votes')}
        onChange={setBallots}
      />
      <div className="actions">
        <Button type="submit" pending={decide.pending}>
          <Say id="committee.vote.keep" />
        </Button>
      </div>
      <Dialog open={asking} title={<Say id="committee.vote.ask" />} onClose={() => setAsking(false)}>
        <p>
          <strong>{sense && say(`committee.sense.${sense}`)}</strong>
          {paid && typeof amount === 'number' && <> – {money(amount)}</>}
        </p>
        <p>
          <Say
            id="committee.tally.votes"
            values={{ for: count('for'), against: count('against'), abstain: count('abstain'), casting: 0 }}
          />
        </p>
        <p>
          <Say id="committee.vote.final" />
        </p>
        <div className="actions">
          <Button pending={decide.pending} onClick={() => void confirm()}>
            <Say id="committee.vote.confirm" />
          </Button>
          <Button kind="secondary" onClick={() => setAsking(false)}>
            <Say id="committee.cancel" />
          </Button>
        </div>
      </Dialog>
    </form>
  );
}
