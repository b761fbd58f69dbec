import { P12Signer, PDF, type Signer } from '@libpdf/core';
import type { SealPort, Signed } from './seal.js';

/** Key and certificate (PKCS#12, RSA or elliptic curve), what the seal says of itself, and the clock of its date. */
export interface P12SealSettings {
  readonly p12: Uint8Array;
  readonly password: string;
  readonly now: () => Date;
  readonly reason?: string;
  readonly location?: string;
  readonly contactInfo?: string;
}

/** Room for the signature without a timestamp; the library's own 12 kB would double the weight of a letter. */
const RESERVED_BYTES = 6000;

/**
 * Seals with a PKCS#12 file: PAdES baseline B-B (ETSI EN 319 142-1), added as an incremental update, so that PDF/A-2a and
 * PDF/UA-1 are kept. The legal value is that of the certificate. Rejects at once for a wrong password or an unreadable file.
 */
export async function openP12Seal(settings: P12SealSettings): Promise<SealPort> {
  return new P12Seal(settings, await P12Signer.create(settings.p12, settings.password));
}

class P12Seal implements SealPort {
  constructor(
    private readonly settings: P12SealSettings,
    private readonly signer: Signer,
  ) {}

  async seal(pdf: Uint8Array): Promise<Uint8Array> {
    const { now, reason, location, contactInfo } = this.settings;
    const document = await PDF.load(pdf);
    const { bytes } = await document.sign({
      signer: this.signer,
      signingTime: now(),
      estimatedSize: RESERVED_BYTES,
      fieldName: 'Seal',
      ...(reason ? { reason } : {}),
      ...(location ? { location } : {}),
      ...(contactInfo ? { contactInfo } : {}),
    });
    return bytes;
  }

  async sign(bytes: Uint8Array): Promise<Signed> {
    return { signature: await this.signer.sign(bytes, 'SHA-256'), certificate: this.signer.certificate };
  }
}
