import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '../kernel/http/fields.js';
import { instalmentStates } from './instalment.lifecycle.js';
import { MoneyView } from '../kernel/http/money-view.js';

/** A payment order. Its files are the same for ever. */
export class PaymentOrderView {
  @IdField()
  id!: string;

  @TextField({ example: 'OP-2026-0001' })
  number!: string;

  @ChoiceField(['exported', 'settled', 'cancelled'])
  state!: string;

  @WholeField()
  count!: number;

  @ObjectField(() => MoneyView)
  total!: MoneyView;

  @DateField()
  executionOn!: string;

  @InstantField()
  createdAt!: string;

  @IdField()
  csvFileId!: string;

  @IdField()
  painFileId!: string;

  @WholeField()
  version!: number;
}

export class OrderLineView {
  @IdField()
  instalmentId!: string;

  @TextField()
  reference!: string;

  @TextField()
  organization!: string;

  @ObjectField(() => MoneyView)
  amount!: MoneyView;

  @ChoiceField(instalmentStates)
  state!: string;

  @TextField({ about: 'Last four characters of the IBAN paid to' })
  ibanLast4!: string;

  @TextField({ nullable: true })
  mandateNumber!: string | null;

  @DateField({ nullable: true })
  paidOn!: string | null;
}

export class PaymentOrderDetail extends PaymentOrderView {
  @ListField(() => OrderLineView, { max: 500 })
  lines!: OrderLineView[];
}

export class PaymentOrdersPage {
  @ListField(() => PaymentOrderView)
  items!: PaymentOrderView[];

  @TextField({ nullable: true })
  next!: string | null;
}
