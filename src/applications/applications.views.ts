import type { FormDefinition } from '../calls/calls.public.js';
import { ApiProperty } from '@nestjs/swagger';
import { applicationStates, type ApplicationState } from './application.lifecycle.js';
import { MatchView, WidenedView } from './desk/desk.views.js';
import {
  AnswersField,
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';

/** A text in both languages. */
export class ApplicationTextView {
  @TextField() fr!: string;
  @TextField() en!: string;
}

/** An amount. */
export class ApplicationAmountView {
  @WholeField({ about: 'Cents' }) amount!: number;
  @ChoiceField(['EUR']) currency!: 'EUR';
}

export class NamedView {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class AxisView {
  @IdField() id!: string;
  @TextField() code!: string;
  @ObjectField(() => ApplicationTextView) label!: ApplicationTextView;
}

export class PlaceView {
  @TextField({ about: 'INSEE code' }) insee!: string;
  @TextField() name!: string;
  @YesNoField() main!: boolean;
}

/** One line of a list of applications. */
export class ApplicationLineView {
  @IdField() id!: string;
  @TextField({ nullable: true, example: 'EA-2026-0001' }) number!: string | null;
  @ChoiceField(applicationStates) state!: ApplicationState;
  @ObjectField(() => ApplicationTextView) stateLabel!: ApplicationTextView;
  @TextField({ min: 0 }) title!: string;
  @IdField() callId!: string;
  @ObjectField(() => AxisView) axis!: AxisView;
  @ObjectField(() => NamedView) organization!: NamedView;
  @ListField(() => PlaceView) communes!: PlaceView[];
  @ObjectField(() => ApplicationAmountView, { nullable: true }) asked!: ApplicationAmountView | null;
  @ObjectField(() => ApplicationAmountView, { nullable: true }) budgetTotal!: ApplicationAmountView | null;
  @InstantField({ nullable: true }) submittedAt!: Date | null;
  @DateField({ nullable: true, about: 'Silence is a refusal from this day on' }) implicitRefusalOn!: string | null;
  @YesNoField({ about: 'Silence has become a refusal; a decision is still possible' }) refusedBySilence!: boolean;
  @ObjectField(() => NamedView, { nullable: true, about: 'Case officer; staff only' }) officer!: NamedView | null;
  @InstantField({ about: 'Last change of what the holder wrote' }) updatedAt!: Date;
  @WholeField() version!: number;
}

/** The consultation of one commune beside a line; a commune never asked, or whose request was withdrawn, has none. */
export class ListedOpinionView {
  @TextField({ about: 'INSEE code' }) insee!: string;
  @TextField() commune!: string;
  @ChoiceField(['asked', 'answered', 'expired']) state!: 'asked' | 'answered' | 'expired';
  @ChoiceField(['favourable', 'reserved', 'unfavourable', 'no_opinion'], { nullable: true, about: 'Once answered' })
  opinion!: 'favourable' | 'reserved' | 'unfavourable' | 'no_opinion' | null;
}

/** One line of a list with the opinions of the communes. */
export class ApplicationListedView extends ApplicationLineView {
  @ListField(() => ListedOpinionView, { nullable: true, about: 'By name of the commune; staff only' })
  opinions!: ListedOpinionView[] | null;
  @WholeField({ about: 'Messages to read: of the service for its structure, of the holder for officers' })
  unreadMessages!: number;
  @AnswersField({ nullable: true, about: 'To the questions asked for as columns, by key' })
  answers!: Readonly<Record<string, unknown>> | null;
  @ObjectField(() => MatchView, { nullable: true, about: 'Where the words of a search stand; staff only' })
  match!: MatchView | null;
}

export class ApplicationsPageView {
  @ListField(() => ApplicationListedView) items!: ApplicationListedView[];
  @TextField({ nullable: true, about: 'Cursor of the next page' }) next!: string | null;
  @ListField(() => WidenedView, { about: 'Words of the search that no file has, with those taken instead' })
  widened!: WidenedView[];
}

export class SupplementItemView {
  @TextField({ about: 'Key of the question' }) field!: string;
  @TextField() reason!: string;
  @YesNoField() indispensable!: boolean;
}

export class OpenSupplementsView {
  @IdField() id!: string;
  @DateField() dueOn!: string;
  @ListField(() => SupplementItemView) items!: SupplementItemView[];
}

/** One application, as far as the reader may see it. */
export class ApplicationView extends ApplicationLineView {
  @IdField({ nullable: true }) roundId!: string | null;
  @IdField({ about: 'The form the answers belong to' }) formRevisionId!: string;
  @AnswersField({ about: 'By key of the question; without what the form keeps from this reader' })
  answers!: Readonly<Record<string, unknown>>;
  @NumberField({ nullable: true, about: 'Full-time equivalents' }) jobsPlanned!: number | null;
  @TextField({ nullable: true, about: 'Why it was declared inadmissible' }) ground!: string | null;
  @ObjectField(() => OpenSupplementsView, { nullable: true }) supplements!: OpenSupplementsView | null;
  @AnswersField({ nullable: true, about: 'Report of the rule check; staff only' })
  checkReport!: object | null;
  @InstantField() createdAt!: Date;
  @WholeField({ about: 'Messages to read: of the service for its structure, of the holder for officers' })
  unreadMessages!: number;
  @InstantField({ nullable: true, about: 'When the draft was last carried to a later form; for its structure' })
  formMovedAt!: Date | null;
}

/** The number of applications in each state the reader may see. */
export class StateCountView {
  @ChoiceField(applicationStates) state!: ApplicationState;
  @ObjectField(() => ApplicationTextView) label!: ApplicationTextView;
  @WholeField() count!: number;
  @YesNoField({ about: 'There are more than were counted' }) more!: boolean;
}

export class StateCountsView {
  @ListField(() => StateCountView) items!: StateCountView[];
  @WholeField() total!: number;
  @YesNoField({ about: 'There are more than were counted' }) more!: boolean;
}

export class TimelineEntryView {
  @IdField() id!: string;
  @InstantField() at!: Date;
  @TextField() verb!: string;
  @ObjectField(() => ApplicationTextView) words!: ApplicationTextView;
  @TextField({ about: 'Who did it: a name, or the service' }) by!: string;
  @TextField({ nullable: true }) from!: string | null;
  @TextField({ nullable: true }) to!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) data!: Readonly<Record<string, unknown>>;
}

export class TimelineView {
  @ListField(() => TimelineEntryView) items!: TimelineEntryView[];
}

/** The questions an application answers: those in force when its draft was begun. */
export class ApplicationFormView {
  @IdField({ about: 'The form the answers belong to' }) id!: string;
  @AnswersField({ about: 'The questions of the form' }) definition!: FormDefinition;
}
