import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { useVerb } from '../../api/verb';
import type { components } from '../../api/schema';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { DateField, TextField } from '../../ui/field';
import { useNamedFaults } from '../../ui/named-faults';
import { Say, useSay } from '../../words/say';

type Input = components['schemas']['DeliberationInput'];
type Typed = Record<'number' | 'title' | 'votedOn' | 'for' | 'against' | 'abstentions', string> &
  Pick<Input, 'body' | 'outcome'>;

const bodies = ['council', 'bureau', 'president'] as const;

/** A new act, as the assembly's record gives it. */
export function RecordDeliberation() {
  const say = useSay();
  const api = useApi();
  const navigate = useNavigate();
  const { register, handleSubmit } = useForm<Typed>({ defaultValues: { body: 'bureau', outcome: 'adopted' } });
  const record = useVerb(
    (body: Input, key) => ask(api.POST('/api/v1/deliberations', { params: { header: once(key) }, body })),
    [['deliberations']],
  );
  const faults = useNamedFaults(record.problem, 'act', {
    number: say('lead.act.number'),
    title: say('lead.act.titleOf'),
    votedOn: say('lead.act.votedOn'),
    for: say('lead.act.for'),
    against: say('lead.act.against'),
    abstentions: say('lead.act.abstentions'),
  });
  const send = handleSubmit(async (typed) => {
    const made = await record.run(inputOf(typed));
    if (made) void navigate({ to: '/instruction/deliberations/$id', params: { id: made.id } });
  });
  const field = (name: keyof Typed) => ({
    ...register(name),
    id: `act-${name}`,
    fault: faultAt(faults, `act-${name}`),
    label: say(name === 'title' ? 'lead.act.titleOf' : `lead.act.${name}`),
  });
  return (
    <section aria-labelledby="new-act">
      <h2 id="new-act">
        <Say id="lead.act.new" />
      </h2>
      <form onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} />
        <Choices
          label={say('lead.act.body')}
          control={register('body')}
          options={bodies.map((body) => ({ value: body, label: say(`lead.body.${body}`) }))}
        />
        <TextField {...field('number')} hint={say('lead.act.number.hint')} short />
        <TextField {...field('title')} />
        <DateField {...field('votedOn')} />
        <Choices
          label={say('lead.act.outcome')}
          control={register('outcome')}
          options={[
            { value: 'adopted', label: say('lead.act.adopted') },
            { value: 'rejected', label: say('lead.act.rejected') },
          ]}
        />
        <fieldset className="field">
          <legend>
            <Say id="lead.act.votes" />
          </legend>
          <div className="row top">
            {(['for', 'against', 'abstentions'] as const).map((name) => (
              <TextField key={name} {...field(name)} inputMode="numeric" short optional />
            ))}
          </div>
        </fieldset>
        <div className="actions">
          <Button type="submit" pending={record.pending}>
            <Say id="lead.act.record" />
          </Button>
        </div>
      </form>
    </section>
  );
}

function inputOf({ number, title, votedOn, body, outcome, ...votes }: Typed): Input {
  const counted = (['for', 'against', 'abstentions'] as const).flatMap((name) =>
    /^\d+$/.test(votes[name]?.trim() ?? '') ? [[name, Number(votes[name])] as const] : [],
  );
  return { number: number.trim(), title: title.trim(), votedOn, body, outcome, ...Object.fromEntries(counted) };
}
