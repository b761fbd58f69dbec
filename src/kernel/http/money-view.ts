import { ChoiceField, WholeField } from './fields.js';

/** An amount of money in an answer. */
export class MoneyView {
  @WholeField({ about: 'Amount in cents' })
  amount!: number;

  @ChoiceField(['EUR'])
  currency!: 'EUR';
}
