import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion, findRow, lockRow } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { BankAccount } from './bank-account.entity.js';
import { bankAccountLifeCycle, type BankAccountState } from './bank-account.lifecycle.js';
import { confirmedByAnother } from './bank-account.rules.js';
import { PaymentsAccess } from './payments.access.js';

/**
 * A person of finance who did not propose them puts bank details into use, with a recent second factor. The former ones
 * are retired; what was ordered before keeps them.
 */
@Injectable()
export class ConfirmBankAccount {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
  ) {}

  async run(
    asking: Actor,
    input: { id: string; version: number },
  ): Promise<{ id: string; state: BankAccountState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { organizationId } = await findRow(tx, BankAccount, input.id);
      const actor = await this.access.confirmsAccounts(tx, asking, organizationId);
      await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`bank accounts ${organizationId}`]);
      const row = await lockRow(tx, BankAccount, input.id);
      expectVersion(row, input.version);
      demand(bankAccountLifeCycle.whyNot('confirm', row.state), confirmedByAnother(row.proposedBy, actor.id));
      const former = await tx.findOneBy(BankAccount, { organizationId, state: 'confirmed' });
      if (former) await changeVersioned(tx, BankAccount, former, { state: 'retired' });
      const { entryId, ...moved } = await bankAccountLifeCycle.move(tx, this.journal, BankAccount, row, {
        verb: 'confirm',
        actor,
        set: { confirmedBy: actor.id, confirmedAt: await this.database.now(tx) },
        data: { organizationId, replaces: former?.id ?? null },
      });
      return { id: row.id, ...moved };
    });
  }
}
