import { verify, X509Certificate } from 'node:crypto';
import type { Signed } from '../../documents/documents.public.js';
import { packRefusals } from './pack.refusals.js';

/** A call in one file: what it says, and who signed that. `signature` and `certificate` (X.509, DER) in base64. */
export interface CallPack {
  readonly format: typeof PACK_FORMAT;
  /** Instant of the export, ISO 8601 in UTC, as the exporting service told it. */
  readonly signedAt: string;
  readonly content: unknown;
  readonly signature: string;
  readonly certificate: string;
}

export const PACK_FORMAT = 'call-pack/1';

/** Who signed a pack, as the certificate says it. Nobody vouches for it but the fingerprint (SHA-256). */
export interface PackSigner {
  readonly name: string;
  readonly fingerprint: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** The bytes that are signed: format, instant and content as JSON with sorted keys, so that layout changes nothing. */
export function signedBytes({
  format,
  signedAt,
  content,
}: Pick<CallPack, 'format' | 'signedAt' | 'content'>): Uint8Array {
  return new TextEncoder().encode(canonical({ format, signedAt, content }));
}

/** A pack out of what it says and its signature. */
export function sealedPack(content: unknown, signedAt: string, signed: Signed): CallPack {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const [signature, certificate] = [base64(signed.signature), base64(signed.certificate)];
  return { format: PACK_FORMAT, signedAt, content, signature, certificate };
}

/** True for an object that has the parts of a pack, whatever they are worth. */
export function isPack(value: unknown): value is CallPack {
  if (typeof value !== 'object' || value === null) return false;
  const { format, signedAt, content, signature, certificate } = value as Record<string, unknown>;
  const texts = [signedAt, signature, certificate].every((part) => typeof part === 'string');
  return format === PACK_FORMAT && texts && typeof content === 'object' && content !== null;
}

/** Who signed this pack, or null where the signature is not that of its certificate over its content. */
export function signerOf(pack: CallPack): PackSigner | null {
  try {
    const certificate = new X509Certificate(Buffer.from(pack.certificate, 'base64'));
    const right = verify('sha256', signedBytes(pack), certificate.publicKey, Buffer.from(pack.signature, 'base64'));
    if (!right) return null;
    const { fingerprint256: fingerprint, subject, validFrom, validTo } = certificate;
    const name = /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replace(/\n/g, ', ');
    const [from, until] = [new Date(validFrom), new Date(validTo)];
    return { name, fingerprint, validFrom: from.toISOString(), validUntil: until.toISOString() };
  } catch {
    return null;
  }
}

/** Who signed the call in this file. @throws pack_unreadable, pack_altered */
export function packSigner(pack: unknown): PackSigner {
  if (!isPack(pack)) throw packRefusals.pack_unreadable({}, '/pack');
  const signer = signerOf(pack);
  if (!signer) throw packRefusals.pack_altered({}, '/pack');
  return signer;
}

/** JSON whose keys stand in order at every depth. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${parts.join(',')}}`;
}
