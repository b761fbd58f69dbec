import { Injectable } from '@nestjs/common';
import { SqlParams } from '../kernel/access/policy.js';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { DeliberationView } from './awards.views.js';

const columns = `d.id, d.number, d.body, d.title, d.voted_on::text as "votedOn", d.outcome,
  d.transmitted_on::text as "transmittedOn", d.executory_on::text as "executoryOn",
  (select count(*)::int from awards w where w.deliberation_id = d.id) as decisions,
  (select coalesce(sum(w.amount), 0)::float8 from awards w where w.deliberation_id = d.id and w.outcome = 'award') as amount,
  d.version from deliberations d`;

/** Reads of the acts awards rest on. */
@Injectable()
export class DeliberationsQueries {
  constructor(private readonly database: Database) {}

  /** Latest vote first. */
  async list(query: { after?: string; limit?: number }): Promise<Page<DeliberationView>> {
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const cursor = readCursor(query.after, 2);
    const below = cursor
      ? `where (d.voted_on, d.id) < (${params.add(cursor[0])}::date, ${params.add(cursor[1])}::uuid)`
      : '';
    const rows = await this.database.rows<DeliberationView>(
      `select ${columns} ${below} order by d.voted_on desc, d.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    return pageOf(rows, limit, (row) => [row.votedOn, row.id]);
  }

  /** @throws not_found */
  async one(id: string): Promise<DeliberationView> {
    const row = await this.database.row<DeliberationView>(`select ${columns} where d.id = $1`, [id]);
    if (!row) throw kernelRefusals.not_found();
    return row;
  }
}
