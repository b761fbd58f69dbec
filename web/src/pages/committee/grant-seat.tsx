import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import { COMMITTEE, type Committee } from '../../api/committee';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt, useFaults, type Fault } from '../../ui/error-summary';
import { DateField, SelectField, TextField } from '../../ui/field';
import { StatusLine } from '../../ui/status-line';
import { Say, useSay } from '../../words/say';

type Input = components['schemas']['SeatGrantInput'];
type Typed = Required<Omit<Input, 'locale'>> & { locale: 'fr' | 'en' };

const CAPACITIES = ['member', 'chair', 'secretary', 'observer'] as const;

/** Gives a seat by e-mail: the invitation follows. */
export function GrantSeat({ committee }: { committee: Committee }) {
  const say = useSay();
  const api = useApi();
  const [granted, setGranted] = useState('');
  const { register, handleSubmit, reset } = useForm<Typed>({
    defaultValues: {
      email: '',
      givenName: '',
      familyName: '',
      collegeId: committee.colleges[0]?.id ?? '',
      body: '',
      capacity: 'member',
      validFrom: '',
      locale: 'fr',
    },
  });
  const grant = useVerb(
    (body: Input, key: string) =>
      ask(
        api.POST('/api/v1/committees/{id}/seats', {
          params: { path: { id: committee.id }, header: once(key) },
          body,
        }),
      ),
    [COMMITTEE],
  );
  const [own, setOwn] = useState<readonly Fault[]>([]);
  const refused = useFaults()(grant.problem, (pointer) => `seat-${pointer.slice(1)}`);
  const faults = own.length > 0 ? own : refused;
  const field = (name: keyof Typed) => ({
    id: `seat-${name}`,
    fault: faultAt(faults, `seat-${name}`),
    ...register(name),
  });
  const send = handleSubmit(async (typed) => {
    setGranted('');
    const known = /^\S+@\S+\.\S+$/.test(typed.email.trim());
    setOwn(known ? [] : [{ field: 'seat-email', words: say('committee.grant.emailNeeded') }]);
    if (!known) return;
    const { email, collegeId, capacity, locale, ...rest } = typed;
    const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    const seat = await grant.run({ email, collegeId, capacity, locale, ...told });
    if (!seat) return;
    setGranted(seat.name);
    reset();
  });
  return (
    <section>
      <h2>
        <Say id="committee.grant.title" />
      </h2>
      <form className="measured" onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults} />
        <TextField
          label={say('committee.grant.email')}
          hint={say('committee.grant.email.hint')}
          type="email"
          autoComplete="off"
          {...field('email')}
        />
        <div className="row top">
          <TextField label={say('committee.grant.givenName')} optional {...field('givenName')} />
          <TextField label={say('committee.grant.familyName')} optional {...field('familyName')} />
        </div>
        <SelectField label={say('committee.college')} {...field('collegeId')}>
          {committee.colleges.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField label={say('committee.grant.body')} optional {...field('body')} />
        <Choices
          label={say('committee.capacity')}
          id="seat-capacity"
          fault={faultAt(faults, 'seat-capacity')}
          control={register('capacity')}
          options={CAPACITIES.map((value) => ({
            value,
            label: say(`committee.capacity.${value}`),
            hint: say(`committee.capacity.${value}.hint`),
          }))}
        />
        <DateField
          label={say('committee.grant.from')}
          hint={say('committee.grant.from.hint')}
          optional
          {...field('validFrom')}
        />
        <div className="actions">
          <Button type="submit" pending={grant.pending}>
            <Say id="committee.grant.do" />
          </Button>
          <StatusLine>{granted && say('committee.grant.done', { name: granted })}</StatusLine>
        </div>
      </form>
    </section>
  );
}
