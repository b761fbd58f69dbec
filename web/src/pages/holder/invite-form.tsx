import { useForm } from 'react-hook-form';
import { ask, once, useApi } from '../../api/client';
import type { Organization } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { useFormFaults } from '../../ui/form-faults';
import { Say, useSay } from '../../words/say';
import { partRoles } from './person-row';

interface Props {
  readonly organizationId: string;
  /** The name of who was added, or null when one thinks better of it. */
  readonly onDone: (name: string | null) => void;
}

interface Values {
  email: string;
  name: string;
  capacity: string;
  role: Organization['people'][number]['role'];
}

/** Adds somebody to an organization; a mail tells them. */
export function InviteForm({ organizationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: { email: '', name: '', capacity: '', role: 'editor' },
    shouldFocusError: false,
  });
  const invite = useVerb(
    ({ capacity, ...values }: Values, key) =>
      ask(
        api.POST('/api/v1/organizations/{id}/people', {
          params: { path: { id: organizationId }, header: once(key) },
          body: { ...values, ...(capacity ? { capacity } : {}) },
        }),
      ),
    [['organization', organizationId]],
  );
  const faults = useFormFaults(formState, invite.problem);
  const go = async (values: Values) => {
    if (await invite.run(values)) onDone(values.name);
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(go)(event)}>
      <h2>
        <Say id="holder.people.invite" />
      </h2>
      <ErrorSummary faults={faults} />
      <TextField
        {...register('email', {
          pattern: { value: /^\S+@\S+\.\S+$/, message: say('holder.people.invite.emailMissing') },
          required: say('holder.people.invite.emailMissing'),
        })}
        id="email"
        type="email"
        label={say('holder.people.invite.email')}
        fault={faultAt(faults, 'email')}
        autoComplete="off"
        autoFocus
      />
      <TextField
        {...register('name', { required: say('holder.people.invite.nameMissing') })}
        id="name"
        label={say('holder.people.invite.name')}
        fault={faultAt(faults, 'name')}
        autoComplete="off"
      />
      <TextField
        {...register('capacity')}
        id="capacity"
        label={say('holder.people.invite.capacity')}
        hint={say('holder.people.invite.capacity.hint')}
        fault={faultAt(faults, 'capacity')}
        optional
      />
      <Choices
        id="role"
        label={say('holder.people.invite.role')}
        fault={faultAt(faults, 'role')}
        control={register('role')}
        options={partRoles.map((value) => ({
          value,
          label: say(`holder.role.${value}`),
          hint: say(`holder.people.role.${value}.hint`),
        }))}
      />
      <div className="actions">
        <Button type="submit" pending={invite.pending}>
          <Say id="holder.people.invite.send" />
        </Button>
        <Button kind="link" onClick={() => onDone(null)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
