export { DocumentsModule } from './documents.module.js';
export { Documents, type DocumentCheck, type DocumentOrder, type DocumentRef, type DraftOrder } from './documents.js';
export { DocumentsQueries, type DocumentSummary } from './documents.queries.js';
export { Sealing } from './sealing.js';
export type { Signed } from './seal/seal.js';
export { Issuer, type Letterhead } from './issuer.js';
export type {
  DocumentBlock,
  DocumentMeta,
  HeadingBlock,
  Inline,
  IssuingAuthority,
  KeyValuesBlock,
  LabelledValue,
  LegalNoticeBlock,
  LetterheadBlock,
  ListBlock,
  PageBreakBlock,
  ParagraphBlock,
  QrBlock,
  Run,
  SignatureBlock,
  SubjectBlock,
  TableBlock,
  TableColumn,
  TitleBlock,
} from './render/blocks.js';
