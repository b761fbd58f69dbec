import {
  ChoiceField,
  DateField,
  IdField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { PageQuery } from '../kernel/http/params.js';
import { instalmentStates, type InstalmentState } from './instalment.lifecycle.js';
import { MoneyView } from '../kernel/http/money-view.js';
import { instalmentKinds } from './payments.views.js';

/** A line of the to-pay list. */
export class ToPayView {
  @IdField()
  id!: string;

  @IdField()
  awardId!: string;

  @TextField({ about: 'Reference for the finance package', example: 'SUB-2026-0001/V1' })
  reference!: string;

  @IdField()
  applicationId!: string;

  @TextField()
  applicationNumber!: string;

  @TextField()
  organization!: string;

  @ChoiceField(instalmentKinds)
  kind!: string;

  @ChoiceField(instalmentStates)
  state!: InstalmentState;

  @ObjectField(() => MoneyView)
  planned!: MoneyView;

  @ObjectField(() => MoneyView, { nullable: true })
  amount!: MoneyView | null;

  @DateField({ nullable: true })
  dueOn!: string | null;

  @YesNoField({ about: 'Asked for, not paid, and the due date is past' })
  late!: boolean;

  @YesNoField({ about: 'Checked by the reader, who may then not approve' })
  checkedByMe!: boolean;

  @WholeField()
  version!: number;
}

export class ToPayPage {
  @ListField(() => ToPayView)
  items!: ToPayView[];

  @TextField({ nullable: true })
  next!: string | null;
}

export class InstalmentCountView {
  @ChoiceField(instalmentStates)
  state!: InstalmentState;

  @WholeField()
  count!: number;
}

/** How many instalments the reader sees in each state; states without any are left out. */
export class InstalmentCountsView {
  @ListField(() => InstalmentCountView)
  items!: InstalmentCountView[];
}

export class ToPayQuery extends PageQuery {
  @ChoiceField(instalmentStates, { optional: true })
  state?: InstalmentState;

  @YesNoField({ optional: true, about: 'Only those asked for whose due date is past' })
  late?: boolean;

  @TextField({ optional: true, max: 100, about: 'Part of the name of the structure, or of a number' })
  search?: string;
}
