import { Injectable } from '@nestjs/common';
import { AwardMoves, AwardsRead } from '../awards/awards.public.js';
import { system } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { cents } from '../kernel/money/money.js';
import { FinancialReport } from './financial-report.entity.js';
import { lockOfAward } from './instalment-rows.js';
import { allSettled, committed, overpaid } from './payment.rules.js';

/** Closes an award once nothing is left to pay, its report is accepted and nothing is to be claimed back. */
@Injectable()
export class SettleAward {
  constructor(
    private readonly database: Database,
    private readonly awards: AwardsRead,
    private readonly moves: AwardMoves,
  ) {}

  /** In the caller's transaction; silent while something is missing. */
  async follow(tx: Tx, awardId: string): Promise<boolean> {
    const instalments = await lockOfAward(tx, awardId);
    const report = await tx.findOneBy(FinancialReport, { awardId });
    if (!allSettled(instalments) || report?.state !== 'accepted') return false;
    const award = await this.awards.get(awardId, tx);
    if (award.state !== 'running') return false;
    const paid = committed(instalments);
    const eligible = instalments.find(({ kind }) => kind === 'balance')?.actualCost ?? report.actualCost ?? 0;
    const facts = { award: cents(award.amount), forecastCost: award.eligibleCost, actualCost: eligible, paid };
    if (overpaid(facts) > 0) return false;
    const closedAt = await this.database.now(tx);
    const data = { applicationId: award.applicationId, paid };
    await this.moves.move(tx, system('payments'), awardId, 'close', data, { closedAt });
    return true;
  }
}
