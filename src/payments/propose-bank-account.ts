import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { changeVersioned } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { normalizeIban } from '../kernel/identifiers/identifiers.js';
import { Journal } from '../kernel/journal/journal.js';
import { demand } from '../kernel/refusals/refusal.js';
import { Secrets } from '../kernel/secrets/secrets.js';
import { Organizations } from '../organizations/organizations.public.js';
import { BankAccount } from './bank-account.entity.js';
import { bicRight, holderMatches, ibanRight } from './bank-account.rules.js';
import { PaymentsAccess } from './payments.access.js';
import type { BankAccountInput, BankAccountProposed } from './bank-account.dto.js';
import { paymentRefusals } from './payments.refusals.js';
import { paperFrom } from './report-rows.js';

/** What an IBAN is sealed for; a sealed text opens for no other use. */
export const IBAN_PURPOSE = 'iban';

/**
 * Somebody of the structure or of finance proposes bank details with their RIB. They are used only once another person
 * of finance confirms them; a former proposal is dropped. A holder who is not the structure is a warning.
 */
@Injectable()
export class ProposeBankAccount {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly access: PaymentsAccess,
    private readonly organizations: Organizations,
    private readonly secrets: Secrets,
  ) {}

  async run(asking: Actor, input: BankAccountInput & { organizationId: string }): Promise<BankAccountProposed> {
    const { organizationId, holder } = input;
    return this.database.transaction(async (tx) => {
      const actor = await this.access.keepsAccounts(tx, asking, organizationId);
      const { legalName, acronym } = await this.organizations.get(organizationId, tx);
      const iban = normalizeIban(input.iban);
      const bic = input.bic ? normalizeIban(input.bic) : null;
      demand(ibanRight(iban), bicRight(bic));
      const paper = { policy: 'bank-proof', subjectType: 'organization', subjectId: organizationId };
      await paperFrom(tx, input.proofFileId, paper);
      await this.retireProposals(tx, organizationId, iban);
      const id = uuidv7();
      await tx.insert(BankAccount, {
        id,
        organizationId,
        ibanSealed: this.secrets.seal(iban, IBAN_PURPOSE),
        ibanLast4: iban.slice(-4),
        bic,
        holder,
        proofFileId: input.proofFileId,
        proposedBy: actor.id,
      });
      const subject = { type: 'bank_account', id };
      const data = { organizationId };
      await this.journal.write(tx, { actor, subject, verb: 'proposed', to: 'proposed', data });
      const matches = holderMatches(holder, [legalName, acronym]);
      const warnings = matches ? [] : ['holder_differs'];
      return { id, state: 'proposed', ibanLast4: iban.slice(-4), holderMatches: matches, warnings, version: 1 };
    });
  }

  /** @throws bank_account_known when the account is the one in use */
  private async retireProposals(tx: Tx, organizationId: string, iban: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`bank accounts ${organizationId}`]);
    for (const known of await tx.findBy(BankAccount, { organizationId })) {
      if (known.state === 'confirmed' && this.secrets.open(known.ibanSealed, IBAN_PURPOSE) === iban)
        throw paymentRefusals.bank_account_known();
      if (known.state === 'proposed') await changeVersioned(tx, BankAccount, known, { state: 'retired' });
    }
  }
}
