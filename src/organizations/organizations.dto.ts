import {
  ChoiceField,
  DateField,
  EmailField,
  IdField,
  TextField,
  TextsField,
  YesNoField,
} from '../kernel/http/fields.js';
import { IdPath, PageQuery } from '../kernel/http/params.js';
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

const website = /^https?:\/\/[^\s/]+\.[^\s]+$/;
const insee = /^[0-9][0-9AB][0-9]{3}$/;
const websiteHint = {
  fr: 'Écrivez l’adresse entière, comme https://exemple.fr.',
  en: 'Write the whole address, like https://example.org.',
};

/** What a structure says of itself beside its name and form; what is absent stays. */
class OrganizationDetails {
  @TextField({ optional: true, nullable: true, max: 40 })
  acronym?: string | null;

  @TextField({ optional: true, nullable: true, max: 30, about: '14 digits, spaces allowed' })
  siret?: string | null;

  @TextField({ optional: true, nullable: true, max: 30, about: 'Associations only: W and 9 digits' })
  rna?: string | null;

  @DateField({
    optional: true,
    nullable: true,
    about: 'Declaration or registration; empty while it does not exist in law',
  })
  foundedOn?: string | null;

  @TextField({ optional: true, max: 300 })
  address?: string;

  @TextField({
    optional: true,
    nullable: true,
    pattern: insee,
    about: 'INSEE code of the head office’s commune, where it is of the territory',
  })
  headOfficeInsee?: string | null;

  @TextField({ optional: true, nullable: true, max: 300, pattern: website, hint: websiteHint })
  website?: string | null;

  @ChoiceField(esusStates, { optional: true })
  esus?: Esus;

  @DateField({ optional: true, nullable: true })
  esusApprovedOn?: string | null;

  @DateField({ optional: true, nullable: true })
  esusValidUntil?: string | null;

  @ChoiceField(workIntegrationKinds, { optional: true, nullable: true })
  workIntegration?: WorkIntegration | null;

  @TextsField({ optional: true, max: 50, about: 'SIREN of the companies that form a single undertaking with it' })
  singleUndertaking?: string[];
}

/** Changes of a structure; what is absent stays. */
export class OrganizationChangesBody extends OrganizationDetails {
  @TextField({ optional: true, min: 2, max: 200 })
  legalName?: string;

  @ChoiceField(legalForms, { optional: true })
  legalForm?: LegalForm;
}

/** A structure to register. Not a kind of change: a check that a parent class makes optional stays optional. */
export class NewOrganizationBody extends OrganizationDetails {
  @TextField({ min: 2, max: 200 })
  legalName!: string;

  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @TextField({ optional: true, max: 120, about: 'What you are in the structure', example: 'coordinatrice' })
  capacity?: string;

  @YesNoField({ optional: true, about: 'You are its legal representative: you certify where a call asks it' })
  represents?: boolean;
}

export class OrganizationSearch extends PageQuery {
  @TextField({
    optional: true,
    max: 120,
    about: 'Part of the name or acronym, or beginning of the SIRET or RNA number',
  })
  q?: string;
}

export class ColleagueBody {
  @EmailField()
  email!: string;

  @TextField({ max: 120 })
  name!: string;

  @ChoiceField(organizationRoles)
  role!: OrganizationRole;

  @TextField({ optional: true, max: 120, about: 'What the person is in the structure', example: 'trésorier' })
  capacity?: string;
}

export class ColleagueRoleBody {
  @ChoiceField(organizationRoles)
  role!: OrganizationRole;

  @TextField({ optional: true, max: 120 })
  capacity?: string;

  @YesNoField({ optional: true, about: 'Is its legal representative besides: certifies where a call asks it' })
  represents?: boolean;
}

/** The path of one person of a structure. */
export class ColleaguePath extends IdPath {
  @IdField({ about: 'Identifier of the person’s part in the structure' })
  partId!: string;
}
