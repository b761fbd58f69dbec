import { useState, type FormEvent } from 'react';
import { PEOPLE, type StaffRole } from '../../api/admin';
import { ask, once, useApi } from '../../api/client';
import type { components } from '../../api/schema';
import { useVerb } from '../../api/verb';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSummary, faultAt } from '../../ui/error-summary';
import { SelectField, TextField } from '../../ui/field';
import { Say, useSay } from '../../words/say';
import { useAdminFaults } from './admin-faults';
import { RoleBoxes } from './role-boxes';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The invitation has left for this address. */
  readonly onDone: (email: string) => void;
}

/** Invites a colleague: name, address, roles. A letter with a link leaves at once. */
export function InvitePerson({ open, onClose, onDone }: Props) {
  return (
    <Dialog open={open} title={<Say id="admin.invite" />} onClose={onClose}>
      <InvitationForm onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

function InvitationForm({ onClose, onDone }: Omit<Props, 'open'>) {
  const say = useSay();
  const api = useApi();
  const [roles, setRoles] = useState<StaffRole[]>([]);
  const invite = useVerb(
    (body: components['schemas']['InvitationInput'], key: string) =>
      ask(api.POST('/api/v1/people', { params: { header: once(key) }, body })),
    [PEOPLE],
  );
  const { faults, filled } = useAdminFaults(invite.problem, 'invite', {
    givenName: say('admin.givenName'),
    familyName: say('admin.familyName'),
    email: say('admin.email'),
    roles: say('admin.roles'),
  });
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const email = text('email');
    const names = { givenName: text('givenName'), familyName: text('familyName') };
    if (!filled({ ...names, email, roles })) return;
    const done = await invite.run({
      email,
      ...names,
      locale: text('locale') === 'en' ? 'en' : 'fr',
      roles,
    });
    if (done) onDone(email);
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <p>
        <Say id="admin.invite.why" />
      </p>
      <ErrorSummary faults={faults} />
      {(['givenName', 'familyName', 'email'] as const).map((name) => (
        <TextField
          key={name}
          id={`invite-${name}`}
          name={name}
          label={say(`admin.${name}`)}
          type={name === 'email' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={name === 'email' ? 254 : 100}
          fault={faultAt(faults, `invite-${name}`)}
        />
      ))}
      <SelectField id="invite-locale" name="locale" label={say('admin.locale')}>
        <option value="fr">Français</option>
        <option value="en">English</option>
      </SelectField>
      <RoleBoxes id="invite-roles" held={roles} onChange={setRoles} fault={faultAt(faults, 'invite-roles')} />
      <div className="actions">
        <Button type="submit" pending={invite.pending}>
          <Say id="admin.invite.send" />
        </Button>
        <Button kind="link" onClick={onClose}>
          <Say id="admin.cancel" />
        </Button>
      </div>
    </form>
  );
}
