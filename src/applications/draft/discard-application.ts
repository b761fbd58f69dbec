import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { holdersRow } from '../applications.access.js';
import { DiscardedDrafts } from './discarded-drafts.js';

/** Throws one's own draft away with its papers. Errors: those of `holdersRow`, `wrong_state`. */
@Injectable()
export class DiscardApplication {
  constructor(
    private readonly database: Database,
    private readonly drafts: DiscardedDrafts,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<{ id: string; discarded: true }> {
    return this.database.transaction(async (tx) => {
      const { row } = await holdersRow(tx, actor, input.applicationId);
      await this.drafts.throwAway(tx, actor, row.id);
      return { id: row.id, discarded: true };
    });
  }
}
