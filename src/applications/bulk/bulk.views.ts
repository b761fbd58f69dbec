import {
  ChoiceField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
  WholeField,
} from '../../kernel/http/fields.js';
import { ApplicationTextView } from '../applications.views.js';
import { bulkActs, type BulkActName } from './bulk-kinds.js';

/** What an act would do to one file: from what to what, or why it is refused. */
export class BulkForecastView {
  @IdField() id!: string;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @TextField() organization!: string;
  @ObjectField(() => ApplicationTextView, { nullable: true, about: 'State, or officer' })
  from!: ApplicationTextView | null;
  @ObjectField(() => ApplicationTextView, { nullable: true }) to!: ApplicationTextView | null;
  @ObjectField(() => ApplicationTextView, { nullable: true, about: 'Why it is refused; null where it would be done' })
  refusal!: ApplicationTextView | null;
  @WholeField({ about: 'Mails it would cause' }) mails!: number;
}

/** Somebody who would be written to. */
export class BulkRecipientView {
  @TextField({ min: 0 }) name!: string;
  @TextField() email!: string;
  @WholeField() mails!: number;
}

export class SampleMailView {
  @TextField() to!: string;
  @TextField() subject!: string;
  @TextField({ max: 100_000 }) text!: string;
}

/** What an act on many files would do. Nothing has been done. */
export class BulkPreviewView {
  @ChoiceField(bulkActs) act!: BulkActName;
  @ListField(() => BulkForecastView) files!: BulkForecastView[];
  @WholeField({ about: 'Files it would be done to' }) done!: number;
  @WholeField() refused!: number;
  @WholeField() mails!: number;
  @ListField(() => BulkRecipientView, { about: 'The first fifty, by name' }) recipients!: BulkRecipientView[];
  @ObjectField(() => SampleMailView, { nullable: true }) sample!: SampleMailView | null;
  @ChoiceField(['act', 'mails', 'nothing'], { about: 'What can be taken back within ten minutes' })
  undo!: 'act' | 'mails' | 'nothing';
}

/** What became of one file. */
export class BulkFileView {
  @IdField() id!: string;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @ChoiceField(['waiting', 'done', 'refused', 'undone', 'kept']) state!: string;
  @ObjectField(() => ApplicationTextView, { nullable: true, about: 'Why it was refused, or kept' })
  words!: ApplicationTextView | null;
}

/** One act on many files, and what became of each. */
export class BulkActView {
  @IdField() id!: string;
  @ChoiceField(bulkActs) act!: BulkActName;
  @ChoiceField(['running', 'done', 'undoing', 'undone']) state!: string;
  @InstantField() askedAt!: Date;
  @InstantField({ about: 'Until then it can be taken back' }) undoUntil!: Date;
  @WholeField({ about: 'Seconds left to take it back; 0 once past' }) secondsLeft!: number;
  @ChoiceField(['act', 'mails', 'nothing']) undo!: 'act' | 'mails' | 'nothing';
  @WholeField({ about: 'Mails that wait for the end of the ten minutes' }) mailsWaiting!: number;
  @WholeField() mailsStopped!: number;
  @ListField(() => BulkFileView, { about: 'Those the reader may see' }) files!: BulkFileView[];
}

export class BulkActsView {
  @ListField(() => BulkActView, { about: 'Newest first, ten at most' }) items!: BulkActView[];
}

export class BulkAskedView {
  @IdField() id!: string;
  @InstantField() undoUntil!: Date;
}

export class BulkUndoneView {
  @IdField() id!: string;
  @WholeField({ about: 'Mails that will not leave' }) mailsStopped!: number;
}
