import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { instalmentStates, type InstalmentState } from './instalment.lifecycle.js';
import { MoneyView } from '../kernel/http/money-view.js';

export const instalmentKinds = ['advance', 'interim', 'balance'] as const;

/** An amount as the API writes it; null stays null. */
export function money(amount: number): MoneyView;
export function money(amount: number | null): MoneyView | null;
export function money(amount: number | null): MoneyView | null {
  return amount === null ? null : { amount, currency: 'EUR' };
}

export class BilingualView {
  @TextField()
  fr!: string;

  @TextField()
  en!: string;
}

export class PaymentProofView {
  @IdField()
  fileId!: string;

  @TextField()
  name!: string;

  @InstantField()
  at!: string;
}

export class ConditionView {
  @TextField()
  code!: string;

  @ObjectField(() => BilingualView)
  text!: BilingualView;

  @ListField(() => PaymentProofView, { about: 'Newest first' })
  proofs!: PaymentProofView[];
}

/** An instalment as its structure and staff read it. */
export class InstalmentView {
  @IdField()
  id!: string;

  @WholeField()
  position!: number;

  @ChoiceField(instalmentKinds)
  kind!: (typeof instalmentKinds)[number];

  @ChoiceField(instalmentStates)
  state!: InstalmentState;

  @ObjectField(() => MoneyView)
  planned!: MoneyView;

  @ObjectField(() => MoneyView, { nullable: true, about: 'Set by the check' })
  amount!: MoneyView | null;

  @DateField({ nullable: true, about: 'Null for a balance not asked for yet' })
  dueOn!: string | null;

  @ListField(() => ConditionView)
  conditions!: ConditionView[];

  @InstantField({ nullable: true })
  requestedAt!: string | null;

  @ObjectField(() => MoneyView, { nullable: true })
  actualCost!: MoneyView | null;

  @TextField({ nullable: true })
  returnReason!: string | null;

  @TextField({ nullable: true })
  mandateNumber!: string | null;

  @DateField({ nullable: true })
  paidOn!: string | null;

  @YesNoField({ about: 'Checked by the reader, who may then not approve' })
  checkedByMe!: boolean;

  @WholeField()
  version!: number;
}

export class ReportView {
  @IdField()
  id!: string;

  @ChoiceField(['awaited', 'received', 'accepted'])
  state!: string;

  @DateField()
  dueOn!: string;

  @ObjectField(() => MoneyView, { nullable: true })
  actualCost!: MoneyView | null;

  @TextField({ min: 0, max: 10_000 })
  narrative!: string;

  @IdField({ nullable: true })
  fileId!: string | null;

  @InstantField({ nullable: true })
  receivedAt!: string | null;

  @WholeField()
  version!: number;
}

/** The payments of one award. */
export class PaymentSheetView {
  @IdField()
  awardId!: string;

  @TextField({ nullable: true })
  awardNumber!: string | null;

  @TextField()
  awardState!: string;

  @ObjectField(() => MoneyView)
  awarded!: MoneyView;

  @ObjectField(() => MoneyView)
  paid!: MoneyView;

  @ObjectField(() => MoneyView, { about: 'Paid beyond what the actual cost earned, to be claimed back' })
  toRecover!: MoneyView;

  @YesNoField({ about: 'Bank details are confirmed' })
  bankAccountConfirmed!: boolean;

  @ListField(() => InstalmentView)
  instalments!: InstalmentView[];

  @ObjectField(() => ReportView, { nullable: true })
  report!: ReportView | null;
}
