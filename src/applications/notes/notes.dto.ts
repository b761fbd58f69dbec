import {
  IdField,
  InstantField,
  ListField,
  TextField,
  TextsField,
  WholeField,
  YesNoField,
} from '../../kernel/http/fields.js';

/** A note for colleagues. */
export class NoteBody {
  @TextField({ max: 5_000, about: 'Plain text; line breaks are kept' }) text!: string;
  @TextsField({ optional: true, max: 10, ids: true, about: 'Officers called to it' }) mentions?: string[];
}

export class NoteMentionView {
  @IdField() id!: string;
  @TextField() name!: string;
  @InstantField({ nullable: true, about: 'When they opened it' }) seenAt!: string | null;
}

export class NoteView {
  @IdField() id!: string;
  @TextField() by!: string;
  @YesNoField({ about: 'Calls the reader, who has not seen it yet' }) calls!: boolean;
  @TextField({ about: 'Plain text with line breaks' }) text!: string;
  @InstantField() writtenAt!: string;
  @ListField(() => NoteMentionView) mentions!: NoteMentionView[];
}

export class NotesView {
  @ListField(() => NoteView, { about: 'Newest first' }) items!: NoteView[];
  @TextField({ nullable: true, about: 'Cursor of the next page' }) next!: string | null;
}

export class NoteWrittenView {
  @IdField() id!: string;
  @InstantField() writtenAt!: string;
  @WholeField({ about: 'Colleagues called to it' }) mentioned!: number;
}

export class NotesSeenView {
  @IdField() id!: string;
  @WholeField({ about: 'Calls answered now' }) read!: number;
}

/** A note that calls the reader. */
export class MentionView {
  @IdField() noteId!: string;
  @IdField() applicationId!: string;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @TextField() by!: string;
  @TextField({ about: 'Beginning of the note' }) excerpt!: string;
  @InstantField() writtenAt!: string;
}

export class MentionsView {
  @ListField(() => MentionView, { about: 'Newest first, at most 50' }) items!: MentionView[];
}
