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
import { applicationStates, type ApplicationState } from './application.lifecycle.js';
import { mendPlaces } from './check-report.js';
import { ApplicationTextView, SupplementItemView } from './applications.views.js';

/** Where an act left the application. */
export class MovedView {
  @IdField() id!: string;
  @ChoiceField(applicationStates) state!: ApplicationState;
  @WholeField() version!: number;
}

export class RemovedView {
  @IdField() id!: string;
  @YesNoField() removed!: boolean;
}

export class DocumentLineView {
  @IdField() id!: string;
  @TextField() kind!: string;
  @TextField() title!: string;
  @InstantField() issuedAt!: Date;
  @TextField() checkCode!: string;
  @TextField() href!: string;
}

export class DocumentsView {
  @ListField(() => DocumentLineView) items!: DocumentLineView[];
}

/** A request for items that was sent, or answered. */
export class SupplementsMovedView extends MovedView {
  @IdField() requestId!: string;
  @DateField({ nullable: true, about: 'Put off by the days left to answer' }) implicitRefusalOn!: string | null;
}

export class SupplementsAskedView extends SupplementsMovedView {
  @DateField() dueOn!: string;
}

/** A request for items with what became of it. */
export class SupplementRequestView {
  @IdField() id!: string;
  @ChoiceField(['asked', 'answered', 'lapsed', 'withdrawn']) state!: 'asked' | 'answered' | 'lapsed' | 'withdrawn';
  @InstantField() askedAt!: Date;
  @DateField() dueOn!: string;
  @InstantField({ nullable: true }) endedAt!: Date | null;
  @ListField(() => SupplementItemView) items!: SupplementItemView[];
  @AnswersField({ about: 'By question: what it was before and what it became' }) answers!: object;
}

export class SupplementRequestsView {
  @ListField(() => SupplementRequestView) items!: SupplementRequestView[];
}

export class VerdictView {
  @TextField() rule!: string;
  @ChoiceField(['met', 'look', 'against']) verdict!: string;
  @ObjectField(() => ApplicationTextView) words!: ApplicationTextView;
  @ObjectField(() => ApplicationTextView, { optional: true, about: 'Values held against each other' })
  compared?: ApplicationTextView;
  @ObjectField(() => ApplicationTextView, { optional: true, about: 'Text the rule comes from' })
  source?: ApplicationTextView;
  @ChoiceField(mendPlaces, { optional: true, about: 'Where what it looks at is mended' }) mend?: string;
}

export class CheckReportView {
  @DateField() on!: string;
  @ListField(() => VerdictView) verdicts!: VerdictView[];
}

export class RuleCheckView {
  @IdField() id!: string;
  @ObjectField(() => CheckReportView) report!: CheckReportView;
  @WholeField() version!: number;
}

export class AssignedView {
  @IdField() id!: string;
  @IdField() officerId!: string;
  @WholeField() version!: number;
}
