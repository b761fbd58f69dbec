import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { attachmentRefusals } from './attachments.refusals.js';
import type { BeginUploadInput } from './begin-upload.js';

const longestHeader = 4_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Reads the headers of a tus creation: `Upload-Length` and `Upload-Metadata` (keys with base64 values:
 * `applicationId`, `field`, `name`, optionally `type` and `replaces`).
 * @throws upload_details_missing, malformed_request
 */
export function readUploadHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): BeginUploadInput {
  const details = metadata(headers['upload-metadata']);
  const length = headers['upload-length'];
  if (typeof length !== 'string' || !/^\d{1,12}$/.test(length)) throw missing('Upload-Length');
  const applicationId = details.get('applicationId') ?? '';
  if (!uuid.test(applicationId)) throw missing('applicationId');
  const field = details.get('field') ?? '';
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(field)) throw missing('field');
  const name = details.get('name') ?? details.get('filename') ?? '';
  if (name === '') throw missing('name');
  const replaces = details.get('replaces');
  if (replaces && !uuid.test(replaces)) throw missing('replaces');
  const declaredType = details.get('type') ?? '';
  return { applicationId, field, name, size: Number(length), declaredType, ...(replaces ? { replaces } : {}) };
}

/** The same for a paper that answers no question: its name, type and size. @throws upload_details_missing, malformed_request */
export function readPaperHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Pick<BeginUploadInput, 'name' | 'size' | 'declaredType'> {
  const details = metadata(headers['upload-metadata']);
  const length = headers['upload-length'];
  if (typeof length !== 'string' || !/^\d{1,12}$/.test(length)) throw missing('Upload-Length');
  const name = details.get('name') ?? '';
  if (name === '') throw missing('name');
  return { name, size: Number(length), declaredType: details.get('type') ?? '' };
}

function metadata(header: string | string[] | undefined): ReadonlyMap<string, string> {
  if (typeof header !== 'string' || header.length > longestHeader) throw missing('Upload-Metadata');
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return new Map(pairs.map(([key = '', value = '']) => [key, decoded(value)]));
}

function decoded(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    throw kernelRefusals.malformed_request({
      reason: { fr: 'le nom du fichier n’est pas en UTF-8', en: 'the name of the file is not UTF-8' },
    });
  }
}

function missing(field: string) {
  return attachmentRefusals.upload_details_missing({ field });
}
