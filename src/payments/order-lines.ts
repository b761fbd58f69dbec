import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { LegalForm } from '../organizations/organizations.public.js';
import type { InstalmentState } from './instalment.lifecycle.js';
import { paymentRefusals } from './payments.refusals.js';

/** One instalment of an order with all its files say of it. Amounts in cents; the IBAN still sealed. */
export interface OrderLineFacts {
  readonly id: string;
  readonly version: number;
  readonly state: InstalmentState;
  readonly awardId: string;
  readonly awardNumber: string;
  readonly applicationNumber: string;
  readonly position: number;
  readonly kind: 'advance' | 'interim' | 'balance';
  readonly amount: number | null;
  readonly organization: string;
  readonly legalForm: LegalForm;
  readonly siret: string | null;
  readonly object: string;
  readonly deliberationNumber: string | null;
  readonly agreementNumber: string | null;
  readonly proofs: readonly string[];
  readonly bankAccountId: string | null;
  readonly accountConfirmed: boolean;
  readonly ibanSealed: string | null;
  readonly bic: string | null;
  readonly holder: string | null;
  /** The exporter is of the structure. */
  readonly own: boolean;
}

/** The reference of an instalment for the bank and the finance package: `SUB-2026-0001/V1`. */
export function referenceOf(line: { readonly awardNumber: string; readonly position: number }): string {
  return `${line.awardNumber}/V${line.position}`;
}

/** Reads the instalments chosen for an order. */
@Injectable()
export class OrderLines {
  constructor(private readonly database: Database) {}

  /**
   * All of them, in the order of their references.
   * @throws not_found when one does not exist or is hidden from the actor, own_structure, bank_account_changed
   */
  async read(actor: Actor, ids: readonly string[]): Promise<OrderLineFacts[]> {
    const wanted = [...new Set(ids)];
    const params = new SqlParams();
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const lines = await this.database.rows<OrderLineFacts>(
      `select i.id, i.version, i.state, i.award_id as "awardId", coalesce(w.number, w.id::text) as "awardNumber",
         a.number as "applicationNumber", i.position, i.kind, i.amount::float8 as amount, o.legal_name as organization,
         o.legal_form as "legalForm", o.siret, w.object, d.number as "deliberationNumber",
         g.number as "agreementNumber", i.bank_account_id as "bankAccountId",
         coalesce(b.state = 'confirmed', false) as "accountConfirmed", b.iban_sealed as "ibanSealed", b.bic, b.holder,
         coalesce((select json_agg(distinct p.condition) from payment_proofs p where p.instalment_id = i.id), '[]') as proofs,
         exists (select 1 from standings s where s.person_id = ${person}::uuid and s.subject_type = 'organization'
           and s.subject_id = w.organization_id) as own
       from instalments i join awards w on w.id = i.award_id join applications a on a.id = w.application_id
       join organizations o on o.id = w.organization_id left join agreements g on g.award_id = w.id
       left join deliberations d on d.id = w.deliberation_id left join bank_accounts b on b.id = i.bank_account_id
       where i.id = any(${params.add(wanted)}::uuid[]) and ${applicationScope(actor, 'a', params)}
       order by w.number, i.position`,
      params.values,
    );
    if (lines.length !== wanted.length) throw kernelRefusals.not_found();
    if (lines.some(({ own }) => own)) throw paymentRefusals.own_structure();
    const changed = lines.find(({ state, accountConfirmed }) => state === 'approved' && !accountConfirmed);
    if (changed) throw paymentRefusals.bank_account_changed({ organization: changed.organization });
    return lines;
  }
}
