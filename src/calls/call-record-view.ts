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
} from '../kernel/http/fields.js';
import {
  callRhythms,
  type CallRhythm,
  type CallState,
  type CallTexts,
  type EnvelopeFacts,
  type RoundFacts,
} from './call-facts.js';
import type { CallParameters } from './call-parameters.js';
import { CallTextView } from './call-text-view.js';
import { RoundView } from './call-view.js';
import type { FormDefinition } from './forms/forms.public.js';
import type { GridDefinition } from './grids/grids.public.js';

/** A call as staff edit it. */
export class CallRecordView {
  @IdField()
  id!: string;

  @TextField()
  slug!: string;

  @TextField()
  numberPrefix!: string;

  @ObjectField(() => CallTextView)
  title!: CallTextView;

  @ObjectField(() => CallTextView)
  summary!: CallTextView;

  @ChoiceField(['draft', 'published', 'closed'])
  state!: CallState;

  @ChoiceField(callRhythms)
  rhythm!: CallRhythm;

  @WholeField()
  version!: number;
}

/** An amount in cents of euro. */
export class EnvelopeAmountView {
  @WholeField({ about: 'Cents' })
  amount!: number;

  @ChoiceField(['EUR'])
  currency!: 'EUR';
}

export class EnvelopeView {
  @IdField()
  id!: string;

  @WholeField()
  year!: number;

  @IdField({ nullable: true, about: 'Null for the whole call' })
  axisId!: string | null;

  @ObjectField(() => EnvelopeAmountView)
  amount!: EnvelopeAmountView;

  @WholeField()
  version!: number;
}

class RevisionStateView {
  @IdField()
  id!: string;

  @WholeField()
  number!: number;

  @InstantField({ nullable: true, about: 'Null while in preparation; published, it never changes' })
  publishedAt!: Date | null;
}

class RulesRevisionView extends RevisionStateView {
  @DateField()
  validFrom!: string;

  @AnswersField()
  parameters!: CallParameters;

  @AnswersField()
  texts!: CallTexts;
}

class FormRevisionView extends RevisionStateView {
  @AnswersField()
  definition!: FormDefinition;
}

class GridRevisionView extends RevisionStateView {
  @IdField({ nullable: true, about: 'Null for the whole call' })
  axisId!: string | null;

  @AnswersField()
  definition!: GridDefinition;
}

/** Every revision of a call, latest first, and its money. */
export class CallRevisionsView {
  @ListField(() => RulesRevisionView)
  rules!: readonly RulesRevisionView[];

  @ListField(() => FormRevisionView)
  forms!: readonly FormRevisionView[];

  @ListField(() => GridRevisionView)
  grids!: readonly GridRevisionView[];

  @ListField(() => EnvelopeView)
  envelopes!: readonly EnvelopeView[];
}

export function envelopeView({ id, year, axisId, amount, version }: EnvelopeFacts): EnvelopeView {
  return { id, year, axisId, amount: { amount, currency: 'EUR' }, version };
}

export function roundView(round: RoundFacts): RoundView {
  const { id, name, opensAt, closesAt, graceMinutes, committeeOn, version } = round;
  const [opens, closes] = [opensAt.toISOString(), closesAt.toISOString()];
  return { id, name, opensAt: opens, closesAt: closes, graceMinutes, committeeOn, version };
}
