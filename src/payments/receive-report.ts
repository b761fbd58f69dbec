import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { FinancialReport } from './financial-report.entity.js';
import { reportLifeCycle } from './financial-report.lifecycle.js';
import { paperFrom, reportOfAward } from './report-rows.js';
import { PaymentsAccess } from './payments.access.js';
import type { ReportInput, ReportMoved } from './payments.dto.js';

/** The structure sends its financial report: actual cost, what was done, the signed document. It may correct it until accepted. */
@Injectable()
export class ReceiveReport {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
  ) {}

  async run(asking: Actor, input: ReportInput & { awardId: string; version: number }): Promise<ReportMoved> {
    return this.database.transaction(async (tx) => {
      const { award, actor } = await this.access.ofHolder(tx, asking, input.awardId);
      const row = await reportOfAward(tx, award.id);
      expectVersion(row, input.version);
      demand(reportLifeCycle.whyNot('receive', row.state));
      await paperFrom(tx, input.fileId, { policy: 'payment-proof', subjectType: 'award', subjectId: award.id });
      const { actualCost, narrative, fileId } = input;
      const receivedAt = await this.database.now(tx);
      const { entryId, ...moved } = await reportLifeCycle.move(tx, this.journal, FinancialReport, row, {
        verb: 'receive',
        actor,
        set: { actualCost, narrative, fileId, receivedAt },
        data: { awardId: award.id, applicationId: award.applicationId, actualCost, fileId },
      });
      return { id: row.id, ...moved };
    });
  }
}
