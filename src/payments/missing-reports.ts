import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EarlierReports } from '../applications/applications.public.js';
import type { Tx } from '../kernel/database/data-source.js';

/** Awards of the same structure or SIREN that were paid, at least in part, and whose exercise is over without a report. */
const missing = `select count(*)::int as count from financial_reports r
  join awards w on w.id = r.award_id join organizations o on o.id = w.organization_id
  join organizations asking on asking.id = $1
  where (o.id = asking.id or o.siren = asking.siren) and r.state = 'awaited'
    and extract(year from coalesce(w.voted_on, r.created_at::date)) < extract(year from paris_today())
    and exists (select 1 from instalments i where i.award_id = w.id and i.state = 'paid')`;

/**
 * Tells the rule check of an application how many financial reports its structure owes. A report is due within six months
 * of the end of the exercise and in any case before a new request (order of 11 October 2006): once the exercise is over
 * and money was paid, its absence stands against a new application even before the due date.
 */
@Injectable()
export class MissingFinancialReports implements OnModuleInit {
  constructor(private readonly reports: EarlierReports) {}

  onModuleInit(): void {
    this.reports.register((tx, organizationId) => this.count(tx, organizationId));
  }

  private async count(tx: Tx, organizationId: string): Promise<number> {
    const [row] = (await tx.query(missing, [organizationId])) as { count: number }[];
    return row?.count ?? 0;
  }
}
