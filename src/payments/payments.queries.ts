import { Injectable } from '@nestjs/common';
import { ApplicationsRead } from '../applications/applications.public.js';
import { AwardsRead } from '../awards/awards.public.js';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { cents } from '../kernel/money/money.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { Organizations } from '../organizations/organizations.public.js';
import { holderMatches } from './bank-account.rules.js';
import type { BankAccountView, BankAccountsView } from './bank-account.views.js';
import type { InstalmentCondition } from './instalment-condition.js';
import { overpaid } from './payment.rules.js';
import { PaymentsAccess } from './payments.access.js';
import {
  money,
  type InstalmentView,
  type PaymentSheetView,
  type PaymentProofView,
  type ReportView,
} from './payments.views.js';

interface InstalmentRow extends Omit<InstalmentView, 'planned' | 'amount' | 'actualCost' | 'conditions'> {
  planned: number;
  amount: number | null;
  actualCost: number | null;
  conditions: InstalmentCondition[];
  proofs: (PaymentProofView & { condition: string })[];
}

type ReportRow = Omit<ReportView, 'actualCost'> & { actualCost: number | null };

const instalments = `select i.id, i.position, i.kind, i.state, i.planned_amount::float8 as planned,
    i.amount::float8 as amount, to_char(i.due_on, 'YYYY-MM-DD') as "dueOn", i.conditions,
    i.requested_at as "requestedAt", i.actual_cost::float8 as "actualCost", i.return_reason as "returnReason",
    i.mandate_number as "mandateNumber", to_char(i.paid_on, 'YYYY-MM-DD') as "paidOn",
    coalesce(i.checked_by = $2::uuid, false) as "checkedByMe", i.version,
    coalesce((select json_agg(json_build_object('condition', p.condition, 'fileId', p.file_id, 'name', f.name,
        'at', p.created_at) order by p.created_at desc)
      from payment_proofs p join stored_files f on f.id = p.file_id where p.instalment_id = i.id), '[]') as proofs
  from instalments i where i.award_id = $1 order by i.position`;

const report = `select id, state, to_char(due_on, 'YYYY-MM-DD') as "dueOn", actual_cost::float8 as "actualCost", narrative,
    file_id as "fileId", received_at as "receivedAt", version from financial_reports where award_id = $1`;

/** The payments of one award and the bank details of one structure. */
@Injectable()
export class PaymentsQueries {
  constructor(
    private readonly database: Database,
    private readonly awards: AwardsRead,
    private readonly applications: ApplicationsRead,
    private readonly organizations: Organizations,
    private readonly access: PaymentsAccess,
  ) {}

  /** @throws not_found to everyone but staff and the people of the structure, and to the barred */
  async sheet(actor: Actor, awardId: string): Promise<PaymentSheetView> {
    const award = await this.awards.get(awardId);
    await this.applications.visible(actor, award.applicationId);
    const member = (await this.organizations.roleOf(actor, award.organizationId)) !== null;
    if (!(member && award.notifiedAt) && !isStaff(actor)) throw kernelRefusals.not_found();
    const rows = await this.database.rows<InstalmentRow>(instalments, [
      awardId,
      actor.kind === 'person' ? actor.id : null,
    ]);
    const found = await this.database.row<ReportRow>(report, [awardId]);
    const account = await this.database.row(
      `select 1 from bank_accounts where organization_id = $1 and state = 'confirmed'`,
      [award.organizationId],
    );
    const paid = rows.filter(({ state }) => state === 'paid').reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    return {
      awardId,
      awardNumber: award.number,
      awardState: award.state,
      awarded: money(award.amount),
      paid: money(paid),
      toRecover: money(toRecover(award, rows, paid)),
      bankAccountConfirmed: account !== null,
      instalments: rows.map(instalmentView),
      report: found && { ...found, actualCost: money(found.actualCost) },
    };
  }

  /** @throws not_found to everyone but the structure's own and the finance service */
  async bankAccounts(actor: Actor, organizationId: string): Promise<BankAccountsView> {
    if (!(await this.access.mayRead(actor, organizationId, 'finance', 'officer'))) throw kernelRefusals.not_found();
    const { legalName, acronym } = await this.organizations.get(organizationId);
    const rows = await this.database.rows<Omit<BankAccountView, 'holderMatches'>>(
      `select id, state, iban_last4 as "ibanLast4", bic, holder, proof_file_id as "proofFileId",
         coalesce(proposed_by = $2::uuid, false) as "proposedByMe", created_at as "proposedAt",
         confirmed_at as "confirmedAt", version
       from bank_accounts where organization_id = $1 order by created_at desc, id desc limit 50`,
      [organizationId, actor.kind === 'person' ? actor.id : null],
    );
    return { items: rows.map((row) => ({ ...row, holderMatches: holderMatches(row.holder, [legalName, acronym]) })) };
  }
}

function instalmentView({ planned, amount, actualCost, conditions, proofs, ...row }: InstalmentRow): InstalmentView {
  return {
    ...row,
    planned: money(planned),
    amount: money(amount),
    actualCost: money(actualCost),
    conditions: conditions.map(({ code, text }) => ({
      code,
      text,
      proofs: proofs
        .filter(({ condition }) => condition === code)
        .map(({ fileId, name, at }) => ({ fileId, name, at })),
    })),
  };
}

function toRecover(
  award: { readonly amount: number; readonly eligibleCost: number },
  rows: readonly InstalmentRow[],
  paid: number,
): number {
  const actualCost = rows.find(({ kind, actualCost: cost }) => kind === 'balance' && cost !== null)?.actualCost ?? null;
  if (actualCost === null) return 0;
  return overpaid({ award: cents(award.amount), forecastCost: award.eligibleCost, actualCost, paid: cents(paid) });
}
