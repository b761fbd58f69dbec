import { Injectable } from '@nestjs/common';
import type { Answers } from '../calls/forms/forms.public.js';
import type { Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import type { Tx } from '../kernel/database/data-source.js';
import { Database } from '../kernel/database/database.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { ApplicationState } from './application.lifecycle.js';
import { applicationRefusals } from './applications.refusals.js';
import { toldToHolderSql } from './reading/secrecy.js';

/** What other features may know of an application. Amounts in cents, instants UTC; `communeIds` has the main one first. */
export interface ApplicationFacts {
  readonly id: string;
  /** Null while a draft. */
  readonly number: string | null;
  readonly state: ApplicationState;
  /** The state its structure may know: what it is told and refused is judged on this one. */
  readonly toldState: ApplicationState;
  readonly callId: string;
  readonly callRevisionId: string;
  readonly formRevisionId: string;
  readonly axisId: string;
  readonly roundId: string | null;
  readonly organizationId: string;
  readonly title: string;
  readonly answers: Answers;
  readonly askedAmount: number | null;
  readonly budgetTotal: number | null;
  readonly jobsPlanned: number | null;
  readonly communeIds: readonly string[];
  readonly officerId: string | null;
  readonly submittedAt: Date | null;
  /** Civil date, Europe/Paris; null while the legal clock stands still or before filing. */
  readonly implicitRefusalOn: string | null;
  readonly version: number;
}

const facts = `a.id, a.number, a.state, ${toldToHolderSql()} as "toldState", a.call_id as "callId", a.call_revision_id as "callRevisionId",
  a.form_revision_id as "formRevisionId", a.axis_id as "axisId", a.round_id as "roundId",
  a.organization_id as "organizationId", a.title, a.answers, a.asked_amount::float8 as "askedAmount",
  a.budget_total::float8 as "budgetTotal", a.jobs_planned::float8 as "jobsPlanned",
  coalesce((select json_agg(c.commune_id order by c.main desc, c.commune_id) from application_communes c
    where c.application_id = a.id), '[]') as "communeIds",
  a.officer_id as "officerId", a.submitted_at as "submittedAt",
  to_char(a.implicit_refusal_on, 'YYYY-MM-DD') as "implicitRefusalOn", a.version`;

/** Reads of single applications for the features below. */
@Injectable()
export class ApplicationsRead {
  constructor(private readonly database: Database) {}

  /** The facts, whoever asks; inside `tx` when given. @throws not_found */
  async get(id: string, tx?: Tx): Promise<ApplicationFacts> {
    const sql = `select ${facts} from applications a where a.id = $1`;
    const rows = tx
      ? ((await tx.query(sql, [id])) as ApplicationFacts[])
      : await this.database.rows<ApplicationFacts>(sql, [id]);
    return known(rows[0]);
  }

  /** The facts, if this actor may see the application. @throws not_found to everyone else, the barred included */
  async visible(actor: Actor, id: string, tx?: Tx): Promise<ApplicationFacts> {
    const params = new SqlParams();
    const sql = `select ${facts} from applications a
      where a.id = ${params.add(id)} and ${applicationScope(actor, 'a', params)}`;
    const rows = tx
      ? ((await tx.query(sql, params.values)) as ApplicationFacts[])
      : await this.database.rows<ApplicationFacts>(sql, params.values);
    return known(rows[0]);
  }

  /**
   * The facts, for an act of the service: who acts has no part in the structure (CGCT, L2131-11; decree 2014-90).
   * @throws not_found as `visible`, officer_in_conflict to people of the structure
   */
  async impartial(actor: Actor, id: string, tx: Tx): Promise<ApplicationFacts> {
    const facts = await this.visible(actor, id, tx);
    if (actor.kind !== 'person') return facts;
    const parts = (await tx.query(
      `select 1 from standings where person_id = $1 and subject_type = 'organization' and subject_id = $2 limit 1`,
      [actor.id, facts.organizationId],
    )) as unknown[];
    if (parts.length > 0) throw applicationRefusals.officer_in_conflict();
    return facts;
  }
}

function known(facts: ApplicationFacts | undefined): ApplicationFacts {
  if (!facts) throw kernelRefusals.not_found();
  return facts;
}
