import { ask, once, useApi } from '../../api/client';
import type { Organization } from '../../api/holder';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { needed, useDraftForm } from '../../ui/draft-form';
import { ErrorSummary } from '../../ui/error-summary';
import { TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { partRoles } from './person-row';

interface Props {
  readonly organizationId: string;
  /** The name of who was added, or null when one thinks better of it. */
  readonly onDone: (name: string | null) => void;
}

interface Values extends Record<string, string> {
  email: string;
  name: string;
  capacity: string;
  role: Organization['people'][number]['role'];
}

/** Adds somebody to an organization; a mail tells them. */
export function InviteForm({ organizationId, onDone }: Props) {
  const say = useSay();
  const api = useApi();
  const invite = useVerb(
    ({ email, name, role, capacity }: Values, key) =>
      ask(
        api.POST('/api/v1/organizations/{id}/people', {
          params: { path: { id: organizationId }, header: once(key) },
          body: { email, name, role, ...(capacity ? { capacity } : {}) },
        }),
      ),
    [['organization', organizationId]],
  );
  const form = useDraftForm<Values>({ email: '', name: '', capacity: '', role: 'editor' }, invite.problem);
  const go = async (values: Values) => {
    if (await invite.run(values)) onDone(values.name);
  };
  return (
    <form noValidate onSubmit={form.submit(go)}>
      <h2>
        <Say id="structure.people.invite" />
      </h2>
      <ErrorSummary faults={form.faults} />
      <TextField
        {...form.text(
          'email',
          (address) => !/^\S+@\S+\.\S+$/.test(address.trim()) && say('structure.people.invite.emailMissing'),
        )}
        type="email"
        label={say('structure.people.invite.email')}
        autoComplete="off"
        autoFocus
      />
      <TextField
        {...form.text('name', needed(say('structure.people.invite.nameMissing')))}
        label={say('structure.people.invite.name')}
        autoComplete="off"
      />
      <TextField
        {...form.text('capacity')}
        label={say('structure.people.invite.capacity')}
        hint={say('structure.people.invite.capacity.hint')}
        optional
      />
      <Choices
        id="role"
        label={say('structure.people.invite.role')}
        fault={form.text('role').fault}
        control={{ name: 'role', onChange: form.text('role').onChange }}
        chosen={[form.values.role]}
        options={partRoles.map((value) => ({
          value,
          label: say(`holder.role.${value}`),
          hint: say(`structure.people.role.${value}.hint`),
        }))}
      />
      <div className="actions">
        <Button type="submit" pending={invite.pending}>
          <Say id="structure.people.invite.send" />
        </Button>
        <Button kind="link" onClick={() => onDone(null)}>
          <Say id="holder.people.cancel" />
        </Button>
      </div>
    </form>
  );
}
