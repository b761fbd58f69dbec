import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '../../kernel/http/fields.js';
import { RightsTextView } from '../rights.dto.js';
import { holdReasons, type HoldReason } from './retention.rules.js';

const kinds = ['refused', 'granted'] as const;

/** A filed application whose keeping comes to its end. */
export class KeptFileView {
  @IdField()
  id!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @TextField()
  state!: string;

  @ObjectField(() => RightsTextView)
  stateLabel!: RightsTextView;

  @ChoiceField(kinds, { about: 'Which term counts: with or without a grant' })
  kind!: (typeof kinds)[number];

  @DateField({ about: 'Last day it is kept, holds counted' })
  dueOn!: string;

  @DateField({ nullable: true, about: 'Day its structure was warned' })
  warnedOn!: string | null;

  @DateField({ nullable: true, about: 'Last day of the hold' })
  heldUntil!: string | null;
}

/** What falls due within 60 days. */
export class KeptFilesView {
  @ListField(() => KeptFileView)
  items!: readonly KeptFileView[];

  @TextField({ nullable: true, about: 'Cursor of the next page' })
  next!: string | null;

  @WholeField({ about: 'Drafts that fall due in the same days' })
  drafts!: number;
}

/** A file kept beyond its term. */
export class HoldView {
  @IdField()
  id!: string;

  @IdField()
  applicationId!: string;

  @TextField()
  number!: string;

  @TextField()
  title!: string;

  @TextField()
  organization!: string;

  @ChoiceField(holdReasons)
  reason!: HoldReason;

  @TextField()
  note!: string;

  @DateField()
  until!: string;

  @TextField()
  setBy!: string;

  @InstantField()
  setAt!: string;
}

/** The holds there are. */
export class HoldsView {
  @ListField(() => HoldView)
  items!: readonly HoldView[];
}

/** Keep a file beyond its term. */
export class HoldInput {
  @TextField({ max: 30, about: 'Number of the application: EA-2026-0012' })
  number!: string;

  @ChoiceField(holdReasons)
  reason!: HoldReason;

  @TextField({ min: 10, max: 500, about: 'Which litigation or control; for the service alone' })
  note!: string;

  @DateField({ about: 'Last day of the hold' })
  until!: string;
}

/** A hold set or lifted. */
export class HoldDoneView {
  @IdField()
  id!: string;
}
