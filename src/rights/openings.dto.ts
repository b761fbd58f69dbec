import type { Opened, ReaderRole } from '../kernel/access/openings.js';
import { ChoiceField, IdField, InstantField, ListField, TextField, TextsField } from '../kernel/http/fields.js';

const roles = ['officer', 'lead', 'finance', 'admin', 'committee', 'commune'] as const satisfies readonly ReaderRole[];
const things = ['application', 'attachment', 'document'] as const satisfies readonly Opened[];

/** Somebody opened the file within an hour. */
export class OpeningView {
  @IdField()
  id!: string;

  @InstantField({ about: 'Start of the hour' })
  hour!: string;

  @ChoiceField(roles)
  role!: ReaderRole;

  @TextField({ about: 'The service, the committee or the commune' })
  service!: string;

  @TextField({
    nullable: true,
    about: 'The person. Null to the structure, but for members of the committee once the decision is released',
  })
  name!: string | null;

  @TextsField({ choices: things, about: 'What was opened' })
  things!: Opened[];
}

/** A page of openings, the latest first. */
export class OpeningsView {
  @ListField(() => OpeningView)
  items!: readonly OpeningView[];

  @TextField({ nullable: true, about: 'Cursor of the next page' })
  next!: string | null;
}
