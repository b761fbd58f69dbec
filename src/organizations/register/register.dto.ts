import { ChoiceField, DateField, InstantField, TextField, YesNoField } from '../../kernel/http/fields.js';
import { legalForms, type LegalForm } from '../organization-facts.js';

export class SiretPath {
  @TextField({ max: 30, about: '14 digits, spaces allowed' }) siret!: string;
}

/** Whether the public company register may be asked on this installation. */
export class RegisterStateView {
  @YesNoField() on!: boolean;
  @TextField({ nullable: true, about: 'Host that is asked' }) source!: string | null;
}

/** What the public company register says of an establishment: to be confirmed by the holder, value by value. */
export class RegisterReadingView {
  @TextField() siret!: string;
  @TextField({ nullable: true }) legalName!: string | null;
  @TextField({ nullable: true }) acronym!: string | null;
  @ChoiceField(legalForms, { nullable: true, about: 'Where the register leaves no doubt' })
  legalForm!: LegalForm | null;
  @TextField({ nullable: true }) rna!: string | null;
  @DateField({ nullable: true }) foundedOn!: string | null;
  @TextField({ nullable: true }) address!: string | null;
  @TextField({ nullable: true, about: 'INSEE code of the commune' }) communeInsee!: string | null;
  @YesNoField({ about: 'Neither the structure nor the establishment is closed' }) active!: boolean;
  @YesNoField({ about: 'The structure asked not to be shown: name and address stay untold' }) withheld!: boolean;
  @InstantField() fetchedAt!: string;
  @TextField({ about: 'Host that answered' }) source!: string;
}
