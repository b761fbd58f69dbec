import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';

/** Bank details without the IBAN. */
export class BankAccountView {
  @IdField()
  id!: string;

  @ChoiceField(['proposed', 'confirmed', 'retired'])
  state!: string;

  @TextField({ about: 'Last four characters of the IBAN; the rest is never shown' })
  ibanLast4!: string;

  @TextField({ nullable: true })
  bic!: string | null;

  @TextField()
  holder!: string;

  @YesNoField({ about: 'The holder is the structure' })
  holderMatches!: boolean;

  @IdField({ nullable: true, about: 'The bank statement: GET /files/{id}' })
  proofFileId!: string | null;

  @YesNoField({ about: 'Proposed by the reader, who may then not confirm' })
  proposedByMe!: boolean;

  @InstantField()
  proposedAt!: string;

  @InstantField({ nullable: true })
  confirmedAt!: string | null;

  @WholeField()
  version!: number;
}

export class BankAccountsView {
  @ListField(() => BankAccountView, { about: 'Newest first' })
  items!: BankAccountView[];
}
