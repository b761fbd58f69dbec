import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { ApplicationTextView } from '../applications.views.js';

/** Somebody of the structure to turn to. */
export class DeskPersonView {
  @TextField() name!: string;
  @TextField({ nullable: true }) email!: string | null;
}

/** Who wrote an answer last and where it came from. */
export class AnswerMarkView {
  @TextField({ about: 'Key of the question' }) field!: string;
  @ChoiceField(['typed', 'organization', 'application'], { about: 'The record of the structure, or an earlier file' })
  source!: 'typed' | 'organization' | 'application';
  @TextField({ nullable: true, about: 'Number of the earlier file' }) sourceNumber!: string | null;
  @TextField({ min: 0 }) by!: string;
  @InstantField() at!: Date;
}

/** A question asked before the form, and what was answered. */
export class EligibilityGivenView {
  @ObjectField(() => ApplicationTextView) question!: ApplicationTextView;
  @ObjectField(() => ApplicationTextView) answer!: ApplicationTextView;
}

/** The last request for certification. */
export class AskedOfView {
  @TextField() by!: string;
  @InstantField() at!: Date;
  @TextsField() to!: readonly string[];
  @YesNoField({ about: 'Answers have changed since' }) changedSince!: boolean;
}

/** The ended file a draft continues. */
export class CopiedFromView {
  @IdField() id!: string;
  @TextField() number!: string;
  @ListField(() => ApplicationTextView, { about: 'Papers it had and the draft has not: to be joined again' })
  toJoinAgain!: readonly ApplicationTextView[];
  @ListField(() => ApplicationTextView, { about: 'Papers taken over because they stay valid' })
  carried!: readonly ApplicationTextView[];
}

/** What surrounds a draft, for all who prepare it together. */
export class DraftDeskView {
  @IdField() id!: string;
  @TextField({ min: 0 }) startedBy!: string;
  @InstantField() startedAt!: Date;
  @YesNoField({ about: 'The reader may change it' }) mayWrite!: boolean;
  @YesNoField({ about: 'The call asks that the legal representative certifies and files' }) certifierRequired!: boolean;
  @YesNoField({ about: 'The reader represents the structure legally' }) mayCertify!: boolean;
  @ListField(() => DeskPersonView, { about: 'Who says what each may do' }) owners!: readonly DeskPersonView[];
  @ListField(() => DeskPersonView) representatives!: readonly DeskPersonView[];
  @ObjectField(() => AskedOfView, { nullable: true }) certification!: AskedOfView | null;
  @ObjectField(() => CopiedFromView, { nullable: true }) copiedFrom!: CopiedFromView | null;
  @ListField(() => EligibilityGivenView) eligibility!: readonly EligibilityGivenView[];
  @ListField(() => AnswerMarkView) marks!: readonly AnswerMarkView[];
}

export class CertificationAskedView {
  @IdField() id!: string;
  @TextsField({ about: 'Whom it was asked of' }) to!: readonly string[];
  @YesNoField({ about: 'Asked before for this version: no mail was sent again' }) known!: boolean;
}

/** Whether one wants to be reminded of drafts before a round closes. */
export class ReminderWishBody {
  @YesNoField() wanted!: boolean;
}

export class ReminderWishView {
  @YesNoField() wanted!: boolean;
}
