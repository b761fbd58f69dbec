import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';

/** A condition of payment as the letter says it. */
export class AwardConditionView {
  @TextField()
  code!: string;

  @TextField()
  text!: string;

  @ChoiceField(['advance', 'balance'], { about: 'The instalment it holds back' })
  blocks!: string;
}

/** An award as staff and the structure read it; a proposal is for staff only until the letter is out. */
export class AwardView {
  @IdField()
  id!: string;

  @TextField({ nullable: true })
  number!: string | null;

  @IdField()
  applicationId!: string;

  @TextField()
  applicationNumber!: string;

  @IdField()
  organizationId!: string;

  @TextField()
  organization!: string;

  @TextField()
  title!: string;

  @ChoiceField(['award', 'refusal'])
  outcome!: string;

  @TextField()
  state!: string;

  @CentsField()
  amount!: number;

  @TextField()
  object!: string;

  @TextField({ min: 0, about: 'Why it is refused or ended, as the letter says it' })
  grounds!: string;

  @ListField(() => AwardConditionView)
  conditions!: AwardConditionView[];

  @TextField({ nullable: true })
  deliberation!: string | null;

  @DateField({ nullable: true })
  votedOn!: string | null;

  @DateField({ nullable: true, about: 'Day of the letter: the delays of appeal run from it' })
  notifiedOn!: string | null;

  @YesNoField({ nullable: true })
  agreementDue!: boolean | null;

  @IdField({ nullable: true })
  agreementId!: string | null;

  @TextField({ nullable: true })
  agreementNumber!: string | null;

  @TextField({ nullable: true })
  agreementState!: string | null;

  @WholeField({ nullable: true })
  agreementVersion!: number | null;

  @IdField({ nullable: true, about: 'File of the sealed decision letter' })
  letterFileId!: string | null;

  @IdField({ nullable: true, about: 'File of the agreement as sent for signature' })
  agreementFileId!: string | null;

  @YesNoField()
  released!: boolean;

  @WholeField()
  version!: number;
}

/** An act of the council, bureau or president. */
export class DeliberationView {
  @IdField()
  id!: string;

  @TextField()
  number!: string;

  @ChoiceField(['council', 'bureau', 'president'])
  body!: string;

  @TextField()
  title!: string;

  @DateField()
  votedOn!: string;

  @ChoiceField(['adopted', 'rejected'])
  outcome!: string;

  @DateField({ nullable: true })
  transmittedOn!: string | null;

  @DateField({ nullable: true })
  executoryOn!: string | null;

  @WholeField({ about: 'Decisions that rest on it' })
  decisions!: number;

  @CentsField({ about: 'Sum of the awards that rest on it, in cents' })
  amount!: number;

  @WholeField()
  version!: number;
}

/** One envelope of the year against what is promised from it. Cents. */
export class EnvelopeLineView {
  @IdField()
  id!: string;

  @IdField({ nullable: true, about: 'Axis it is for; null for the whole call' })
  axisId!: string | null;

  @CentsField()
  amount!: number;

  @CentsField({ about: 'Already voted' })
  voted!: number;

  @CentsField({ about: 'Proposed, not voted yet' })
  proposed!: number;

  @WholeField({ about: 'What is left once the proposals are voted, in cents' })
  left!: number;
}

/** The lead's table before the vote: what is proposed, and what the envelopes of the year leave. */
export class ProposalsBoardView {
  @WholeField()
  year!: number;

  @ListField(() => EnvelopeLineView)
  envelopes!: EnvelopeLineView[];

  @ListField(() => AwardView)
  proposals!: AwardView[];

  @CentsField({ about: 'Sum of the proposals' })
  total!: number;

  @WholeField({ about: 'What all envelopes of the year leave, in cents' })
  left!: number;
}
