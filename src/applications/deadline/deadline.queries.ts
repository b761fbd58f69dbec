import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/access/actor.js';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import { grantedSql } from '../submission/submit-application.sql.js';
import type { DeadlineView } from './deadline.views.js';

interface Row {
  readonly round: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceMinutes: number;
  readonly grantedUntil: Date | null;
  readonly grantedReason: string | null;
  readonly extendedFrom: Date | null;
  readonly extendedReason: string | null;
}

/** Until when a draft may be filed, told to the people of its structure. */
@Injectable()
export class DeadlineQueries {
  constructor(private readonly database: Database) {}

  /** The round open now, else the next; null where none is known. @throws not_found to anyone else */
  async of(actor: Actor, id: string): Promise<{ round: DeadlineView | null }> {
    if (actor.kind !== 'person') throw kernelRefusals.not_found();
    const mine = await this.database.row(
      `select 1 from applications a join standings s on s.subject_type = 'organization' and s.subject_id = a.organization_id
       where a.id = $1 and s.person_id = $2`,
      [id, actor.id],
    );
    if (!mine) throw kernelRefusals.not_found();
    const row = await this.database.row<Row>(
      `select w.name as round, w.opens_at as "opensAt", w.closes_at as "closesAt", w.grace_minutes as "graceMinutes",
         own.closes_at as "grantedUntil", own.reason as "grantedReason",
         everyone.previous_closes_at as "extendedFrom", everyone.reason as "extendedReason"
       from applications a join rounds w on w.call_id = a.call_id
       left join lateral (select e.closes_at, e.reason from round_extensions e where e.round_id = w.id
         and e.organization_id = a.organization_id order by e.closes_at desc limit 1) own on true
       left join lateral (select e.previous_closes_at, e.reason from round_extensions e where e.round_id = w.id
         and e.organization_id is null order by e.closes_at desc limit 1) everyone on true
       where a.id = $1
         and clock_now() < greatest(w.closes_at + make_interval(mins => w.grace_minutes), ${grantedSql})
       order by w.closes_at limit 1`,
      [id],
    );
    return { round: row ? viewOf(row) : null };
  }
}

function viewOf(row: Row): DeadlineView {
  const own = row.grantedUntil !== null && row.grantedUntil > row.closesAt;
  return {
    name: row.round,
    opensAt: row.opensAt.toISOString(),
    closesAt: (own && row.grantedUntil ? row.grantedUntil : row.closesAt).toISOString(),
    graceMinutes: own ? 0 : row.graceMinutes,
    extended: own ? 'this_organization' : row.extendedFrom ? 'everyone' : null,
    extendedFrom: (own ? row.closesAt : row.extendedFrom)?.toISOString() ?? null,
    reason: own ? row.grantedReason : row.extendedReason,
  };
}
