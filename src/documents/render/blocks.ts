import type { Language } from '../../kernel/text/typography.js';

/** A stretch of text of one appearance; `href` makes it a link that assistive technology announces. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly href?: string;
}

/** Text of a block. A line feed starts a new line. The renderer applies the typographic rules of the language. */
export type Inline = string | readonly Run[];

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/**
 * Head of a letter: the recipient at the place of the envelope's window (NF Z 10-011), references on the left, then
 * place and date. Comes first in a letter; `date` is a civil date 'YYYY-MM-DD'.
 */
export interface LetterheadBlock {
  readonly kind: 'letterhead';
  readonly recipient: readonly string[];
  readonly references?: readonly LabelledValue[];
  readonly place?: string;
  readonly date?: string;
}

/** Object line of a letter ("Objet : …"), its main heading. */
export interface SubjectBlock {
  readonly kind: 'subject';
  readonly text: string;
}

/** Main heading of a document that is not a letter (minutes, agreement, receipt). */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  readonly subtitle?: string;
}

/** Heading of a section (1) or of a part of it (2), below the title or subject. Never left alone at the foot of a page. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
  readonly level?: 1 | 2;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Inline;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Inline[];
}

/** Two columns: what it is, what it says. */
export interface KeyValuesBlock {
  readonly kind: 'keyValues';
  readonly items: readonly LabelledValue[];
}

/** A column; figures are aligned to the right. `width` is a share of the table's width; without it the contents decide. */
export interface TableColumn {
  readonly header: string;
  readonly align?: 'left' | 'right';
  readonly width?: number;
}

/** The header is repeated on each page. `totals` is a last row in bold. The first cell of a row names the row if `rowHeaders`. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals?: readonly string[];
  readonly rowHeaders?: boolean;
}

/** Signatory: `preamble` ("Pour le Président et par délégation,"), capacity, name; `note` says how the document is sealed. Two in a row stand side by side. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly name: string;
  readonly capacity: string;
  readonly preamble?: string;
  readonly note?: string;
}

/** A QR code with its caption beside it. `alt` says what scanning it does; `sizeMm` is the side of the code, 22 mm unless told. */
export interface QrBlock {
  readonly kind: 'qr';
  readonly payload: string;
  readonly alt: string;
  readonly caption: Inline;
  readonly sizeMm?: number;
}

/** Legal mentions in smaller type: appeal routes, personal data, de minimis. */
export interface LegalNoticeBlock {
  readonly kind: 'legalNotice';
  readonly heading?: string;
  readonly paragraphs: readonly Inline[];
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}

/** What a document is made of, in reading order. */
export type DocumentBlock =
  | LetterheadBlock
  | SubjectBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValuesBlock
  | TableBlock
  | SignatureBlock
  | QrBlock
  | LegalNoticeBlock
  | PageBreakBlock;

/** The public body that issues the document, as its head shows it. Lines of address and contact are short. */
export interface IssuingAuthority {
  readonly name: string;
  readonly service?: string;
  readonly address: readonly string[];
  readonly contact?: readonly string[];
}

/**
 * What the file says of itself. `createdAt` is a UTC ISO instant and the only date in the file: the same blocks and meta
 * give the same bytes. `fictional` marks every page as a specimen with invented data.
 */
export interface DocumentMeta {
  readonly title: string;
  readonly language: Language;
  readonly authority: IssuingAuthority;
  readonly createdAt: string;
  readonly reference?: string;
  readonly subject?: string;
  readonly fictional?: boolean;
  /** A text still to be signed: every page says so. */
  readonly draft?: boolean;
}
