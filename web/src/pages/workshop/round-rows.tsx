import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ask, atVersion, useApi } from '../../api/client';
import type { Call } from '../../api/call-settings';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';
import { instantOf, wallTimeOf } from './paris-times';

type Round = Call['rounds'][number];

interface Typed {
  name: string;
  opensAt: string;
  closesAt: string;
  graceMinutes: string;
  committeeOn: string;
}

/** A round being changed: what people were told is kept, the service says which part. */
export function ChangeRound({ call, round, onDone }: { call: Call; round: Round; onDone: () => void }) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit } = useForm<Typed>({
    defaultValues: {
      name: round.name,
      opensAt: wallTimeOf(round.opensAt),
      closesAt: wallTimeOf(round.closesAt),
      graceMinutes: String(round.graceMinutes),
      committeeOn: round.committeeOn ?? '',
    },
  });
  const change = useVerb(
    (typed: Typed) =>
      ask(
        api.PUT('/api/v1/calls/{id}/rounds/{roundId}', {
          params: { path: { id: call.id, roundId: round.id }, header: atVersion(round.version) },
          body: {
            name: typed.name.trim(),
            opensAt: unlessSame(typed.opensAt, round.opensAt),
            closesAt: unlessSame(typed.closesAt, round.closesAt),
            graceMinutes: Number(typed.graceMinutes) || 0,
            committeeOn: typed.committeeOn || null,
          },
        }),
      ),
    [['call', call.slug], ['calls'], ['call-readiness', call.id]],
  );
  const prefix = `change-${round.id}`;
  const names = {
    name: say('lead.round.name'),
    opensAt: say('lead.round.opensAt'),
    closesAt: say('lead.round.closesAt'),
    graceMinutes: say('lead.round.graceMinutes'),
    committeeOn: say('lead.round.committeeOn'),
  };
  const faults = useNamedFaults(change.problem, prefix, names);
  const send = handleSubmit(async (typed) => {
    if (await change.run(typed)) onDone();
  });
  const field = (name: keyof Typed) => ({
    ...register(name),
    id: `${prefix}-${name}`,
    label: names[name],
    fault: faultAt(faults, `${prefix}-${name}`),
  });
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h2>{say('workshop.round.change', { name: round.name })}</h2>
      <ErrorSummary faults={faults} />
      <div className="row top">
        <TextField {...field('name')} maxLength={80} />
        <TextField {...field('opensAt')} type="datetime-local" short />
        <TextField {...field('closesAt')} type="datetime-local" short />
      </div>
      <div className="row top">
        <TextField {...field('graceMinutes')} type="number" min={0} max={1440} short />
        <DateField {...field('committeeOn')} optional />
      </div>
      <div className="actions">
        <Button type="submit" pending={change.pending}>
          <Say id="workshop.round.save" />
        </Button>
        <Button kind="secondary" onClick={onDone}>
          <Say id="workshop.cancel" />
        </Button>
      </div>
    </form>
  );
}

/** A wall time that was not touched is the instant it stood for: on the night of the change one of them comes twice. */
function unlessSame(typed: string, instant: string): string {
  return typed === wallTimeOf(instant) ? instant : instantOf(typed);
}

/** The round whose form is open, if one is. */
export function useOpenRound() {
  return useState<{ id: string; what: 'change' | 'extend' } | null>(null);
}
