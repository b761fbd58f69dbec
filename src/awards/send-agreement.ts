import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Agreement } from './agreement.entity.js';
import { agreementLifeCycle } from './agreement.lifecycle.js';

/** Marks the agreement as sent once its PDF exists; the mail follows. Idempotent. */
@Injectable()
export class SendAgreement {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { agreementId: string; documentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lockRow(tx, Agreement, input.agreementId);
      if (row.state !== 'drafted') return;
      await agreementLifeCycle.move(tx, this.journal, Agreement, row, {
        verb: 'send',
        actor,
        set: { documentId: input.documentId },
        data: { awardId: row.awardId, documentId: input.documentId },
      });
    });
  }
}
