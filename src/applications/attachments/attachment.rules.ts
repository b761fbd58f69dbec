import type { AttachmentField } from '../../calls/calls.public.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { extensionOf } from '../../kernel/storage/file-name.js';
import { agreedType, type FileKinds, type Sniffed } from '../../kernel/storage/sniffed-type.js';
import { attachmentRefusals as refuse } from './attachments.refusals.js';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** The kinds of files the product knows: the extension of the name, and the type its bytes must then have. */
const kinds: FileKinds = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: `${OOXML}.wordprocessingml.document`,
  xlsx: `${OOXML}.spreadsheetml.sheet`,
  odt: `${ODF}.text`,
  ods: `${ODF}.spreadsheet`,
  csv: 'text/csv',
  txt: 'text/plain',
};

const usual = ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx', 'odt', 'ods'];
const usualCount = 5;
const usualBytes = 20_000_000;

/** What a question takes: how many files, how large, of which kinds. */
export interface PaperLimits {
  readonly count: number;
  readonly bytes: number;
  readonly extensions: readonly string[];
}

/** The limits of a question; 5 files of 20 MB, PDF, pictures and office documents unless the form says otherwise. */
export function limitsOf(field: AttachmentField): PaperLimits {
  const { accept } = field;
  const extensions = accept ? Object.keys(kinds).filter((one) => accept.includes(kinds[one] ?? '')) : usual;
  return { count: field.max ?? usualCount, bytes: field.maxBytes ?? usualBytes, extensions };
}

/** What can be judged before a byte has come. Refusals: `attachment_kind_refused`, `attachment_empty`, `attachment_too_large`. */
export function mayBeSent(paper: { name: string; size: number }, limits: PaperLimits): Refusal | null {
  const { name, size } = paper;
  if (!limits.extensions.includes(extensionOf(name))) {
    return refuse.attachment_kind_refused({ name, kinds: limits.extensions.join(', ') }, '/name');
  }
  if (size === 0) return refuse.attachment_empty({ name }, '/size');
  return size > limits.bytes
    ? refuse.attachment_too_large({ name, max: `${limits.bytes / 1_000_000} Mo` }, '/size')
    : null;
}

/** A paper of a question as far as the arrival of another is judged on it. */
export interface PaperThere {
  readonly id: string;
  readonly state: string;
  readonly replacesId: string | null;
}

/**
 * Whether one more paper may come beside those there, or in the place of one of them: a new version takes no more room. Refusals:
 * `attachment_too_many`, `attachment_version_unknown` (no accepted paper to replace), `attachment_version_coming`.
 */
export function mayCome(there: readonly PaperThere[], limits: PaperLimits, replaces?: string): Refusal | null {
  if (replaces !== undefined) {
    if (!there.some(({ id, state }) => id === replaces && state === 'clean')) {
      return refuse.attachment_version_unknown({}, '/replaces');
    }
    const coming = there.some((paper) => paper.replacesId === replaces && paper.state !== 'clean');
    return coming ? refuse.attachment_version_coming({}, '/replaces') : null;
  }
  const versions = there.filter(({ state, replacesId }) => state !== 'clean' && replacesId !== null);
  return there.length - versions.length >= limits.count
    ? refuse.attachment_too_many({ max: limits.count }, '/field')
    : null;
}

/**
 * Whether the bytes are what the name says: the extension and the type read from the content must agree. Answers the
 * type to serve the file under. Refusals: `attachment_kind_differs`, `attachment_size_differs`.
 */
export function judgeContent(
  paper: { name: string; size: number },
  content: Sniffed & { size: number },
): { mediaType: string } | { refusal: Refusal } {
  const { name } = paper;
  if (content.size !== paper.size) return { refusal: refuse.attachment_size_differs({ name }) };
  const mediaType = agreedType(extensionOf(name), content, kinds);
  return mediaType ? { mediaType } : { refusal: refuse.attachment_kind_differs({ name }) };
}
