import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { confirmedAccount, lockInstalment } from './instalment-rows.js';
import { approvedByAnother, awardRuns } from './payment.rules.js';
import { freshFinance, PaymentsAccess } from './payments.access.js';
import type { InstalmentMoved } from './payments.dto.js';
import { paymentRefusals } from './payments.refusals.js';

/** A second person of finance, with a recent second factor, lets a checked instalment go to the account confirmed now. */
@Injectable()
export class ApprovePayment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
  ) {}

  async run(asking: Actor, input: { id: string; version: number }): Promise<InstalmentMoved> {
    demand(freshFinance.admits(asking));
    return this.database.transaction(async (tx) => {
      const { row } = await lockInstalment(tx, input.id);
      const { award, actor } = await this.access.ofStaff(tx, asking, row.awardId, 'finance');
      expectVersion(row, input.version);
      demand(
        instalmentLifeCycle.whyNot('approve', row.state),
        awardRuns(award.state),
        approvedByAnother(row.checkedBy, actor.id),
      );
      const bankAccountId = await confirmedAccount(tx, award.organizationId);
      if (!bankAccountId) throw paymentRefusals.bank_account_missing();
      const { entryId, ...moved } = await instalmentLifeCycle.move(tx, this.journal, Instalment, row, {
        verb: 'approve',
        actor,
        set: { approvedBy: actor.id, bankAccountId },
        data: { awardId: award.id, applicationId: award.applicationId, amount: row.amount, bankAccountId },
      });
      return { id: row.id, ...moved, amount: { amount: row.amount ?? 0, currency: 'EUR' } };
    });
  }
}
