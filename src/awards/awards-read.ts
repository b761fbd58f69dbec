import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { AwardCondition } from './award-condition.js';
import type { AwardState } from './award.lifecycle.js';

/** An award as the features below read it. Amounts in cents, shares in basis points, dates civil. */
export interface AwardFacts {
  readonly id: string;
  readonly number: string | null;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly callId: string;
  readonly callRevisionId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly state: AwardState;
  readonly outcome: 'award' | 'refusal';
  readonly amount: number;
  /** The forecast cost the amount was set against; the rate of the balance is amount ÷ eligible cost. */
  readonly eligibleCost: number;
  readonly object: string;
  readonly conditions: readonly AwardCondition[];
  readonly agreementDue: boolean;
  readonly agreementNumber: string | null;
  readonly agreementSignedOn: string | null;
  /** Advance share: the agreement's, else the call's. */
  readonly advanceShare: number;
  readonly deliberationNumber: string | null;
  readonly votedOn: string | null;
  readonly notifiedAt: Date | null;
  readonly version: number;
}

const facts = `w.id, w.number, w.application_id as "applicationId", a.number as "applicationNumber",
  w.call_id as "callId", a.call_revision_id as "callRevisionId", w.organization_id as "organizationId",
  o.legal_name as "organizationName", o.siren, o.siret, w.state, w.outcome, w.amount::float8 as amount,
  coalesce(w.eligible_cost, a.budget_total, 0)::float8 as "eligibleCost", w.object, w.conditions,
  coalesce(w.agreement_due, false) as "agreementDue", g.number as "agreementNumber",
  to_char(g.signed_on, 'YYYY-MM-DD') as "agreementSignedOn",
  coalesce(g.advance_share, (r.parameters ->> 'advanceShare')::int) as "advanceShare",
  d.number as "deliberationNumber", to_char(w.voted_on, 'YYYY-MM-DD') as "votedOn",
  w.notified_at as "notifiedAt", w.version
  from awards w join applications a on a.id = w.application_id join organizations o on o.id = w.organization_id
  join call_revisions r on r.id = a.call_revision_id
  left join agreements g on g.award_id = w.id left join deliberations d on d.id = w.deliberation_id`;

/** Reads of single awards for the features below. */
@Injectable()
export class AwardsRead {
  constructor(private readonly database: Database) {}

  /** The facts, whoever asks; inside `tx` when given. @throws not_found */
  async get(id: string, tx?: Tx): Promise<AwardFacts> {
    const sql = `select ${facts} where w.id = $1`;
    const rows = tx ? ((await tx.query(sql, [id])) as AwardFacts[]) : await this.database.rows<AwardFacts>(sql, [id]);
    const [award] = rows;
    if (!award) throw kernelRefusals.not_found();
    return award;
  }
}
