import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { parisDay } from '../kernel/dates/civil-date.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { judgePayment, readPaymentRows, type PaymentResult, type ReadRow } from './payment-rows.js';
import { financeOnly } from './payments.access.js';
import type { ReadBackInput, ReadBackResult } from './order.dto.js';
import { paymentRefusals } from './payments.refusals.js';
import { paymentOrderLifeCycle } from './payment-order.lifecycle.js';
import { PaymentOrder } from './payment-order.entity.js';
import { SettleAward } from './settle-award.js';

/**
 * Reads back what the accountant paid, line by line: each line tells its result and a second reading changes nothing.
 * An order is settled with its last instalment; an award closes once all is paid and its report accepted.
 */
@Injectable()
export class ReadBackPayments {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly settle: SettleAward,
  ) {}

  async run(actor: Actor, input: ReadBackInput): Promise<ReadBackResult> {
    demand(financeOnly.admits(actor));
    const given = input.rows?.map((row) => ({ reference: row.reference, row }));
    const rows: ReadRow[] = given ?? readPaymentRows(input.csv ?? '') ?? [];
    if (rows.length === 0) throw paymentRefusals.readback_empty();
    return this.database.transaction(async (tx) => {
      const today = parisDay(await this.database.now(tx));
      const ids = await this.find(tx, actor, rows);
      const touched: Instalment[] = [];
      const results = new Map<ReadRow, PaymentResult>();
      const ordered = [...rows].sort((a, b) => (ids.get(a.reference) ?? '').localeCompare(ids.get(b.reference) ?? ''));
      for (const read of ordered)
        results.set(read, await this.pay(tx, actor, read, ids.get(read.reference), today, touched));
      await this.followUp(tx, actor, touched);
      return { items: rows.map((read) => ({ reference: read.reference, result: results.get(read) ?? 'unknown' })) };
    });
  }

  /** Instalments by reference, those hidden from the actor left out. */
  private async find(tx: Tx, actor: Actor, rows: readonly ReadRow[]): Promise<Map<string, string>> {
    const params = new SqlParams();
    const numbers = rows.map(({ reference }) => reference.replace(/\/V\d{1,3}$/, ''));
    const found = (await tx.query(
      `select w.number || '/V' || i.position as reference, i.id from instalments i join awards w on w.id = i.award_id
       join applications a on a.id = w.application_id
       where w.number = any(${params.add([...new Set(numbers)])}::text[]) and ${applicationScope(actor, 'a', params)}`,
      params.values,
    )) as { reference: string; id: string }[];
    return new Map(found.map(({ reference, id }) => [reference, id]));
  }

  private async pay(
    tx: Tx,
    actor: Actor,
    { row }: ReadRow,
    id: string | undefined,
    today: string,
    touched: Instalment[],
  ): Promise<PaymentResult> {
    if (!row) return 'unreadable';
    if (id === undefined) return 'unknown';
    const instalment = await lockRow(tx, Instalment, id);
    const order = instalment.orderId ? await findRow(tx, PaymentOrder, instalment.orderId) : null;
    const { state, amount } = instalment;
    const result = judgePayment(row, { state, amount, orderedOn: order ? parisDay(order.createdAt) : null }, today);
    if (result !== 'paid') return result;
    const { mandateNumber, paidOn } = row;
    const data = { awardId: instalment.awardId, orderId: instalment.orderId, amount, mandateNumber, paidOn };
    const set = { mandateNumber, paidOn };
    await instalmentLifeCycle.move(tx, this.journal, Instalment, instalment, { verb: 'pay', actor, set, data });
    touched.push(instalment);
    return 'paid';
  }

  private async followUp(tx: Tx, actor: Actor, touched: readonly Instalment[]): Promise<void> {
    const orders = new Set(touched.map(({ orderId }) => orderId ?? ''));
    for (const orderId of [...orders].filter(Boolean).sort()) {
      const order = await lockRow(tx, PaymentOrder, orderId);
      if (order.state !== 'exported' || (await tx.existsBy(Instalment, { orderId, state: 'ordered' }))) continue;
      const data = { number: order.number };
      await paymentOrderLifeCycle.move(tx, this.journal, PaymentOrder, order, { verb: 'settle', actor, data });
    }
    const awards = new Set(touched.map(({ awardId }) => awardId));
    for (const awardId of [...awards].sort()) await this.settle.follow(tx, awardId);
  }
}
