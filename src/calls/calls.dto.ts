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
import { axisAges, callRhythms, type AxisRules, type CallRhythm } from './call-facts.js';
import { CallParametersBody } from './call-parameters.dto.js';
import { CallTextView as BilingualBody } from './call-text-view.js';
import type { FormDefinition } from './forms/forms.public.js';
import type { GridDefinition } from './grids/grids.public.js';

/** The address of a call, and the start of its application numbers. */
export const callSlug = /^[a-z0-9-]{3,60}$/;
export const callPrefix = /^[A-Z]{2,4}$/;
export const callSlugHint = {
  fr: 'De 3 à 60 petites lettres, chiffres ou tirets.',
  en: '3 to 60 small letters, digits or hyphens.',
};

/** The path of a call by its address. */
export class CallSlugPath {
  @TextField({ pattern: callSlug, hint: callSlugHint, example: 'entreprendre-autrement' })
  slug!: string;
}

export class EligibilityBody {
  @AnswersField({ about: 'Chosen option by question key', example: { carrier: 'social', registered: 'yes' } })
  answers!: Record<string, unknown>;
}

/** A passage of a call in limited Markdown; what has no English yet is shown in French. */
class PassageBody {
  @TextField({ min: 0, max: 5_000 })
  fr!: string;

  @TextField({ min: 0, max: 5_000 })
  en!: string;
}

/** The texts of a call, each in both languages. */
export class CallTextsBody {
  @ObjectField(() => PassageBody, { optional: true })
  presentation?: PassageBody;

  @ObjectField(() => PassageBody, { optional: true })
  whoMayApply?: PassageBody;

  @ObjectField(() => PassageBody, { optional: true })
  whatIsFunded?: PassageBody;

  @ObjectField(() => PassageBody, { optional: true })
  howItIsChosen?: PassageBody;

  @ObjectField(() => PassageBody, { optional: true })
  afterTheAward?: PassageBody;

  @ObjectField(() => PassageBody, { optional: true })
  contact?: PassageBody;
}

class AxisRulesBody {
  @ChoiceField(axisAges)
  age!: AxisRules['age'];
}

const axisCode = {
  pattern: /^[a-z][a-z0-9-]{1,39}$/,
  hint: { fr: 'De 2 à 40 petites lettres, chiffres ou tirets.', en: '2 to 40 small letters, digits or hyphens.' },
};

export class AxisBody {
  @TextField(axisCode)
  code!: string;

  @ObjectField(() => BilingualBody)
  label!: BilingualBody;

  @ObjectField(() => AxisRulesBody)
  rules!: AxisRulesBody;
}

/** An axis as it is to be, in the order of the call. */
class WantedAxisBody {
  @IdField({ optional: true, nullable: true, about: 'The axis; null or absent for a new one' })
  id: string | null = null;

  @TextField(axisCode)
  code!: string;

  @ObjectField(() => BilingualBody)
  label!: BilingualBody;
}

export class NewCallBody {
  @TextField({ pattern: callSlug, hint: callSlugHint })
  slug!: string;

  @TextField({ pattern: callPrefix, about: 'Start of application numbers: two to four capital letters' })
  numberPrefix!: string;

  @ObjectField(() => BilingualBody)
  title!: BilingualBody;

  @ObjectField(() => BilingualBody)
  summary!: BilingualBody;

  @ChoiceField(callRhythms, { optional: true, about: 'By rounds unless told' })
  rhythm?: CallRhythm;

  @ListField(() => AxisBody, { min: 1, max: 10 })
  axes!: AxisBody[];

  @DateField({ optional: true, about: 'First day on which the rules are in force; today unless told' })
  validFrom?: string;

  @ObjectField(() => CallParametersBody, { optional: true, about: 'The usual rules unless told' })
  parameters?: CallParametersBody;

  @ObjectField(() => CallTextsBody, { optional: true })
  texts?: CallTextsBody;
}

export class RulesBody {
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

  @ChoiceField(callRhythms, { optional: true })
  rhythm?: CallRhythm;

  @ListField(() => WantedAxisBody, { optional: true, min: 1, max: 10, about: 'All the axes, in their order' })
  axes?: WantedAxisBody[];

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
