import { ChoiceField, InstantField, ObjectField, TextField, WholeField } from '../../kernel/http/fields.js';

/** Until when one may file, by the rules of the round and what was granted since. */
export class DeadlineView {
  @TextField({ about: 'Name of the round' })
  name!: string;

  @InstantField()
  opensAt!: string;

  @InstantField({ about: 'First instant at which filing is closed, the grace aside' })
  closesAt!: string;

  @WholeField({ about: 'Minutes after closing left to filings under way' })
  graceMinutes!: number;

  @ChoiceField(['everyone', 'this_organization'], { nullable: true, about: 'For whom the closing was put off' })
  extended!: 'everyone' | 'this_organization' | null;

  @InstantField({ nullable: true, about: 'The closing before it was put off' })
  extendedFrom!: string | null;

  @TextField({ nullable: true, about: 'Why it was put off' })
  reason!: string | null;
}

export class DraftDeadlineView {
  @ObjectField(() => DeadlineView, {
    nullable: true,
    about: 'The round open now, else the next; null where none is known',
  })
  round!: DeadlineView | null;
}
