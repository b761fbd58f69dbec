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
import type { Bilingual } from '../../kernel/refusals/refusal.js';
import { ApplicationTextView } from '../applications.views.js';
import type { Side } from './message.entity.js';

const sides = ['holder', 'service'] as const;
const paperStates = ['uploading', 'quarantined', 'clean', 'refused'] as const;

/** A paper of a message: where its check stands, and the address of its bytes once clean. */
export class MessagePaperView {
  @IdField() id!: string;
  @TextField() name!: string;
  @WholeField({ about: 'Bytes' }) size!: number;
  @ChoiceField(paperStates) state!: (typeof paperStates)[number];
  @YesNoField({ about: 'A virus scanner has looked at it' }) scanned!: boolean;
  @ObjectField(() => ApplicationTextView, { nullable: true, about: 'Why it was refused' }) why!: Bilingual | null;
  @TextField({ nullable: true }) href!: string | null;
}

export class MessagePapersView {
  @ListField(() => MessagePaperView) items!: MessagePaperView[];
}

/** Somebody of the other side has read it. */
export class MessageReadView {
  @TextField({ nullable: true, about: 'Name of the reader' }) by!: string | null;
  @InstantField() at!: string;
}

export class MessageView {
  @IdField() id!: string;
  @ChoiceField(sides, { about: 'Who wrote: the structure or the service' }) side!: Side;
  @TextField({ nullable: true, about: 'Name of the author' }) by!: string | null;
  @YesNoField({ about: 'Written by the reader' }) own!: boolean;
  @YesNoField({ about: 'From the other side, and not read by the reader yet' }) unread!: boolean;
  @TextField({ about: 'Plain text with line breaks' }) text!: string;
  @InstantField() sentAt!: string;
  @ListField(() => MessagePaperView) papers!: MessagePaperView[];
  @ListField(() => MessageReadView, { about: 'Readers of the other side, the first one first' })
  readBy!: MessageReadView[];
}

/** A conversation as one of its two sides sees it. */
export class MessagesView {
  @ChoiceField(sides, { about: 'The reader’s side; a message goes to the other' }) side!: Side;
  @YesNoField({ about: 'False for those who may only read' }) mayWrite!: boolean;
  @YesNoField({ about: 'The application is not filed yet' }) draft!: boolean;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @TextField({ about: 'Name of the structure' }) organization!: string;
  @TextField({ nullable: true, about: 'The officer in charge' }) officer!: string | null;
  @WholeField({ about: 'Messages of the other side the reader has not read' }) unread!: number;
  @ListField(() => MessageView, { about: 'Newest first' }) items!: MessageView[];
  @TextField({ nullable: true, about: 'Cursor of the next page' }) next!: string | null;
}

/** A message that went. */
export class MessageSentView {
  @IdField() id!: string;
  @ChoiceField(sides) side!: Side;
  @InstantField() sentAt!: string;
}

export class MessagesReadView {
  @IdField() id!: string;
  @WholeField({ about: 'Messages read now for the first time' }) read!: number;
}

/** One conversation in the officers’ list. */
export class ConversationView {
  @IdField() applicationId!: string;
  @TextField({ nullable: true }) number!: string | null;
  @TextField({ min: 0 }) title!: string;
  @TextField() organization!: string;
  @YesNoField({ about: 'The application is not filed yet: only the messages may be read' }) draft!: boolean;
  @TextField({ nullable: true, about: 'The officer in charge' }) officer!: string | null;
  @WholeField({ about: 'Messages of the holder nobody has taken in hand' }) waiting!: number;
  @ChoiceField(sides, { about: 'Who wrote last' }) lastSide!: Side;
  @TextField({ nullable: true, about: 'Who wrote last' }) lastBy!: string | null;
  @InstantField() lastAt!: string;
  @TextField({ about: 'Beginning of the last message' }) excerpt!: string;
}

export class ConversationsView {
  @ListField(() => ConversationView) items!: ConversationView[];
  @TextField({ nullable: true, about: 'Cursor of the next page' }) next!: string | null;
  @WholeField({ about: 'Conversations where the holder waits' }) waiting!: number;
}
