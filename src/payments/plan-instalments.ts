import { Injectable } from '@nestjs/common';
import { AwardsRead, type AwardFacts } from '../awards/awards.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { addDays, parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { Organizations } from '../organizations/organizations.public.js';
import { Territory } from '../territory/territory.public.js';
import { FinancialReport } from './financial-report.entity.js';
import { reportDueOn } from './financial-report.rules.js';
import { Instalment } from './instalment.entity.js';
import { instalmentPlan } from './payment.rules.js';

/**
 * Plans the payments of an award that starts, and asks its financial report. The advance is due 60 days after the
 * notification, or after the signature of the agreement that the payment waits for (loi 2000-321, art. 10); the balance, tied to the report, gets its date when it is asked for. Idempotent.
 */
@Injectable()
export class PlanInstalments {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly awards: AwardsRead,
    private readonly organizations: Organizations,
    private readonly territory: Territory,
  ) {}

  async run(actor: Actor, input: { awardId: string }): Promise<{ planned: number }> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`instalments ${input.awardId}`]);
      const award = await this.awards.get(input.awardId, tx);
      if (award.state !== 'running' || (await tx.existsBy(FinancialReport, { awardId: award.id })))
        return { planned: 0 };
      const today = parisDay(await this.database.now(tx));
      const planned = await this.plan(tx, actor, award, today);
      await this.askReport(tx, actor, award, today);
      return { planned };
    });
  }

  private async plan(tx: Tx, actor: Actor, award: AwardFacts, today: CivilDate): Promise<number> {
    const structure = await this.organizations.get(award.organizationId, tx);
    const esusAwaited = structure.legalForm === 'company' && structure.esus === 'seeking';
    const notifiedOn = award.notifiedAt ? parisDay(award.notifiedAt) : today;
    const signedOn = (award.agreementSignedOn ?? notifiedOn) as CivilDate;
    const since = signedOn > notifiedOn ? signedOn : notifiedOn;
    const dueOn = addDays(since, await this.territory.parameter('payment_days', today, tx));
    const parts = instalmentPlan({ ...award, esusAwaited });
    for (const [index, part] of parts.entries()) {
      const id = uuidv7();
      await tx.insert(Instalment, {
        id,
        awardId: award.id,
        position: index + 1,
        kind: part.kind,
        share: part.share,
        plannedAmount: part.amount,
        conditions: [...part.conditions],
        dueOn: part.kind === 'advance' ? dueOn : null,
      });
      const data = { awardId: award.id, kind: part.kind, amount: part.amount };
      await this.journal.write(tx, {
        actor,
        subject: { type: 'instalment', id },
        verb: 'planned',
        to: 'planned',
        data,
      });
    }
    return parts.length;
  }

  private async askReport(tx: Tx, actor: Actor, award: AwardFacts, today: CivilDate): Promise<void> {
    const months = await this.territory.parameter('report_months', today, tx);
    const dueOn = reportDueOn((award.votedOn as CivilDate | null) ?? today, months);
    const id = uuidv7();
    await tx.insert(FinancialReport, { id, awardId: award.id, dueOn });
    const data = { awardId: award.id, dueOn };
    await this.journal.write(tx, {
      actor,
      subject: { type: 'financial_report', id },
      verb: 'asked',
      to: 'awaited',
      data,
    });
  }
}
