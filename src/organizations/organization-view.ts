import {
  ChoiceField,
  DateField,
  IdField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import {
  esusStates,
  legalForms,
  organizationRoles,
  workIntegrationKinds,
  type Esus,
  type LegalForm,
  type OrganizationRole,
  type WorkIntegration,
} from './organization-facts.js';

/** A person of a structure, as its members and staff see them. */
export class OrganizationPersonView {
  @IdField()
  id!: string;

  @IdField({ nullable: true, about: 'The account, if the person has one' })
  personId!: string | null;

  @TextField()
  name!: string;

  @TextField({ nullable: true })
  email!: string | null;

  @TextField({ about: 'What the person is in the structure' })
  capacity!: string;

  @ChoiceField(organizationRoles)
  role!: OrganizationRole;

  @YesNoField({ about: 'Is its legal representative besides: certifies where a call asks it' })
  represents!: boolean;

  @DateField()
  validFrom!: string;

  @WholeField()
  version!: number;
}

/** A structure as its members and staff see it. */
export class OrganizationView {
  @IdField()
  id!: string;

  @TextField()
  legalName!: string;

  @TextField({ nullable: true })
  acronym!: string | null;

  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @TextField({ nullable: true })
  siren!: string | null;

  @TextField({ nullable: true })
  siret!: string | null;

  @TextField({ nullable: true })
  rna!: string | null;

  @YesNoField({ about: 'The RNA number is well-formed but rare: worth reading again' })
  rnaUnusual!: boolean;

  @DateField({ nullable: true })
  foundedOn!: string | null;

  @TextField()
  address!: string;

  @TextField({ nullable: true, about: 'INSEE code of the head office’s commune, where it is of the territory' })
  headOfficeInsee!: string | null;

  @TextField({ nullable: true })
  website!: string | null;

  @ChoiceField(esusStates)
  esus!: Esus;

  @DateField({ nullable: true })
  esusApprovedOn!: string | null;

  @DateField({ nullable: true })
  esusValidUntil!: string | null;

  @ChoiceField(workIntegrationKinds, { nullable: true })
  workIntegration!: WorkIntegration | null;

  @TextsField({ about: 'SIREN of the companies that form a single undertaking with it' })
  singleUndertaking!: readonly string[];

  @YesNoField({ about: 'Invented for the demonstration' })
  fictional!: boolean;

  @ChoiceField(organizationRoles, { nullable: true, about: 'What the reader is to it' })
  yourRole!: OrganizationRole | null;

  @ListField(() => OrganizationPersonView)
  people!: readonly OrganizationPersonView[];

  @WholeField()
  version!: number;
}

/** One line of a list of structures. */
export class OrganizationLineView {
  @IdField()
  id!: string;

  @TextField()
  legalName!: string;

  @TextField({ nullable: true })
  acronym!: string | null;

  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @TextField({ nullable: true })
  siret!: string | null;

  @TextField({ nullable: true })
  rna!: string | null;

  @ChoiceField(organizationRoles, { nullable: true, about: 'What the reader is to it' })
  yourRole!: OrganizationRole | null;
}

export class OrganizationsView {
  @ListField(() => OrganizationLineView)
  items!: readonly OrganizationLineView[];

  @TextField({ nullable: true, about: 'Cursor of the page that follows' })
  next!: string | null;
}
