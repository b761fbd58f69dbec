import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { SupplementRequestsView, SupplementRequestView } from '../act.views.js';
import { ReadRequests } from './read-requests.js';

/** The requests for items of an application. */
@Injectable()
export class SupplementsQueries {
  constructor(
    private readonly database: Database,
    private readonly read: ReadRequests,
  ) {}

  /** Newest first; for the structure and the staff. @throws not_found */
  async of(actor: Actor, applicationId: string): Promise<SupplementRequestsView> {
    const params = new SqlParams();
    const id = params.add(applicationId);
    const person = params.add(actor.kind === 'person' ? actor.id : null);
    const seen = await this.database.row<{ own: boolean }>(
      `select exists (select 1 from standings s where s.person_id = ${person}::uuid and s.subject_type = 'organization'
         and s.subject_id = a.organization_id) as own
       from applications a where a.id = ${id} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!seen || (!seen.own && !isStaff(actor))) throw kernelRefusals.not_found();
    if (seen.own) await this.read.mark(applicationId);
    const items = await this.database.rows<SupplementRequestView>(
      `select id, state, asked_at as "askedAt", due_on::text as "dueOn", ended_at as "endedAt", items, answers
       from supplement_requests where application_id = $1 and (state <> 'withdrawn' or not $2)
       order by asked_at desc limit 100`,
      [applicationId, seen.own],
    );
    return { items };
  }
}
