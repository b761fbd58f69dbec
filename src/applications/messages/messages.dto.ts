import { ChoiceField, IdField, TextField, TextsField } from '../../kernel/http/fields.js';
import { PageQuery } from '../../kernel/http/params.js';

/** A message to the other side: the structure writes to the officers, the officers to the structure. */
export class MessageBody {
  @TextField({ max: 5_000, about: 'Plain text; line breaks are kept' }) text!: string;
  @TextsField({ optional: true, max: 5, ids: true, about: 'Papers uploaded for this message' }) paperIds?: string[];
}

export class ReadingBody {
  @IdField({ about: 'The last message on the reader’s screen' }) upTo!: string;
}

export class MessagePaperPath {
  @IdField({ about: 'Identifier of the application' }) id!: string;
  @IdField({ about: 'Identifier of the paper' }) paperId!: string;
}

/** The conversations an officer may read, and its page. */
export class ConversationsQuery extends PageQuery {
  @ChoiceField(['waiting', 'all'], { optional: true, about: 'Only those where the holder waits; all unless told' })
  show?: 'waiting' | 'all';
}
