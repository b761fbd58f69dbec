import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
  YesNoField,
} from '../../kernel/http/fields.js';
import { applicationStates, type ApplicationState } from '../application.lifecycle.js';
import { ApplicationTextView } from '../applications.views.js';

/** A file that may be about the same project, or comes from the same structure. */
export class AlikeView {
  @IdField() id!: string;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @TextField() organization!: string;
  @ObjectField(() => ApplicationTextView) call!: ApplicationTextView;
  @ChoiceField(applicationStates) state!: ApplicationState;
  @ObjectField(() => ApplicationTextView) stateLabel!: ApplicationTextView;
  @InstantField({ nullable: true }) submittedAt!: Date | null;
  @YesNoField({ about: 'The same SIREN, or the same single undertaking' }) sameStructure!: boolean;
  @WholeField({ max: 100, about: 'What title and summary have in common, in hundredths' }) likeness!: number;
}

export class AlikeFilesView {
  @ListField(() => AlikeView, { about: 'The likest first; ten at most, those the reader may see' }) items!: AlikeView[];
}
