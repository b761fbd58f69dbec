import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { addDays, parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Territory } from '../territory/territory.public.js';
import { FinancialReport } from './financial-report.entity.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { lockInstalment, provenConditions } from './instalment-rows.js';
import { aloneUnderWay, awardRuns, balanceReady, proofsGiven } from './payment.rules.js';
import { PaymentsAccess } from './payments.access.js';
import type { InstalmentMoved, RequestInput } from './payments.dto.js';

/** The structure asks for an instalment; its proofs are on file, and for the balance its report and its actual cost. */
@Injectable()
export class RequestPayment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
    private readonly territory: Territory,
  ) {}

  async run(asking: Actor, input: RequestInput & { id: string; version: number }): Promise<InstalmentMoved> {
    return this.database.transaction(async (tx) => {
      const { row, others } = await lockInstalment(tx, input.id);
      const { award, actor } = await this.access.ofHolder(tx, asking, row.awardId);
      expectVersion(row, input.version);
      const balance = row.kind === 'balance';
      const eligibleCost = balance ? (input.actualCost ?? null) : null;
      demand(
        instalmentLifeCycle.whyNot('request', row.state),
        awardRuns(award.state),
        aloneUnderWay(row.kind, others),
        proofsGiven(row.conditions, await provenConditions(tx, row.id)),
        balance ? balanceReady(await tx.findOneBy(FinancialReport, { awardId: award.id }), eligibleCost) : null,
      );
      const now = await this.database.now(tx);
      const { entryId, ...moved } = await instalmentLifeCycle.move(tx, this.journal, Instalment, row, {
        verb: 'request',
        actor,
        set: {
          requestedAt: now,
          requestedBy: actor.id,
          actualCost: eligibleCost,
          returnReason: null,
          dueOn: await this.dueOn(tx, row, parisDay(now)),
        },
        data: {
          awardId: award.id,
          applicationId: award.applicationId,
          kind: row.kind,
          plannedAmount: row.plannedAmount,
        },
      });
      return { id: row.id, ...moved };
    });
  }

  /** A payment tied to a paper is due 60 days after that paper came, never earlier than planned. */
  private async dueOn(tx: Tx, row: Instalment, today: CivilDate): Promise<string> {
    if (row.dueOn !== null && row.conditions.length === 0) return row.dueOn;
    const after = addDays(today, await this.territory.parameter('payment_days', today, tx));
    return row.dueOn !== null && row.dueOn > after ? row.dueOn : after;
  }
}
