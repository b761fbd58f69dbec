import { Injectable } from '@nestjs/common';
import type { IssuingAuthority } from './render/blocks.js';

/** Who writes to people: what the head of a letter and the foot of a mail say. */
export type Letterhead = IssuingAuthority;

const unnamed: Letterhead = { name: 'Entreprendre autrement', address: [] };

/**
 * The authority in whose name documents and mails go out where the caller names none. The feature that holds the
 * authority says once, at start, how to read it: `issuer.use(() => …)`.
 */
@Injectable()
export class Issuer {
  private source: () => Promise<Letterhead | null> = () => Promise.resolve(null);

  /** Names where the letterhead is read; null from it means that no authority is set up yet. */
  use(source: () => Promise<Letterhead | null>): void {
    this.source = source;
  }

  /** The letterhead now. */
  async letterhead(): Promise<Letterhead> {
    return (await this.source()) ?? unnamed;
  }
}
