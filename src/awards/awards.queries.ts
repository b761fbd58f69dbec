import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { AwardsListQuery } from './awards.dto.js';
import type { AwardView } from './awards.views.js';

const columns = `w.id, w.number, w.application_id as "applicationId", a.number as "applicationNumber",
  w.organization_id as "organizationId", o.legal_name as organization, a.title, w.outcome, w.state,
  w.amount::float8 as amount, w.object, w.grounds, w.conditions,
  d.number as deliberation, to_char(w.voted_on, 'YYYY-MM-DD') as "votedOn",
  to_char(w.notified_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as "notifiedOn", w.agreement_due as "agreementDue",
  g.id as "agreementId", g.number as "agreementNumber", g.state as "agreementState", g.version as "agreementVersion",
  letter.file_id as "letterFileId", paper.file_id as "agreementFileId",
  w.released_at is not null as released, w.version
  from awards w join applications a on a.id = w.application_id join organizations o on o.id = w.organization_id
  left join deliberations d on d.id = w.deliberation_id left join agreements g on g.award_id = w.id
  left join documents letter on letter.id = w.letter_id left join documents paper on paper.id = g.document_id`;

/** Lists and single reads of awards within what the actor may see. */
@Injectable()
export class AwardsQueries {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: AwardsListQuery): Promise<Page<AwardView>> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const conditions = [this.scope(actor, params)];
    if (query.state) conditions.push(`w.state = ${params.add(query.state)}`);
    if (query.released !== undefined) conditions.push(`w.released_at is ${query.released ? 'not null' : 'null'}`);
    const cursor = readCursor(query.after, 1);
    if (cursor) conditions.push(`w.id < ${params.add(cursor[0])}::uuid`);
    const rows = await this.database.rows<AwardView>(
      `select ${columns} where ${conditions.join(' and ')} order by w.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }

  /** @throws not_found to those who may not see it, the barred and the holder of an unreleased decision included */
  async one(actor: Actor, id: string): Promise<AwardView> {
    const params = new SqlParams();
    const row = await this.database.row<AwardView>(
      `select ${columns} where w.id = ${params.add(id)} and ${this.scope(actor, params)}`,
      params.values,
    );
    if (!row) throw kernelRefusals.not_found();
    return row;
  }

  /** The award of an application. @throws not_found as `one` */
  async ofApplication(actor: Actor, applicationId: string): Promise<AwardView> {
    const params = new SqlParams();
    const row = await this.database.row<AwardView>(
      `select ${columns} where a.id = ${params.add(applicationId)} and ${this.scope(actor, params)}`,
      params.values,
    );
    if (!row) throw kernelRefusals.not_found();
    return row;
  }

  /** The proposals of a call that wait for the vote, within what the actor may see; at most 500. */
  async proposals(actor: Actor, callId: string): Promise<AwardView[]> {
    const params = new SqlParams();
    return this.database.rows<AwardView>(
      `select ${columns} where w.call_id = ${params.add(callId)} and w.state = 'proposed' and ${this.scope(actor, params)}
       order by a.number limit 500`,
      params.values,
    );
  }

  /** Whether the actor may read what is filed under an award or its agreement: the same rule as for the award. */
  async mayRead(actor: Actor, subjectType: string, subjectId: string): Promise<boolean> {
    const params = new SqlParams();
    const id = params.add(subjectId);
    const subject = subjectType === 'agreement' ? `g.id = ${id}` : `w.id = ${id}`;
    const row = await this.database.row(
      `select 1 from awards w join applications a on a.id = w.application_id left join agreements g on g.award_id = w.id
       where ${subject} and ${this.scope(actor, params)}`,
      params.values,
    );
    return row !== null;
  }

  /** Staff see every stage; the structure, staff among its people included, sees its decision once the letter is notified. */
  private scope(actor: Actor, params: SqlParams): string {
    // asked first: a parameter that the query does not use is a fault
    if (actor.kind !== 'person') return 'false';
    const seen = applicationScope(actor, 'a', params);
    const mine = `exists (select 1 from standings mine where mine.person_id = ${params.add(actor.id)}
      and mine.subject_type = 'organization' and mine.subject_id = w.organization_id)`;
    if (isStaff(actor, 'officer', 'lead', 'finance', 'admin'))
      return `(${seen}) and (w.notified_at is not null or not ${mine})`;
    return `(${seen}) and w.notified_at is not null and ${mine}`;
  }
}
