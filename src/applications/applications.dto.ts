import {
  AnswersField,
  ChoiceField,
  DateField,
  IdField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../kernel/http/fields.js';
import { applicationStates, type ApplicationState } from './application.lifecycle.js';
import { groundCodes } from './checking/grounds.js';
import { listSorts, type ListSort } from './reading/list-orders.js';
import { attentions, type Attention } from './reading/attention.sql.js';

const personForm = /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Opens a draft. */
export class StartBody {
  @IdField() callId!: string;
  @IdField() axisId!: string;
  @IdField({ about: 'A structure one may act for' }) organizationId!: string;
  @AnswersField({ optional: true, about: 'What was answered to the questions before the form, by key' })
  eligibility?: Record<string, unknown>;
  @IdField({ optional: true, about: 'An ended file of the structure to take up again' }) fromApplicationId?: string;
}

/** Answers by key of the question, as typed; null clears one when only some are sent. */
export class AnswersBody {
  @AnswersField() answers!: Record<string, unknown>;
}

export class SupplementItemBody {
  @TextField({ max: 40, about: 'Key of the question, a paper included' }) field!: string;
  @TextField({ max: 1_000, about: 'What is missing and why, in words for the holder' }) reason!: string;
  @YesNoField({ about: 'Without it the application lapses on the due date' }) indispensable!: boolean;
}

export class SupplementRequestBody {
  @ListField(() => SupplementItemBody, { max: 40 }) items!: SupplementItemBody[];
  @DateField({ about: 'Day by which the items are awaited' }) dueOn!: string;
}

export class SupplementAnswersBody {
  @AnswersField({ about: 'New answers to the questions asked; papers are uploaded' }) answers!: Record<string, unknown>;
}

export class AcceptanceBody {
  @TextField({ optional: true, min: 1, max: 2_000, about: 'Why, where a rule stands against it' }) reasons?: string;
}

export class InadmissibilityBody {
  @TextsField({ optional: true, choices: groundCodes, max: 20, about: 'Grounds of the closed list' })
  grounds?: string[];
  @TextField({ optional: true, max: 2_000, about: 'The ground in words, as the structure will read it' })
  ground?: string;
}

export class OfficerBody {
  @IdField() officerId!: string;
}

/** What the counts by state are narrowed to: the filters of the list but for the state itself. */
export class CountsQuery {
  @IdField({ optional: true }) callId?: string;
  @TextField({ optional: true, min: 5, max: 5, pattern: /^[0-9][0-9AB][0-9]{3}$/, about: 'INSEE code' })
  commune?: string;
  @IdField({ optional: true }) axisId?: string;
  @TextField({ optional: true, pattern: personForm, about: 'Identifier of an officer, or `me`' }) officerId?: string;
  @TextField({
    optional: true,
    min: 2,
    max: 100,
    about:
      'Without accents, in titles, numbers and names; for staff in answers too, in any form of a word and misspelt',
  })
  search?: string;
  @TextsField({
    optional: true,
    max: 10,
    about:
      'Filters by answers, staff only, with callId: `key:value`; several values `a|b`, a range `from..to` (open at either side), `yes` or `no`',
  })
  field?: string[];
  @ChoiceField(attentions, { optional: true, about: 'Why an officer should look at it today; staff only' })
  attention?: Attention;
}

/** What a list is narrowed to, and its page. */
export class ListQuery extends CountsQuery {
  @ChoiceField(applicationStates, { optional: true }) state?: ApplicationState;
  @ChoiceField(listSorts, {
    optional: true,
    about:
      'Latest filed first unless told; a search by relevance. Highest asked, latest numbered and soonest silence first',
  })
  sort?: ListSort;
  @TextsField({ optional: true, max: 12, about: 'Keys of questions whose answers are shown, staff only, with callId' })
  column?: string[];
  @TextField({ optional: true, min: 1, max: 400, about: 'Cursor given by the Link header of the page before' })
  after?: string;
  @WholeField({ optional: true, min: 1, max: 200, about: 'Rows a page, 50 unless told' }) limit?: number;
}

export class AttachmentPath {
  @IdField() id!: string;
  @IdField() attachmentId!: string;
}
