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

const states = ['uploading', 'quarantined', 'clean', 'refused', 'replaced'] as const;

/** A paper: where it stands, and the address of its bytes once clean. */
export class AttachmentView {
  @IdField() id!: string;
  @TextField({ about: 'Key of the question it answers' }) field!: string;
  @TextField() name!: string;
  @WholeField({ about: 'Bytes' }) size!: number;
  @ChoiceField(states) state!: (typeof states)[number];
  @YesNoField({ about: 'A virus scanner has looked at it' }) scanned!: boolean;
  @ObjectField(() => ApplicationTextView, { nullable: true, about: 'Why it was refused' }) why!: Bilingual | null;
  @TextField({ nullable: true }) href!: string | null;
  @InstantField() createdAt!: string;
  @TextField({ nullable: true, about: 'Who sent it; for its structure and the staff' }) by!: string | null;
  @IdField({ nullable: true, about: 'The version it takes the place of' }) replaces!: string | null;
  @InstantField({ nullable: true, about: 'When it was replaced or taken out' }) endedAt!: string | null;
  @TextField({ nullable: true, about: 'Who replaced it or took it out' }) endedBy!: string | null;
}

export class AttachmentsView {
  @ListField(() => AttachmentView) items!: AttachmentView[];
}
