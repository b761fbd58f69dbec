import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { lockInstalment } from './instalment-rows.js';
import { PaymentsAccess } from './payments.access.js';
import type { InstalmentMoved, ReturnInput } from './payments.dto.js';

/** Sends a payment request back to the structure with the reason; it may complete it and ask again. */
@Injectable()
export class ReturnPayment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
  ) {}

  async run(asking: Actor, input: ReturnInput & { id: string; version: number }): Promise<InstalmentMoved> {
    return this.database.transaction(async (tx) => {
      const { row } = await lockInstalment(tx, input.id);
      const { award, actor } = await this.access.ofStaff(tx, asking, row.awardId, 'finance', 'officer');
      expectVersion(row, input.version);
      const { entryId, ...moved } = await instalmentLifeCycle.move(tx, this.journal, Instalment, row, {
        verb: 'return',
        actor,
        set: { returnReason: input.reason, amount: null, checkedBy: null, approvedBy: null, bankAccountId: null },
        data: { awardId: award.id, applicationId: award.applicationId },
      });
      return { id: row.id, ...moved };
    });
  }
}
