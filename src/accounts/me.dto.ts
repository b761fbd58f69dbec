import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import type { StaffRole } from '../kernel/access/actor.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { staffRoles } from './people.dto.js';
import { GuestView, locales } from './sign-in.dto.js';

export class ProfileInput {
  @TextField({ max: 100 })
  givenName!: string;

  @TextField({ max: 100 })
  familyName!: string;

  @ChoiceField(locales)
  locale!: Locale;

  @TextField({
    optional: true,
    nullable: true,
    max: 20,
    pattern: /^\+?[\d .-]{6,20}$/,
    hint: { fr: 'Par exemple 03 20 21 22 23.', en: 'For instance +33 3 20 21 22 23.' },
  })
  phone?: string | null;
}

export class PasswordInput {
  @TextField({ max: 200, about: 'At least 12 characters' })
  password!: string;

  @TextField({ optional: true, max: 200, about: 'Needed unless the session was just opened by a link' })
  currentPassword?: string;
}

export class EnrolmentView {
  @TextField({ about: 'Secret in base32, to type where the code cannot be scanned' })
  secret!: string;

  @TextField({ about: 'otpauth address, to show as a QR code' })
  otpauthUrl!: string;
}

/** The account of the person signed in, and what this session may do. */
export class OwnAccountView {
  @IdField()
  id!: string;

  @TextField()
  email!: string;

  @TextField({ about: 'Empty until the person gives it' })
  givenName!: string;

  @TextField({ about: 'Empty until the person gives it' })
  familyName!: string;

  @ChoiceField(['fr', 'en'])
  locale!: Locale;

  @TextField({ nullable: true })
  phone!: string | null;

  @TextsField({ choices: staffRoles })
  roles!: StaffRole[];

  @YesNoField({ about: 'A password is set' })
  hasPassword!: boolean;

  @YesNoField({ about: 'A second factor is set up' })
  hasSecondFactor!: boolean;

  @YesNoField({ about: 'The second factor was passed in this session: roles act' })
  strong!: boolean;

  @YesNoField({ about: 'It was passed in the last ten minutes: money acts are open' })
  fresh!: boolean;

  @WholeField()
  version!: number;
}

/** Who the session stands for: a person or a guest. `version` is the person's. */
export class MeView {
  @ChoiceField(['person', 'guest'])
  kind!: 'person' | 'guest';

  @ObjectField(() => OwnAccountView, { optional: true })
  person?: OwnAccountView;

  @ObjectField(() => GuestView, { optional: true })
  guest?: GuestView;

  @WholeField({ optional: true })
  version?: number;
}

export class SessionView {
  @IdField()
  id!: string;

  @TextField({ about: 'Browser or program' })
  device!: string;

  @InstantField()
  openedAt!: string;

  @InstantField()
  lastSeenAt!: string;

  @InstantField({ about: 'Absolute end, whatever the use' })
  expiresAt!: string;

  @YesNoField({ about: 'The session of this request' })
  current!: boolean;
}

export class OwnSessionsView {
  @ListField(() => SessionView)
  items!: SessionView[];
}
