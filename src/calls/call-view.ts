import {
  AnswersField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { legalForms, type LegalForm } from '../organizations/organizations.public.js';
import { axisAges, type AxisRules, type CallState, type CallTexts } from './call-facts.js';
import type { CallParameters } from './call-parameters.js';
import type { EligibilityQuestion, FormDefinition } from './forms/forms.public.js';

/** A text in both languages. */
export class CallTextView {
  @TextField({ max: 5_000 })
  fr!: string;

  @TextField({ max: 5_000 })
  en!: string;
}

export class CallLineView {
  @IdField()
  id!: string;

  @TextField()
  slug!: string;

  @ObjectField(() => CallTextView)
  title!: CallTextView;

  @ObjectField(() => CallTextView)
  summary!: CallTextView;

  @ChoiceField(['draft', 'published', 'closed'])
  state!: CallState;

  @YesNoField({ about: 'One may file now' })
  open!: boolean;
}

export class CallsView {
  @ListField(() => CallLineView)
  items!: readonly CallLineView[];
}

export class CallAxisView {
  @IdField()
  id!: string;

  @TextField()
  code!: string;

  @ObjectField(() => CallTextView)
  label!: CallTextView;

  @ChoiceField(axisAges, { about: 'Whether structures are at most, or over, the age of the call’s rules' })
  age!: AxisRules['age'];
}

export class RoundView {
  @IdField()
  id!: string;

  @TextField()
  name!: string;

  @InstantField()
  opensAt!: string;

  @InstantField()
  closesAt!: string;

  @WholeField({ about: 'Minutes after closing left to filings under way' })
  graceMinutes!: number;

  @DateField({ nullable: true, about: 'Day of the committee, where it is fixed' })
  committeeOn!: string | null;

  @WholeField({ about: 'For If-Match when it is changed' })
  version!: number;
}

export class RevisionView {
  @IdField()
  id!: string;

  @WholeField()
  number!: number;

  @DateField()
  validFrom!: string;
}

export class CallFormView {
  @IdField()
  id!: string;

  @WholeField()
  number!: number;

  @AnswersField({ about: 'The questions of the form' })
  definition!: FormDefinition;
}

class CallPaperView {
  @TextField()
  key!: string;

  @ObjectField(() => CallTextView)
  label!: CallTextView;

  @ObjectField(() => CallTextView, { nullable: true })
  help!: CallTextView | null;

  @YesNoField()
  required!: boolean;
}

/** The papers a legal form joins in an axis. */
export class PapersView {
  @ChoiceField(legalForms)
  legalForm!: LegalForm;

  @TextField({ about: 'Code of the axis' })
  axis!: string;

  @ListField(() => CallPaperView)
  papers!: readonly CallPaperView[];
}

class EligibilityView {
  @TextField()
  key!: string;

  @ObjectField(() => CallTextView)
  question!: CallTextView;
}

/** Everything the public reads of a call. */
export class CallView extends CallLineView {
  @WholeField()
  version!: number;

  @AnswersField({ about: 'Texts by name, each in both languages' })
  texts!: CallTexts;

  @AnswersField({ nullable: true, about: 'The rules in force: amounts in cents, shares in basis points' })
  parameters!: CallParameters | null;

  @ObjectField(() => RevisionView, { nullable: true })
  revision!: RevisionView | null;

  @ListField(() => CallAxisView)
  axes!: readonly CallAxisView[];

  @ListField(() => RoundView)
  rounds!: readonly RoundView[];

  @ListField(() => EligibilityView, { about: 'The questions asked before the form' })
  eligibility!: readonly EligibilityQuestion[];

  @ObjectField(() => CallFormView, { nullable: true })
  form!: CallFormView | null;

  @ListField(() => PapersView, { about: 'Papers by legal form and axis' })
  papers!: readonly PapersView[];
}

/** What follows from answers to the eligibility questions. */
export class EligibilityVerdictView {
  @ChoiceField(['eligible', 'stop', 'ask'])
  verdict!: 'eligible' | 'stop' | 'ask';

  @TextField({ nullable: true, about: 'Key of the question that stops, or is still to be answered' })
  question!: string | null;

  @ObjectField(() => CallTextView, { nullable: true, about: 'Why it stops here, and what to do instead' })
  reason!: CallTextView | null;
}
