import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { parisDay, type CivilDate } from '../kernel/dates/civil-date.js';
import { addWorkingDays } from '../kernel/dates/working-days.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { demand, Refusal } from '../kernel/refusals/refusal.js';
import { Files, type StoredFile } from '../kernel/storage/files.js';
import { Instalment } from './instalment.entity.js';
import { instalmentLifeCycle } from './instalment.lifecycle.js';
import { OrderFiles, type OrderDraft } from './order-files.js';
import { OrderLines, type OrderLineFacts } from './order-lines.js';
import { nextOrderNumber, takeOrderNumber } from './order-number.js';
import { freshFinance } from './payments.access.js';
import type { ExportInput, OrderExported } from './order.dto.js';
import { paymentRefusals } from './payments.refusals.js';
import { PaymentOrder } from './payment-order.entity.js';

const TRIES = 5;

/** Somebody else took the number the files were written with: they are written again. */
class NumberTaken extends Error {}

/**
 * Hands approved instalments to the finance package, all of the chosen ones or none: one order, numbered without gap,
 * with its two files. The files are written before the transaction, which then takes the number, moves the instalments
 * and records the files together; the same instalment is never in two orders.
 */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: Files,
    private readonly lines: OrderLines,
    private readonly orderFiles: OrderFiles,
  ) {}

  async run(actor: Actor, input: ExportInput): Promise<OrderExported> {
    demand(freshFinance.admits(actor));
    for (let left = TRIES; left > 0; left--) {
      const draft = await this.draft(actor, input);
      const kept = await this.orderFiles.keep(draft);
      try {
        return await this.database.transaction((tx) => this.record(tx, actor, draft, kept));
      } catch (fault) {
        await Promise.all([this.files.forget(kept.csv), this.files.forget(kept.pain)]);
        if (!(fault instanceof NumberTaken)) throw fault;
      }
    }
    throw kernelRefusals.temporarily_unavailable();
  }

  private async draft(actor: Actor, input: ExportInput): Promise<OrderDraft> {
    const lines = await this.lines.read(actor, input.instalmentIds);
    demand(...lines.map(({ state }) => instalmentLifeCycle.whyNot('order', state)));
    const createdAt = await this.database.now();
    const today = parisDay(createdAt);
    const executionOn = (input.executionOn as CivilDate | undefined) ?? addWorkingDays(today, 2);
    if (executionOn < today) throw paymentRefusals.execution_past({}, '/executionOn');
    const number = await nextOrderNumber(this.database, Number(today.slice(0, 4)));
    return { id: uuidv7(), number, createdAt, today, executionOn, lines };
  }

  private async record(
    tx: Tx,
    actor: Actor,
    draft: OrderDraft,
    kept: { csv: StoredFile; pain: StoredFile },
  ): Promise<OrderExported> {
    if ((await takeOrderNumber(tx, Number(draft.today.slice(0, 4)))) !== draft.number) throw new NumberTaken();
    await this.stillPayable(tx, draft.lines);
    await this.files.record(tx, kept.csv);
    await this.files.record(tx, kept.pain);
    const total = draft.lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const count = draft.lines.length;
    const { id, number, executionOn } = draft;
    await tx.insert(PaymentOrder, {
      id,
      number,
      total,
      count,
      executionOn,
      csvFileId: kept.csv.id,
      painFileId: kept.pain.id,
      createdAt: draft.createdAt,
      createdBy: actor.kind === 'person' ? actor.id : null,
    });
    for (const line of [...draft.lines].sort((a, b) => (a.id < b.id ? -1 : 1))) await this.order(tx, actor, id, line);
    await this.journal.write(tx, {
      actor,
      subject: { type: 'payment_order', id },
      verb: 'exported',
      to: 'exported',
      data: { number, total, count, executionOn, csvFileId: kept.csv.id, painFileId: kept.pain.id },
    });
    const money = { amount: total, currency: 'EUR' as const };
    const files = { csvFileId: kept.csv.id, painFileId: kept.pain.id };
    return { id, number, state: 'exported', count, total: money, executionOn, ...files, version: 1 };
  }

  /** Holds awards and accounts still: an award withdrawn or an account replaced at this very moment stops the order. */
  private async stillPayable(tx: Tx, lines: readonly OrderLineFacts[]): Promise<void> {
    const awards = (await tx.query(`select state from awards where id = any($1::uuid[]) order by id for share`, [
      lines.map(({ awardId }) => awardId),
    ])) as { state: string }[];
    if (awards.some(({ state }) => state !== 'running')) throw paymentRefusals.award_not_running();
    const accounts = (await tx.query(
      `select id from bank_accounts where id = any($1::uuid[]) and state = 'confirmed' order by id for share`,
      [lines.map(({ bankAccountId }) => bankAccountId)],
    )) as { id: string }[];
    const confirmed = new Set(accounts.map(({ id }) => id));
    const changed = lines.find(({ bankAccountId }) => !confirmed.has(bankAccountId ?? ''));
    if (changed) throw paymentRefusals.bank_account_changed({ organization: changed.organization });
  }

  private async order(tx: Tx, actor: Actor, orderId: string, line: OrderLineFacts): Promise<void> {
    const row = await lockRow(tx, Instalment, line.id);
    // the files speak of the instalment as it was read: any change since then stops the order
    const refusal: Refusal | null = instalmentLifeCycle.whyNot('order', row.state);
    demand(refusal, row.version === line.version ? null : kernelRefusals.stale_version());
    const data = { awardId: line.awardId, orderId, amount: row.amount };
    await instalmentLifeCycle.move(tx, this.journal, Instalment, row, { verb: 'order', actor, set: { orderId }, data });
  }
}
