import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { OrderLineView, PaymentOrderDetail, PaymentOrderView } from './order.views.js';
import { money } from './payments.views.js';
import type { InstalmentCountsView, InstalmentCountView, ToPayQuery, ToPayView } from './to-pay.views.js';

type ToPayRow = Omit<ToPayView, 'planned' | 'amount'> & { planned: number; amount: number | null; sortedOn: string };
type OrderRow = Omit<PaymentOrderView, 'total'> & { total: number };
type LineRow = Omit<OrderLineView, 'amount'> & { amount: number };

/** Instalments without a due date come last. */
const NO_DATE = `date '9999-12-31'`;

/** Sixty days and more: the structure waits for money it was entitled to. */
const LATE = `i.state in ('requested', 'checked', 'approved', 'ordered') and i.due_on < paris_today()`;

const orderColumns = `r.id, r.number, r.state, r.count, r.total::float8 as total,
  to_char(r.execution_on, 'YYYY-MM-DD') as "executionOn", r.created_at as "createdAt", r.csv_file_id as "csvFileId",
  r.pain_file_id as "painFileId", r.version`;

/** The lists of the finance service: what is to be paid, and the orders. */
@Injectable()
export class ToPayQueries {
  constructor(private readonly database: Database) {}

  /** By due date; applications hidden from the actor are left out. */
  async list(actor: Actor, query: ToPayQuery): Promise<Page<ToPayView>> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const me = params.add(actor.kind === 'person' ? actor.id : null);
    const conditions = [applicationScope(actor, 'a', params)];
    if (query.state) conditions.push(`i.state = ${params.add(query.state)}`);
    if (query.late) conditions.push(LATE);
    if (query.search) {
      const like = params.add(`%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%`);
      conditions.push(`(o.legal_name ilike ${like} or w.number ilike ${like} or a.number ilike ${like})`);
    }
    const cursor = readCursor(query.after, 2);
    if (cursor)
      conditions.push(
        `(coalesce(i.due_on, ${NO_DATE}), i.id) > (${params.add(cursor[0])}::date, ${params.add(cursor[1])}::uuid)`,
      );
    const rows = await this.database.rows<ToPayRow>(
      `select i.id, i.award_id as "awardId", w.number || '/V' || i.position as reference,
         a.id as "applicationId", a.number as "applicationNumber", o.legal_name as organization, i.kind, i.state,
         i.planned_amount::float8 as planned, i.amount::float8 as amount, to_char(i.due_on, 'YYYY-MM-DD') as "dueOn",
         coalesce(${LATE}, false) as late, coalesce(i.checked_by = ${me}::uuid, false) as "checkedByMe", i.version,
         to_char(coalesce(i.due_on, ${NO_DATE}), 'YYYY-MM-DD') as "sortedOn"
       from instalments i join awards w on w.id = i.award_id join applications a on a.id = w.application_id
       join organizations o on o.id = w.organization_id
       where ${conditions.join(' and ')}
       order by coalesce(i.due_on, ${NO_DATE}), i.id limit ${params.add(limit + 1)}`,
      params.values,
    );
    const page = pageOf(rows, limit, (row) => [row.sortedOn, row.id]);
    const items = page.items.map(({ sortedOn: _, planned, amount, ...row }) => {
      return { ...row, planned: money(planned), amount: money(amount) };
    });
    return { items, next: page.next };
  }

  /** How many instalments are in each state, within what the actor may see. */
  async counts(actor: Actor): Promise<InstalmentCountsView> {
    const params = new SqlParams();
    const items = await this.database.rows<InstalmentCountView>(
      `select i.state, count(*)::int as count from instalments i join awards w on w.id = i.award_id
       join applications a on a.id = w.application_id where ${applicationScope(actor, 'a', params)}
       group by i.state order by i.state`,
      params.values,
    );
    return { items };
  }

  /** Newest first. An order with a line hidden from the actor is hidden whole. */
  async orders(actor: Actor, query: { after?: string; limit?: number }): Promise<Page<PaymentOrderView>> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const conditions = [orderScope(actor, params)];
    const cursor = readCursor(query.after, 1);
    if (cursor) conditions.push(`r.id < ${params.add(cursor[0])}::uuid`);
    const rows = await this.database.rows<OrderRow>(
      `select ${orderColumns} from payment_orders r where ${conditions.join(' and ')}
       order by r.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    const page = pageOf(rows, limit, (row) => [row.id]);
    return { items: page.items.map(orderView), next: page.next };
  }

  /** One order with its lines. @throws not_found */
  async order(actor: Actor, id: string): Promise<PaymentOrderDetail> {
    const params = new SqlParams();
    const row = await this.database.row<OrderRow>(
      `select ${orderColumns} from payment_orders r where r.id = ${params.add(id)} and ${orderScope(actor, params)}`,
      params.values,
    );
    if (!row) throw kernelRefusals.not_found();
    const lines = await this.database.rows<LineRow>(
      `select i.id as "instalmentId", w.number || '/V' || i.position as reference, o.legal_name as organization,
         i.amount::float8 as amount, i.state, b.iban_last4 as "ibanLast4", i.mandate_number as "mandateNumber",
         to_char(i.paid_on, 'YYYY-MM-DD') as "paidOn"
       from instalments i join awards w on w.id = i.award_id join organizations o on o.id = w.organization_id
       left join bank_accounts b on b.id = i.bank_account_id
       where i.order_id = $1 order by w.number, i.position limit 500`,
      [id],
    );
    return { ...orderView(row), lines: lines.map((line) => ({ ...line, amount: money(line.amount) })) };
  }

  /** Whether the actor may see an order and its files. */
  async seesOrder(actor: Actor, id: string): Promise<boolean> {
    const params = new SqlParams();
    const sql = `select 1 from payment_orders r where r.id = ${params.add(id)} and ${orderScope(actor, params)}`;
    return (await this.database.row(sql, params.values)) !== null;
  }
}

function orderView({ total, ...row }: OrderRow): PaymentOrderView {
  return { ...row, total: money(total) };
}

function orderScope(actor: Actor, params: SqlParams): string {
  return `not exists (select 1 from instalments i join awards w on w.id = i.award_id
    join applications a on a.id = w.application_id where i.order_id = r.id and not (${applicationScope(actor, 'a', params)}))`;
}
