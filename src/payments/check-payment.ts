import { Injectable } from '@nestjs/common';
import type { AwardFacts } from '../awards/awards.public.js';
import type { Actor, PersonActor } from '../kernel/access/actor.js';
import { expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Journal } from '../kernel/journal/journal.js';
import type { Cents } from '../kernel/money/money.js';
import { demand } from '../kernel/refusals/refusal.js';
import { FinancialReport } from './financial-report.entity.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { confirmedAccount, lockInstalment, provenConditions } from './instalment-rows.js';
import { aloneUnderWay, amountDue, awardRuns, balanceReady, proofsGiven, siretKnown } from './payment.rules.js';
import { PaymentsAccess } from './payments.access.js';
import type { CheckInput, InstalmentMoved } from './payments.dto.js';
import { paymentRefusals } from './payments.refusals.js';
import { SettleAward } from './settle-award.js';

/**
 * Verifies a requested instalment and sets its amount. The officer may lower the eligible cost. A balance that comes to
 * nothing is cancelled; a balance takes over an advance that was never asked for. Checking again takes an approval back.
 */
@Injectable()
export class CheckPayment {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
    private readonly settle: SettleAward,
  ) {}

  async run(asking: Actor, input: CheckInput & { id: string; version: number }): Promise<InstalmentMoved> {
    return this.database.transaction(async (tx) => {
      const { row, others } = await lockInstalment(tx, input.id);
      const { award, actor } = await this.access.ofStaff(tx, asking, row.awardId, 'finance', 'officer');
      expectVersion(row, input.version);
      const cost = row.kind === 'balance' ? (input.actualCost ?? row.actualCost) : null;
      await this.verify(tx, row, others, award, cost);
      const facts = { amount: award.amount, forecastCost: award.eligibleCost, actualCost: cost ?? 0 };
      const amount = amountDue(row, facts, others);
      if (row.kind === 'balance') await this.takeOver(tx, actor, others);
      return this.conclude(tx, actor, row, { amount, cost });
    });
  }

  private async verify(
    tx: Tx,
    row: Instalment,
    others: readonly Instalment[],
    award: AwardFacts,
    cost: number | null,
  ): Promise<void> {
    const report = row.kind === 'balance' ? await tx.findOneBy(FinancialReport, { awardId: award.id }) : null;
    demand(
      instalmentLifeCycle.whyNot('check', row.state),
      awardRuns(award.state),
      aloneUnderWay(row.kind, others),
      proofsGiven(row.conditions, await provenConditions(tx, row.id)),
      row.kind === 'balance' ? balanceReady(report, cost) : null,
      siretKnown(award.siret),
      (await confirmedAccount(tx, award.organizationId)) ? null : paymentRefusals.bank_account_missing(),
    );
  }

  private async takeOver(tx: Tx, actor: PersonActor, others: readonly Instalment[]): Promise<void> {
    for (const other of others.filter(({ state }) => state === 'planned' || state === 'returned')) {
      const data = { awardId: other.awardId, reason: 'taken_over_by_balance' };
      await instalmentLifeCycle.move(tx, this.journal, Instalment, other, { verb: 'cancel', actor, data });
    }
  }

  private async conclude(
    tx: Tx,
    actor: PersonActor,
    row: Instalment,
    { amount, cost }: { amount: Cents; cost: number | null },
  ): Promise<InstalmentMoved> {
    const nothing = amount === 0;
    const { entryId, ...moved } = await instalmentLifeCycle.move(tx, this.journal, Instalment, row, {
      verb: nothing ? 'cancel' : 'check',
      actor,
      set: { amount, actualCost: cost, checkedBy: actor.id, approvedBy: null, bankAccountId: null },
      data: { awardId: row.awardId, amount, ...(nothing ? { reason: 'nothing_left' } : {}) },
    });
    if (nothing) await this.settle.follow(tx, row.awardId);
    return { id: row.id, ...moved, amount: { amount, currency: 'EUR' } };
  }
}
