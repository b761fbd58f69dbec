import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { Refusal } from '../kernel/refusals/refusal.js';
import { JudgesFiles, type FilePolicy } from '../kernel/storage/file-policy.js';
import type { StoredFile } from '../kernel/storage/files.js';
import { PaymentsAccess } from './payments.access.js';
import { PaymentsQueries } from './payments.queries.js';
import { ToPayQueries } from './to-pay.queries.js';

/** Proofs of payment and financial reports: whoever reads the payments of the award. */
@Injectable()
@JudgesFiles('payment-proof')
export class PaymentProofFiles implements FilePolicy {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentsQueries,
  ) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const awardId = file.subjectType === 'award' ? file.subjectId : await this.awardOf(file.subjectId);
    if (!awardId) return kernelRefusals.not_found();
    await this.payments.sheet(actor, awardId);
    return null;
  }

  private async awardOf(instalmentId: string): Promise<string | null> {
    const sql = `select award_id as "awardId" from instalments where id = $1`;
    return (await this.database.row<{ awardId: string }>(sql, [instalmentId]))?.awardId ?? null;
  }
}

/** Bank statements: the structure's own people and the finance service. */
@Injectable()
@JudgesFiles('bank-proof')
export class BankProofFiles implements FilePolicy {
  constructor(private readonly access: PaymentsAccess) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const seen = await this.access.mayRead(actor, file.subjectId, 'finance');
    return seen ? null : kernelRefusals.not_found();
  }
}

/** Payment orders hold account numbers: the finance service alone. */
@Injectable()
@JudgesFiles('payment-order')
export class PaymentOrderFiles implements FilePolicy {
  constructor(private readonly orders: ToPayQueries) {}

  async mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null> {
    const seen = isStaff(actor, 'finance') && (await this.orders.seesOrder(actor, file.subjectId));
    return seen ? null : kernelRefusals.not_found();
  }
}
