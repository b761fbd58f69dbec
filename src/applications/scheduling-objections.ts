import { Injectable } from '@nestjs/common';
import type { Tx } from '../kernel/database/data-source.js';
import type { Refusal } from '../kernel/refusals/refusal.js';

/** Answers why this application may not go to the committee yet, or null. */
export type SchedulingObjection = (tx: Tx, applicationId: string) => Promise<Refusal | null>;

/**
 * Reasons against scheduling known only to features below (a consultation still open). They register themselves when
 * their module starts; scheduling asks them all, in its own transaction.
 */
@Injectable()
export class SchedulingObjections {
  private readonly objections = new Map<string, SchedulingObjection>();

  /** @throws Error when the name is taken */
  register(name: string, objection: SchedulingObjection): void {
    if (this.objections.has(name)) throw new Error(`two scheduling objections are named ${name}`);
    this.objections.set(name, objection);
  }

  /** Every objection to this application. */
  async raised(tx: Tx, applicationId: string): Promise<Refusal[]> {
    const found: Refusal[] = [];
    for (const objection of this.objections.values()) {
      const refusal = await objection(tx, applicationId);
      if (refusal) found.push(refusal);
    }
    return found;
  }
}
