import {
  ChoiceField,
  EmailField,
  IdField,
  InstantField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { PageQuery } from '../kernel/http/params.js';
import type { StaffRole } from '../kernel/access/actor.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { locales } from './sign-in.dto.js';
import type { PersonState } from './person.lifecycle.js';

export const staffRoles = ['officer', 'lead', 'finance', 'admin'] as const satisfies readonly StaffRole[];
/** The roles of the grants office: those who hold files. */
export const officerRoles = ['officer', 'lead'] as const satisfies readonly StaffRole[];
const states = ['invited', 'active', 'disabled'] as const;
export class InvitationInput {
  @EmailField()
  email!: string;

  @TextField({ max: 100 })
  givenName!: string;

  @TextField({ max: 100 })
  familyName!: string;

  @ChoiceField(locales, { optional: true })
  locale?: Locale;

  @TextsField({ choices: staffRoles, min: 1, max: 4 })
  roles!: StaffRole[];
}

export class RolesInput {
  @TextsField({ choices: staffRoles, max: 4, about: 'The roles held from now on' })
  roles!: StaffRole[];
}

export class PeopleQuery extends PageQuery {
  @TextField({ optional: true, max: 100, about: 'Part of a name or address' })
  search?: string;

  @ChoiceField(states, { optional: true })
  state?: PersonState;

  @ChoiceField(staffRoles, { optional: true })
  role?: StaffRole;
}

export class PersonView {
  @IdField()
  id!: string;

  @TextField()
  email!: string;

  @TextField()
  givenName!: string;

  @TextField()
  familyName!: string;

  @ChoiceField(locales)
  locale!: Locale;

  @ChoiceField(states)
  state!: PersonState;

  @TextsField({ choices: staffRoles })
  roles!: StaffRole[];

  @YesNoField({ about: 'Second factor set up' })
  hasSecondFactor!: boolean;

  @InstantField({ nullable: true, about: 'Last use of any session' })
  lastSeenAt!: string | null;

  @WholeField()
  version!: number;
}

export class PeopleView {
  @ListField(() => PersonView)
  items!: PersonView[];

  @TextField({ nullable: true })
  next!: string | null;
}

export class OfficerView {
  @IdField()
  id!: string;

  @TextField({ about: 'First and last name, else the address' })
  name!: string;

  @TextsField({ choices: officerRoles, min: 1, about: 'Of the grants office only' })
  roles!: (typeof officerRoles)[number][];
}

export class OfficersView {
  @ListField(() => OfficerView, { about: 'By name' })
  items!: OfficerView[];
}

export class AccountStateView {
  @IdField()
  id!: string;

  @ChoiceField(states)
  state!: PersonState;

  @WholeField()
  version!: number;
}

export class RolesView {
  @IdField()
  id!: string;

  @TextsField({ choices: staffRoles })
  roles!: StaffRole[];

  @WholeField()
  version!: number;
}

export class VersionView {
  @IdField({ optional: true })
  id?: string;

  @WholeField()
  version!: number;
}
