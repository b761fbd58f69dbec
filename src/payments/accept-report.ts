import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { FinancialReport } from './financial-report.entity.js';
import { reportLifeCycle } from './financial-report.lifecycle.js';
import { PaymentsAccess } from './payments.access.js';
import type { ReportMoved } from './payments.dto.js';
import { reportOfAward } from './report-rows.js';
import { SettleAward } from './settle-award.js';

/** The service accepts the financial report; the award closes where nothing is left to pay. */
@Injectable()
export class AcceptReport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
    private readonly settle: SettleAward,
  ) {}

  async run(asking: Actor, input: { awardId: string; version: number }): Promise<ReportMoved> {
    return this.database.transaction(async (tx) => {
      const { award, actor } = await this.access.ofStaff(tx, asking, input.awardId, 'officer', 'lead');
      const row = await reportOfAward(tx, award.id);
      expectVersion(row, input.version);
      const { entryId, ...moved } = await reportLifeCycle.move(tx, this.journal, FinancialReport, row, {
        verb: 'accept',
        actor,
        data: { awardId: award.id, applicationId: award.applicationId, actualCost: row.actualCost },
      });
      await this.settle.follow(tx, award.id);
      return { id: row.id, ...moved };
    });
  }
}
