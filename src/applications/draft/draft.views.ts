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
} from '../../kernel/http/fields.js';

/** The draft to go on with. */
export class StartedView {
  @IdField() id!: string;
  @ChoiceField(['draft']) state!: 'draft';
  @IdField() callId!: string;
  @IdField() axisId!: string;
  @IdField() organizationId!: string;
  @YesNoField({ about: 'The structure already had a draft for this call' }) found!: boolean;
  @TextField({ min: 0, about: 'Who began it' }) startedBy!: string;
  @InstantField() startedAt!: string;
  @WholeField() version!: number;
}

export class DiscardedView {
  @IdField() id!: string;
  @YesNoField() discarded!: boolean;
}

/** One thing to mend, with its place in the answers and its words. */
export class FaultView {
  @TextField({ min: 0, about: 'JSON pointer into the answers' }) pointer!: string;
  @TextField({ min: 0, about: 'Key of the question' }) field!: string;
  @TextField() code!: string;
  @AnswersField() params!: Record<string, unknown>;
  @TextField() fr!: string;
  @TextField() en!: string;
}

export class SavedAnswersView {
  @IdField() id!: string;
  @WholeField() version!: number;
  @InstantField() savedAt!: string;
  @IdField({ about: 'The form they are kept on' }) formRevisionId!: string;
  @ListField(() => FaultView) faults!: FaultView[];
}

export class CompletenessLineView extends FaultView {
  @TextField({ nullable: true, about: 'Key of the section of the form' }) section!: string | null;
}

export class CompletenessView {
  @IdField() id!: string;
  @WholeField() version!: number;
  @YesNoField() complete!: boolean;
  @ListField(() => CompletenessLineView) lines!: CompletenessLineView[];
}

export class ServiceView {
  @TextField() name!: string;
  @TextField() email!: string;
  @TextField() phone!: string;
}

/** What was filed; the receipt itself follows by mail. */
export class SubmissionView {
  @IdField() id!: string;
  @TextField({ example: 'EA-2026-0001' }) number!: string;
  @ChoiceField(['submitted']) state!: 'submitted';
  @WholeField() version!: number;
  @IdField() roundId!: string;
  @InstantField() submittedAt!: string;
  @DateField({ about: 'Silence is a refusal from this day on' }) implicitRefusalOn!: string;
  @ObjectField(() => ServiceView) service!: ServiceView;
}
