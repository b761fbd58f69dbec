import { ChoiceField, IdField, TextField, TextsField, WholeField, YesNoField } from '../kernel/http/fields.js';
import type { BankAccountState } from './bank-account.lifecycle.js';

export class BankAccountInput {
  @TextField({ min: 10, max: 50, about: 'IBAN as on the bank statement' })
  iban!: string;

  @TextField({ optional: true, min: 8, max: 14, about: 'BIC; found from the IBAN when left out' })
  bic?: string;

  @TextField({ max: 140, about: 'Holder of the account, as on the bank statement' })
  holder!: string;

  @IdField({ about: 'The bank statement (RIB), uploaded before' })
  proofFileId!: string;
}

export class BankAccountProposed {
  @IdField()
  id!: string;

  @ChoiceField(['proposed', 'confirmed', 'retired'])
  state!: BankAccountState;

  @TextField({ about: 'Last four characters of the IBAN; the rest is never shown' })
  ibanLast4!: string;

  @YesNoField({ about: 'The holder is the structure' })
  holderMatches!: boolean;

  @TextsField({ choices: ['holder_differs'], about: 'What to look at before confirming' })
  warnings!: string[];

  @WholeField()
  version!: number;
}

export class BankAccountConfirmed {
  @IdField()
  id!: string;

  @ChoiceField(['proposed', 'confirmed', 'retired'])
  state!: BankAccountState;

  @WholeField()
  version!: number;
}
