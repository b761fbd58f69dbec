import { ChoiceField, IdField, InstantField, ListField, TextField, TextsField } from '../kernel/http/fields.js';
import { PageQuery } from '../kernel/http/params.js';

export class MailboxQuery extends PageQuery {
  @TextField({ optional: true, max: 254, about: 'Part of the recipient’s address' })
  recipient?: string;
}

export class MailAttachmentPath {
  @IdField({ about: 'Identifier of the mail' })
  id!: string;

  @IdField({ about: 'Identifier of the file' })
  fileId!: string;
}

export class MailAttachmentView {
  @IdField({ about: 'Identifier of the stored file' })
  id!: string;

  @TextField({ about: 'Name of the file' })
  name!: string;
}

/** A mail of the local mailbox. */
export class MailView {
  @IdField()
  id!: string;

  @TextField({ about: 'Notice the mail carries', example: 'applications.receipt' })
  notice!: string;

  @TextField({ about: 'Address' })
  recipient!: string;

  @TextField({ about: 'Name', min: 0 })
  recipientName!: string;

  @ChoiceField(['fr', 'en'])
  locale!: 'fr' | 'en';

  @TextField({ about: 'Subject' })
  subject!: string;

  @TextField({ about: 'Text form', max: 100_000 })
  text!: string;

  @TextsField({ about: 'Web addresses in the text, in order' })
  links!: string[];

  @ListField(() => MailAttachmentView, { about: 'Attached files' })
  attachments!: MailAttachmentView[];

  @ChoiceField(['planned', 'sent', 'bounced', 'held', 'stopped'])
  state!: string;

  @InstantField({ about: 'Instant the mail was sent, or written down' })
  at!: string;
}

export class MailPageView {
  @ListField(() => MailView, { about: 'Mails, newest first' })
  items!: MailView[];

  @TextField({ nullable: true, about: 'Cursor of the next page' })
  next!: string | null;
}
