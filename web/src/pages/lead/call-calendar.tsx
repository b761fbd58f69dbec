import { useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { StatusLine } from '../../ui/status-line';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';
import { ExtendRound } from '../workshop/extend-round';
import { Extensions } from '../workshop/extensions';
import { instantOf } from '../workshop/paris-times';
import { Rhythm } from '../workshop/rhythm';
import { ChangeRound, useOpenRound } from '../workshop/round-rows';
import type { PartProps } from './call-settings';

/** When one may file: the rounds of the call, and a new one. */
export function CallCalendar({ call, lead }: PartProps) {
  const say = useSay();
  const [opened, setOpened] = useOpenRound();
  const beingDone = opened && call.rounds.find(({ id }) => id === opened.id);
  const { instant, date } = useFormats();
  return (
    <>
      <table className="cards">
        <caption>
          <Say id="lead.rounds" />
        </caption>
        <thead>
          <tr>
            {(['name', 'opensAt', 'closesAt', 'graceMinutes', 'committeeOn'] as const).map((head) => (
              <th key={head} scope="col">
                <Say id={`lead.round.${head}`} />
              </th>
            ))}
            <th scope="col">
              <Say id="workshop.round.acts" />
            </th>
          </tr>
        </thead>
        <tbody>
          {call.rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">{round.name}</th>
              <td data-name={say('lead.round.opensAt')}>{instant(round.opensAt)}</td>
              <td data-name={say('lead.round.closesAt')}>{instant(round.closesAt)}</td>
              <td data-name={say('lead.round.graceMinutes')}>
                <Say id="lead.round.minutes" values={{ count: round.graceMinutes }} />
              </td>
              <td data-name={say('lead.round.committeeOn')}>{round.committeeOn ? date(round.committeeOn) : '–'}</td>
              <td>
                {call.state !== 'closed' && (
                  <>
                    <Button kind="link" onClick={() => setOpened({ id: round.id, what: 'change' })}>
                      <Say id="workshop.round.changeIt" values={{ name: round.name }} />
                    </Button>{' '}
                    {lead && call.state === 'published' && (
                      <Button kind="link" onClick={() => setOpened({ id: round.id, what: 'extend' })}>
                        <Say id="workshop.extend.it" values={{ name: round.name }} />
                      </Button>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {beingDone && opened.what === 'change' && (
        <ChangeRound key={beingDone.id} call={call} round={beingDone} onDone={() => setOpened(null)} />
      )}
      {beingDone && opened.what === 'extend' && (
        <ExtendRound key={beingDone.id} call={call} round={beingDone} onDone={() => setOpened(null)} />
      )}
      <Extensions call={call} />
      {call.state !== 'closed' && <Rhythm key={call.version} call={call} />}
      {call.state !== 'closed' && <NewRound id={call.id} slug={call.slug} />}
    </>
  );
}

interface Typed {
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly graceMinutes: string;
  readonly committeeOn: string;
}

function NewRound({ id, slug }: { id: string; slug: string }) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, reset } = useForm<Typed>({
    defaultValues: { name: '', opensAt: '', closesAt: '', graceMinutes: '0', committeeOn: '' },
  });
  const open = useVerb(
    (typed: Typed, key) =>
      ask(
        api.POST('/api/v1/calls/{id}/rounds', {
          params: { path: { id }, header: once(key) },
          body: {
            name: typed.name.trim(),
            opensAt: instantOf(typed.opensAt),
            closesAt: instantOf(typed.closesAt),
            graceMinutes: Number(typed.graceMinutes) || 0,
            ...(typed.committeeOn ? { committeeOn: typed.committeeOn } : {}),
          },
        }),
      ),
    [['call', slug], ['calls'], ['call-readiness', id]],
  );
  const faults = useNamedFaults(open.problem, 'round', {
    name: say('lead.round.name'),
    opensAt: say('lead.round.opensAt'),
    closesAt: say('lead.round.closesAt'),
    graceMinutes: say('lead.round.graceMinutes'),
    committeeOn: say('lead.round.committeeOn'),
  });
  const send = handleSubmit(async (typed) => {
    if (await open.run(typed)) reset();
  });
  const field = (name: keyof Typed) => ({
    ...register(name),
    id: `round-${name}`,
    label: say(`lead.round.${name}`),
    fault: faultAt(faults, `round-${name}`),
  });
  return (
    <section aria-labelledby="new-round">
      <h2 id="new-round">
        <Say id="lead.round.new" />
      </h2>
      <p className="quiet">
        <Say id="lead.round.paris" />
      </p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} />
        <div className="row top">
          <TextField {...field('name')} maxLength={80} hint={say('lead.round.name.hint')} />
          <TextField {...field('opensAt')} type="datetime-local" short />
          <TextField {...field('closesAt')} type="datetime-local" short />
        </div>
        <div className="row top">
          <TextField {...field('graceMinutes')} type="number" min={0} max={1440} short />
          <DateField {...field('committeeOn')} optional />
        </div>
        <div className="actions">
          <Button type="submit" pending={open.pending}>
            <Say id="lead.round.add" />
          </Button>
          <StatusLine>{open.done && !open.pending && <Say id="lead.round.added" />}</StatusLine>
        </div>
      </form>
    </section>
  );
}
