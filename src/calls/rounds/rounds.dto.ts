import { DateField, IdField, InstantField, ListField, TextField, WholeField } from '../../kernel/http/fields.js';

/** The path of one round of a call. */
export class RoundPath {
  @IdField({ about: 'The call' })
  id!: string;

  @IdField({ about: 'The round' })
  roundId!: string;
}

/** The whole of a round as it is to become. */
export class RoundBody {
  @TextField({ max: 80 })
  name!: string;

  @InstantField()
  opensAt!: string;

  @InstantField()
  closesAt!: string;

  @WholeField({ max: 1_440, about: 'Minutes after closing left to filings under way' })
  graceMinutes!: number;

  @DateField({ optional: true, nullable: true })
  committeeOn: string | null = null;
}

export class ExtensionBody {
  @InstantField({ about: 'The new closing, later than the one in force' })
  closesAt!: string;

  @TextField({ min: 10, max: 1_000, about: 'Told to the people concerned, and kept' })
  reason!: string;

  @IdField({ optional: true, nullable: true, about: 'The one organization it is for; null or absent for everyone' })
  organizationId: string | null = null;
}

/** A later closing, for everyone or for one organization. */
export class ExtensionView {
  @IdField()
  id!: string;

  @IdField()
  roundId!: string;

  @IdField({ nullable: true, about: 'Null for everyone' })
  organizationId!: string | null;

  @TextField({ nullable: true })
  organization!: string | null;

  @InstantField()
  previousClosesAt!: string;

  @InstantField()
  closesAt!: string;

  @TextField()
  reason!: string;

  @InstantField()
  grantedAt!: string;

  @TextField({ nullable: true, about: 'Who granted it' })
  grantedBy!: string | null;
}

export class ExtensionsView {
  @ListField(() => ExtensionView)
  items!: readonly ExtensionView[];
}
