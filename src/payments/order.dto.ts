import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
} from '../kernel/http/fields.js';
import { MoneyView } from '../kernel/http/money-view.js';
import type { PaymentOrderState } from './payment-order.lifecycle.js';
import type { PaymentResult } from './payment-rows.js';

export class ExportInput {
  @TextsField({ ids: true, min: 1, max: 500, about: 'Approved instalments, all ordered together or none' })
  instalmentIds!: string[];

  @DateField({ optional: true, about: 'Day the transfers are to be executed; two working days from now unless told' })
  executionOn?: string;
}

export class OrderExported {
  @IdField()
  id!: string;

  @TextField({ example: 'OP-2026-0001' })
  number!: string;

  @ChoiceField(['exported', 'settled', 'cancelled'])
  state!: PaymentOrderState;

  @WholeField({ about: 'Instalments in the order' })
  count!: number;

  @ObjectField(() => MoneyView)
  total!: MoneyView;

  @DateField()
  executionOn!: string;

  @IdField({ about: 'CSV for the finance package: GET /files/{id}' })
  csvFileId!: string;

  @IdField({ about: 'SEPA transfers, pain.001.001.09: GET /files/{id}' })
  painFileId!: string;

  @WholeField()
  version!: number;
}

export class PaymentRowInput {
  @TextField({ max: 60, about: 'Reference of the instalment', example: 'SUB-2026-0001/V1' })
  reference!: string;

  @CentsField({ about: 'Amount paid, in cents' })
  amount!: number;

  @TextField({ max: 40, about: 'Number of the mandat' })
  mandateNumber!: string;

  @DateField()
  paidOn!: string;
}

export class ReadBackInput {
  @ListField(() => PaymentRowInput, { optional: true, min: 1, max: 500 })
  rows?: PaymentRowInput[];

  @TextField({
    optional: true,
    max: 500_000,
    about: 'CSV with the columns Référence, Montant, Numéro de mandat, Date de paiement; instead of `rows`',
  })
  csv?: string;
}

const results = ['paid', 'already_paid', 'unknown', 'not_ordered', 'wrong_amount', 'wrong_date', 'unreadable'] as const;

export class ReadBackLine {
  @TextField()
  reference!: string;

  @ChoiceField(results)
  result!: PaymentResult;
}

export class ReadBackResult {
  @ListField(() => ReadBackLine, { about: 'One result a line, in the order given' })
  items!: ReadBackLine[];
}
