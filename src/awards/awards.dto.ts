import {
  CentsField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { PageQuery } from '../kernel/http/params.js';
import { awardLifeCycle } from './award.lifecycle.js';

const awardStates = Object.keys(awardLifeCycle.labels);
const bodies = ['council', 'bureau', 'president'] as const;

export class ConditionInput {
  @TextField({ max: 40, pattern: /^[a-z_]+$/, about: 'Short code of the condition' })
  code!: string;

  @TextField({ max: 300, about: 'What must be proved, as the letter says it' })
  text!: string;

  @ChoiceField(['advance', 'balance'], { about: 'The instalment it holds back' })
  blocks!: 'advance' | 'balance';
}

export class ProposalInput {
  @ChoiceField(['award', 'refusal'])
  outcome!: 'award' | 'refusal';

  @CentsField({ optional: true, about: 'Amount proposed, in cents; needed for an award' })
  amount?: number;

  @TextField({ max: 256, about: 'Object of the grant, as published' })
  object!: string;

  @TextField({ optional: true, max: 2000, about: 'Grounds, needed for a refusal: they are in the letter' })
  grounds?: string;

  @ListField(() => ConditionInput, { optional: true, max: 10 })
  conditions?: ConditionInput[];
}

export class ProposalChangeInput {
  @CentsField({ optional: true })
  amount?: number;

  @TextField({ optional: true, min: 1, max: 256 })
  object?: string;

  @TextField({ optional: true, max: 2000 })
  grounds?: string;

  @ListField(() => ConditionInput, { optional: true, max: 10 })
  conditions?: ConditionInput[];
}

export class DeliberationInput {
  @TextField({
    max: 9,
    pattern: /^\d{2}-[CBP]-\d{4}$/,
    hint: { fr: 'Écrivez par exemple 26-B-0123.', en: 'Write for example 26-B-0123.' },
    about: 'Number of the act',
    example: '26-B-0123',
  })
  number!: string;

  @ChoiceField(bodies)
  body!: 'council' | 'bureau' | 'president';

  @TextField({ max: 300 })
  title!: string;

  @DateField({ about: 'Day of the vote' })
  votedOn!: string;

  @ChoiceField(['adopted', 'rejected'])
  outcome!: 'adopted' | 'rejected';

  @WholeField({ optional: true, max: 1000 })
  for?: number;

  @WholeField({ optional: true, max: 1000 })
  against?: number;

  @WholeField({ optional: true, max: 1000 })
  abstentions?: number;
}

export class TransmissionInput {
  @DateField({ about: 'Day the prefect received the act' })
  transmittedOn!: string;

  @DateField({ optional: true, about: 'Day it became executory; the day of transmission unless told' })
  executoryOn?: string;
}

export class DecisionInput {
  @TextsField({ ids: true, min: 1, max: 200, about: 'Proposals the act settles' })
  awardIds!: string[];
}

export class ReleaseInput {
  @TextsField({ ids: true, min: 1, max: 200, about: 'Decisions to send, together or not at all' })
  awardIds!: string[];
}

export class SignatureInput {
  @DateField({ about: 'Day the last party signed' })
  signedOn!: string;

  @DateField({ optional: true, about: 'End of the agreement; two years after signature unless told' })
  endsOn?: string;
}

export class EndingInput {
  @TextField({ min: 10, max: 2000, about: 'Ground, as the mail to the structure says it' })
  ground!: string;
}

export class WithdrawalInput extends EndingInput {
  @DateField({ about: 'Day the structure was heard: its observations received, or the day their delay ended' })
  heardOn!: string;
}

export class AwardsListQuery extends PageQuery {
  @ChoiceField(awardStates, { optional: true })
  state?: string;

  @YesNoField({ optional: true, about: 'Only decisions already sent, or only those still to send' })
  released?: boolean;
}

export class BoardQuery {
  @IdField({ about: 'The call' })
  call!: string;

  @WholeField({ optional: true, min: 2000, max: 2100, about: 'Budget year; the current one unless told' })
  year?: number;
}
