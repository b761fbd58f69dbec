import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  WholeField,
  TextsField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { legalForms, type LegalForm } from '../../organizations/organizations.public.js';

const insee = /^[0-9][0-9AB][0-9]{3}$/;

export class ImportedOrganization {
  @TextField({ max: 200 })
  legalName!: string;

  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @TextField({ pattern: /^\d{14}$/, about: 'SIRET, by which a structure is known' })
  siret!: string;

  @TextField({ optional: true, pattern: /^W[0-9A-Z]{9}$/, about: 'RNA number' })
  rna?: string;

  @DateField({ optional: true })
  foundedOn?: string;

  @TextField({ optional: true, pattern: insee, about: 'INSEE code of its head office' })
  insee?: string;

  @YesNoField({ optional: true, about: 'Invented for a demonstration' })
  fictional?: boolean;
}

/** An award decided before the product was there. */
export class ImportedAward {
  @TextField({ pattern: /^[A-Z]{2,4}-\d{4}-\d{4}$/, example: 'EAH-2019-0007', about: 'Own prefix, year, count' })
  number!: string;

  @ObjectField(() => ImportedOrganization)
  organization!: ImportedOrganization;

  @TextsField({ min: 1, max: 20, about: 'INSEE codes, the main commune first' })
  communes!: string[];

  @TextField({ max: 200 })
  title!: string;

  @TextField({ max: 256, about: 'Object of the grant, as published' })
  object!: string;

  @TextField({ max: 60, about: 'Code of an axis of the call' })
  axis!: string;

  @CentsField({ min: 1 })
  amount!: number;

  @DateField({ about: 'Day of filing' })
  filedOn!: string;

  @DateField({ about: 'Day of the vote' })
  votedOn!: string;

  @DateField({ about: 'Day of notification' })
  notifiedOn!: string;

  @DateField({ about: 'Day the grant was closed' })
  closedOn!: string;

  @NumberField({ optional: true, max: 9999, about: 'Jobs planned, full-time equivalents' })
  jobsPlanned?: number;

  @NumberField({ optional: true, max: 9999, about: 'Jobs created, full-time equivalents' })
  jobsCreated?: number;
}

export class ImportInput {
  @IdField({ about: 'The call they belong to' })
  callId!: string;

  @ListField(() => ImportedAward, { min: 1, max: 500 })
  awards!: ImportedAward[];
}

/** How many awards came in, and how many were there already. */
export class ImportedAwards {
  @WholeField({ about: 'Rows brought in' })
  readonly imported!: number;

  @WholeField({ about: 'Rows known before, left as they are' })
  readonly known!: number;
}
