import { Choices } from '../../ui/choices';
import { useSay } from '../../words/say';
import type { StaffRole } from '../../api/admin';
import { STAFF_ROLES } from './admin-search';

interface Props {
  readonly id: string;
  readonly held: readonly StaffRole[];
  readonly onChange: (roles: StaffRole[]) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
}

/** The roles in the authority, each with what it lets one do. */
export function RoleBoxes({ id, held, onChange, hint, fault }: Props) {
  const say = useSay();
  return (
    <Choices
      id={id}
      label={say('admin.roles')}
      several
      {...(hint ? { hint } : {})}
      fault={fault}
      chosen={held}
      control={{
        name: 'roles',
        onChange: ({ target }) =>
          onChange(STAFF_ROLES.filter((role) => (role === target.value ? target.checked : held.includes(role)))),
      }}
      options={STAFF_ROLES.map((role) => ({
        value: role,
        label: say(`admin.role.${role}`),
        hint: say(`admin.role.${role}.may`),
      }))}
    />
  );
}
