import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';

/** How many reports of earlier grants of a structure are due and not received. */
export type MissingReports = (tx: Tx, organizationId: string) => Promise<number>;

/**
 * Reports of earlier grants, known only to a feature below: it registers itself when its module starts. A report is due
 * before any new request (order of 11 October 2006).
 */
@Injectable()
export class EarlierReports {
  private source: MissingReports | null = null;

  /** Names who counts them. @throws Error when somebody does already */
  register(source: MissingReports): void {
    if (this.source) throw new Error('earlier reports are counted already');
    this.source = source;
  }

  /** Null where nobody counts them. */
  async missing(tx: Tx, organizationId: string): Promise<number | null> {
    return this.source ? this.source(tx, organizationId) : null;
  }
}
