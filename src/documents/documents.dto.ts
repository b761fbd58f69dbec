import { InstantField, ListField, TextField, YesNoField } from '../kernel/http/fields.js';

const sha256 = {
  min: 64,
  max: 64,
  pattern: /^[0-9a-fA-F]{64}$/,
  hint: { fr: '64 chiffres et lettres de a à f', en: '64 digits and letters from a to f' },
  about: 'SHA-256 of the file, in hexadecimal',
};

export class CheckCodePath {
  @TextField({ max: 40, about: 'Check code printed on the document', example: 'K7QF-2MXB-9TRD' })
  code!: string;
}

export class CompareDocument {
  @TextField(sha256)
  sha256!: string;

  @TextField({ optional: true, max: 40, about: 'Check code the file should belong to' })
  code?: string;
}

export class PublicFactView {
  @TextField({ about: 'Name of the fact' })
  name!: string;

  @TextField({ about: 'Label in the reader’s language' })
  label!: string;

  @TextField({ about: 'The fact, written in the reader’s language' })
  text!: string;
}

/** What the check tells. Kind, title and facts only for documents whose content is public. */
export class DocumentCheckView {
  @YesNoField({ about: 'Always true: an unknown code is a refusal' })
  authentic!: boolean;

  @TextField({ about: 'Check code' })
  code!: string;

  @TextField({ about: 'Who issued the document' })
  issuer!: string;

  @InstantField({ about: 'Instant of the act the document follows from' })
  issuedAt!: string;

  @TextField({ about: 'SHA-256 of the file as issued, in hexadecimal' })
  sha256!: string;

  @YesNoField({ about: 'The file carries an electronic seal' })
  sealed!: boolean;

  @TextField({ optional: true, about: 'Kind of document' })
  kind?: string;

  @TextField({ optional: true, about: 'Title of the document' })
  title?: string;

  @ListField(() => PublicFactView, { optional: true, about: 'Public facts of the document' })
  facts?: PublicFactView[];

  @YesNoField({ optional: true, about: 'The compared file is the one issued' })
  matches?: boolean;
}
