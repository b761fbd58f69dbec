import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Config, ExpectedFault } from '../kernel/config/config.js';
import type { SealPort, Signed } from './seal/seal.js';

/**
 * The seal of this process: the certificate of the settings (SEAL_P12); in the demonstration a development one kept in
 * the data folder, without legal value; else none, and documents are kept unsealed.
 */
@Injectable()
export class Sealing implements OnApplicationBootstrap {
  private readonly logger = new Logger('documents');
  private port: Promise<SealPort | null> | null = null;

  constructor(private readonly config: Config) {}

  /** A certificate that cannot be used stops the start; a missing one is told. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.get('SEAL_P12')) await this.open();
    else if (!this.config.demo) {
      this.logger.warn('SEAL_P12 is not set: documents are kept without a seal, and their check page says so');
    }
  }

  /** The bytes with the seal after them, where there is one. */
  async seal(pdf: Uint8Array): Promise<{ bytes: Uint8Array; sealed: boolean }> {
    const port = await this.open();
    return port ? { bytes: await port.seal(pdf), sealed: true } : { bytes: pdf, sealed: false };
  }

  /** A signature of these bytes apart from them, by the same key; null where there is no seal. */
  async sign(bytes: Uint8Array): Promise<Signed | null> {
    const port = await this.open();
    return port ? port.sign(bytes) : null;
  }

  private open(): Promise<SealPort | null> {
    this.port ??= this.openPort().catch((fault: unknown) => {
      this.port = null;
      throw fault;
    });
    return this.port;
  }

  /** The sealing library is loaded with the first seal: an api process never needs it. */
  private async openPort(): Promise<SealPort | null> {
    const path = this.config.get('SEAL_P12');
    if (!path && !this.config.demo) return null;
    const { openP12Seal } = await import('./seal/p12-seal.js');
    const now = () => new Date();
    if (!path) {
      const { developmentCertificate } = await import('./seal/development-certificate.js');
      return openP12Seal({ ...(await developmentCertificate(join(this.config.dataDir, 'seal.p12'), now())), now });
    }
    try {
      const p12 = new Uint8Array(await readFile(path));
      return await openP12Seal({ p12, password: this.config.get('SEAL_PASSPHRASE') ?? '', now });
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      throw new ExpectedFault(`The seal certificate cannot be used (SEAL_P12, SEAL_PASSPHRASE): ${reason}`);
    }
  }
}
