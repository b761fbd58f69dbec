import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { Journal } from '../../kernel/journal/journal.js';
import { keepingOf } from './keeping.js';

/** Journals that a file will go, once for each term, so that its structure is told. Answers false where it was done. */
@Injectable()
export class WarnOfPurge {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { readonly applicationId: string }): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const kept = await keepingOf(tx, input.applicationId);
      if (!kept || kept.warnedOn !== null) return false;
      await this.journal.write(tx, {
        actor,
        subject: { type: 'application', id: input.applicationId },
        verb: 'retention_near',
        data: { dueOn: kept.dueOn, kind: kept.kind },
      });
      return true;
    });
  }
}
