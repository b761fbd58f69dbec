import type { AttachmentField } from '../../calls/calls.public.js';
import type { Refusal } from '../../kernel/refusals/refusal.js';
import { attachmentRefusals as refuse } from './attachments.refusals.js';

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** The kinds of files the product knows: the extension of the name, and the type its bytes must then have. */
const kinds: Readonly<Record<string, string>> = {
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
const longestName = 150;

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

/**
 * A file name as it is kept: its last part only, without control or direction marks nor leading dots, at most 150
 * characters. The bytes are never stored under it.
 */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain.length <= longestName) return plain;
  const extension = extensionOf(plain);
  return `${plain.slice(0, longestName - extension.length - 1)}.${extension}`;
}

/** The extension in lower case, '' without one. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
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

/**
 * Whether the bytes are what the name says: the extension and the type read from the content must agree. Texts have no
 * mark of their own: they must hold no control characters. Answers the type to serve the file under.
 * Refusals: `attachment_kind_differs`, `attachment_size_differs`.
 * @param sniffed the media type read from the bytes, undefined when none was recognised
 */
export function judgeContent(
  paper: { name: string; size: number },
  content: { size: number; sniffed: string | undefined; plainText: boolean },
): { mediaType: string } | { refusal: Refusal } {
  const { name } = paper;
  if (content.size !== paper.size) return { refusal: refuse.attachment_size_differs({ name }) };
  const expected = kinds[extensionOf(name)];
  if (!expected) return { refusal: refuse.attachment_kind_differs({ name }) };
  const agrees = expected.startsWith('text/')
    ? content.sniffed === undefined && content.plainText
    : content.sniffed === expected;
  return agrees ? { mediaType: expected } : { refusal: refuse.attachment_kind_differs({ name }) };
}

/** True for bytes of a plain text: UTF-8 or an older one-byte encoding, without control characters. */
export function looksPlain(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127);
}
