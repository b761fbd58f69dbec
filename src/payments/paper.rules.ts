import type { Refusal } from '../kernel/refusals/refusal.js';
import { paymentRefusals } from './payments.refusals.js';

/** The largest paper taken, in bytes. */
export const MAX_PAPER_BYTES = 10_000_000;

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The media types papers are sent under. */
export const paperMediaTypes = Object.keys(TYPES);

/** The media type of a paper by its size and what its bytes say, or why it is not taken. */
export function paperType(
  size: number,
  sniffed: string | undefined,
): { readonly mediaType: string } | { readonly refusal: Refusal } {
  if (size === 0) return { refusal: paymentRefusals.paper_empty() };
  if (size > MAX_PAPER_BYTES) return { refusal: paymentRefusals.paper_too_large() };
  if (sniffed === undefined || !(sniffed in TYPES)) return { refusal: paymentRefusals.paper_form() };
  return { mediaType: sniffed };
}

/** A name to show: the sender's without path and control signs, with the extension its bytes call for, at most 120 characters. */
export function paperName(name: string, mediaType: string): string {
  const extension = TYPES[mediaType] ?? 'bin';
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 120 - extension.length - 1);
  return `${plain || 'piece'}.${extension}`;
}
