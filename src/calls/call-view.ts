import {
  AnswersField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { legalForms, type LegalForm } from '../organizations/organizations.public.js';
import { CallTextView } from './call-text-view.js';
import { axisAges, callRhythms, type AxisRules, type CallRhythm, type CallState } from './call-facts.js';
import type { Passages } from './call-page.js';
import type { CallParameters } from './call-parameters.js';
import type { EligibilityQuestion, FormDefinition } from './forms/forms.public.js';

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

  @ChoiceField(callRhythms, { about: 'By rounds, or open all year' })
  rhythm!: CallRhythm;

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

  @ChoiceField(axisAges, { about: 'Whether structures are at most, or over, the age asked' })
  age!: AxisRules['age'];

  @WholeField({ nullable: true, about: 'The age asked, in years; null before the call has rules' })
  ageYears!: number | null;

  @WholeField({ nullable: true, about: 'Most a project may be given in this axis, in cents' })
  maxGrant!: number | null;

  @WholeField({ nullable: true, about: 'Most the grant may be of the budget, in basis points' })
  maxShare!: number | null;

  @WholeField({ nullable: true, about: 'Least of the costs to cover without grants, in basis points; null for none' })
  minOwnShare!: number | null;

  @TextsField({ nullable: true, choices: legalForms, about: 'Legal forms the axis is for' })
  legalForms!: readonly LegalForm[] | null;

  @YesNoField({ about: 'One may apply in it; false while it waits for publication' })
  published!: boolean;
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

  @AnswersField({
    about: 'Passages by name, each in both languages, as blocks: headings, paragraphs and lists of styled text',
  })
  passages!: Passages;

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
