import {
  CentsField,
  ChoiceField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import {
  aidRegimes,
  legalForms,
  workIntegrationKinds,
  type AidRegime,
  type LegalForm,
  type WorkIntegration,
} from '../organizations/organizations.public.js';
import type { AxisTerms } from './axes/axis-terms.js';
import { axisAges, type AxisAge } from './call-facts.js';
import { decisionBodies, type CallParameters, type DecisionBody } from './call-parameters.js';

const share = { max: 10_000, about: 'Basis points: 3000 is 30 %' };

const asTheCall = { optional: true, nullable: true } as const;

/** What one axis asks instead of the call; null or absent leaves the rule of the call. */
export class AxisTermsBody implements AxisTerms {
  @TextField({ max: 40, about: 'Code of the axis' })
  axis!: string;

  @ChoiceField(axisAges, asTheCall)
  age: AxisAge | null = null;

  @WholeField({ ...asTheCall, max: 100 })
  ageYears: number | null = null;

  @TextsField({ ...asTheCall, min: 1, choices: legalForms })
  legalForms: readonly LegalForm[] | null = null;

  @CentsField({ ...asTheCall, min: 1 })
  maxGrant: number | null = null;

  @WholeField({ ...share, ...asTheCall, min: 1 })
  maxShare: number | null = null;

  @WholeField({ ...share, ...asTheCall })
  minOwnShare: number | null = null;
}

/** The rules of a call as staff write them: see CallParameters. */
export class CallParametersBody implements CallParameters {
  @CentsField({ min: 1 })
  maxGrant!: number;

  @WholeField({ ...share, min: 1 })
  maxShare!: number;

  @WholeField({ ...share, optional: true, nullable: true })
  minOwnShare: number | null = null;

  @TextsField({ min: 1, choices: legalForms })
  legalForms!: readonly LegalForm[];

  @WholeField({ max: 100 })
  startAgeYears!: number;

  @WholeField({ max: 100 })
  esusAfterYears!: number;

  @TextsField({ choices: workIntegrationKinds })
  excludedWorkIntegration!: readonly WorkIntegration[];

  @ChoiceField(aidRegimes)
  aidRegime!: AidRegime;

  @YesNoField()
  certifierRequired!: boolean;

  @WholeField({ min: 1, max: 24 })
  silenceMonths!: number;

  @WholeField({ min: 1, max: 365 })
  supplementDays!: number;

  @WholeField({ min: 1, max: 365 })
  consultationDays!: number;

  @YesNoField()
  consultationBlocksScheduling!: boolean;

  @WholeField({ max: 60 })
  convocationDays!: number;

  @ChoiceField(decisionBodies)
  decisionBody!: DecisionBody;

  @WholeField(share)
  advanceShare!: number;

  @YesNoField()
  agreementAlways!: boolean;

  @YesNoField()
  publishAllAwards!: boolean;

  @ListField(() => AxisTermsBody, { optional: true, max: 20, about: 'What single axes ask instead' })
  axes?: AxisTermsBody[];
}
