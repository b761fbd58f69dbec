import {
  AnswersField,
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '../kernel/http/fields.js';
import { axisAges, type AxisRules } from './call-facts.js';
import { CallParametersBody } from './call-parameters.dto.js';
import { CallTextView as BilingualBody } from './call-view.js';
import type { FormDefinition } from './forms/forms.public.js';
import type { GridDefinition } from './grids/grids.public.js';

const slug = /^[a-z0-9-]{3,60}$/;
const slugHint = {
  fr: 'De 3 à 60 petites lettres, chiffres ou tirets.',
  en: '3 to 60 small letters, digits or hyphens.',
};

/** The path of a call by its address. */
export class CallSlugPath {
  @TextField({ pattern: slug, hint: slugHint, example: 'entreprendre-autrement' })
  slug!: string;
}

export class EligibilityBody {
  @AnswersField({ about: 'Chosen option by question key', example: { carrier: 'social', registered: 'yes' } })
  answers!: Record<string, unknown>;
}

/** The texts of a call, each in both languages. */
export class CallTextsBody {
  @ObjectField(() => BilingualBody, { optional: true })
  presentation?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  whoMayApply?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  whatIsFunded?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  howItIsChosen?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  afterTheAward?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  contact?: BilingualBody;
}

class AxisRulesBody {
  @ChoiceField(axisAges)
  age!: AxisRules['age'];
}

class AxisBody {
  @TextField({ pattern: /^[a-z][a-z0-9-]{1,39}$/ })
  code!: string;

  @ObjectField(() => BilingualBody)
  label!: BilingualBody;

  @ObjectField(() => AxisRulesBody)
  rules!: AxisRulesBody;
}

export class NewCallBody {
  @TextField({ pattern: slug, hint: slugHint })
  slug!: string;

  @TextField({ pattern: /^[A-Z]{2,4}$/, about: 'Start of application numbers: two to four capital letters' })
  numberPrefix!: string;

  @ObjectField(() => BilingualBody)
  title!: BilingualBody;

  @ObjectField(() => BilingualBody)
  summary!: BilingualBody;

  @ListField(() => AxisBody, { min: 1, max: 10 })
  axes!: AxisBody[];

  @DateField({ about: 'First day on which the rules are in force' })
  validFrom!: string;

  @ObjectField(() => CallParametersBody)
  parameters!: CallParametersBody;

  @ObjectField(() => CallTextsBody)
  texts!: CallTextsBody;
}

class RulesBody {
  @DateField()
  validFrom!: string;

  @ObjectField(() => CallParametersBody)
  parameters!: CallParametersBody;

  @ObjectField(() => CallTextsBody)
  texts!: CallTextsBody;
}

class GridBody {
  @IdField({ optional: true, nullable: true, about: 'The axis; null or absent for the whole call' })
  axisId: string | null = null;

  @AnswersField()
  definition!: GridDefinition;
}

/** What changes of a call; what is absent stays. */
export class CallChangesBody {
  @ObjectField(() => BilingualBody, { optional: true })
  title?: BilingualBody;

  @ObjectField(() => BilingualBody, { optional: true })
  summary?: BilingualBody;

  @ObjectField(() => RulesBody, { optional: true })
  rules?: RulesBody;

  @AnswersField({ optional: true, about: 'The whole form' })
  form?: FormDefinition;

  @ListField(() => GridBody, { optional: true, max: 11 })
  grids?: GridBody[];
}

export class NewRoundBody {
  @TextField({ max: 80 })
  name!: string;

  @InstantField()
  opensAt!: string;

  @InstantField()
  closesAt!: string;

  @WholeField({ optional: true, max: 1_440, about: 'Minutes after closing left to filings under way' })
  graceMinutes?: number;

  @DateField({ optional: true, nullable: true })
  committeeOn?: string | null;
}

export class EnvelopeBody {
  @WholeField({ min: 2011, max: 2100 })
  year!: number;

  @IdField({ optional: true, nullable: true, about: 'The axis; null or absent for the whole call' })
  axisId: string | null = null;

  @CentsField()
  amount!: number;
}
