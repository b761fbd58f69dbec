import { Injectable } from '@nestjs/common';
import { stateLabels, type ApplicationState } from '../../applications/applications.public.js';
import { personId, type Actor } from '../../kernel/access/actor.js';
import { SqlParams } from '../../kernel/access/policy.js';
import { applicationScope, hiddenApplications } from '../../kernel/access/standings.js';
import { Database } from '../../kernel/database/database.js';
import { pageOf, readCursor } from '../../kernel/http/pages.js';
import type { PageQuery } from '../../kernel/http/params.js';
import { keepingSql } from './keeping.sql.js';
import type { HoldsView, HoldView, KeptFileView, KeptFilesView } from './retention.dto.js';
import { NOTICE_DAYS } from './retention.rules.js';

/** Days ahead that the screen shows. */
const HORIZON = 60;

/** What of the files comes to its end, and what is held. */
@Injectable()
export class RetentionQueries {
  constructor(private readonly database: Database) {}

  /**
   * The filed applications whose keeping ends within 60 days, the nearest first; how many drafts besides, since a draft is
   * nobody’s to read. Files a reader has a part in are left out.
   */
  async due(actor: Actor, query: PageQuery): Promise<KeptFilesView> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const cursor = readCursor(query.after, 2);
    const scope = `a.state <> 'draft' and ${applicationScope(actor, 'a', params)}
      and a.id not in (${hiddenApplications(params.add(personId(actor)))})`;
    const after = cursor ? `and (due_on, id) > (${params.add(cursor[0])}::date, ${params.add(cursor[1])}::uuid)` : '';
    const rows = await this.database.rows<Omit<KeptFileView, 'stateLabel'> & { state: ApplicationState }>(
      `select k.id, k.number, k.title, k.state, o.legal_name as organization, k.kind,
         to_char(k.due_on, 'YYYY-MM-DD') as "dueOn", k.warned_on as "warnedOn", k.held_until as "heldUntil"
       from (${keepingSql(scope)}) k join organizations o on o.id = k.organization_id
       where k.due_on <= paris_today() + ${HORIZON} ${after} order by k.due_on, k.id limit ${params.add(limit + 1)}`,
      params.values,
    );
    const { items, next } = pageOf(rows, limit, ({ dueOn, id }) => [dueOn, id]);
    return {
      items: items.map((row) => ({ ...row, stateLabel: stateLabels[row.state] })),
      next,
      drafts: await this.drafts(),
    };
  }

  /** The holds in force or past their end but not lifted, the first to end first. */
  async holds(actor: Actor): Promise<HoldsView> {
    const params = new SqlParams();
    const items = await this.database.rows<HoldView>(
      `select h.id, a.id as "applicationId", a.number, a.title, o.legal_name as organization, h.reason, h.note,
         to_char(h.until, 'YYYY-MM-DD') as until, h.created_at as "setAt",
         coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email, '') as "setBy"
       from retention_holds h join applications a on a.id = h.application_id
       join organizations o on o.id = a.organization_id left join persons p on p.id = h.set_by
       where h.lifted_at is null and ${applicationScope(actor, 'a', params)}
         and a.id not in (${hiddenApplications(params.add(personId(actor)))})
       order by h.until, h.id limit 200`,
      params.values,
    );
    return { items };
  }

  /** Applications to warn of, or to let go, by the database clock; so many at most, the longest due first. */
  async next(step: 'warn' | 'purge', limit: number): Promise<string[]> {
    const ripe =
      step === 'warn'
        ? `k.warned_on is null and k.due_on <= paris_today() + ${NOTICE_DAYS}`
        : `k.due_on <= paris_today() and k.warned_on::date <= paris_today() - ${NOTICE_DAYS}`;
    const rows = await this.database.rows<{ id: string }>(
      `select k.id from (${keepingSql('true')}) k where ${ripe} order by k.due_on, k.id limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  private async drafts(): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(*)::int as count from (${keepingSql(`a.state = 'draft'`)}) k where k.due_on <= paris_today() + ${HORIZON}`,
    );
    return row?.count ?? 0;
  }
}
