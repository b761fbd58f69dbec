import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { kernelRefusals } from '../../kernel/refusals/kernel.refusals.js';
import type { ExtensionView } from './rounds.dto.js';

type Row = Omit<ExtensionView, 'previousClosesAt' | 'closesAt' | 'grantedAt'> & {
  readonly previousClosesAt: Date;
  readonly closesAt: Date;
  readonly grantedAt: Date;
};

const extensionSql = `select e.id, e.round_id as "roundId", e.organization_id as "organizationId", o.legal_name as organization,
  e.previous_closes_at as "previousClosesAt", e.closes_at as "closesAt", e.reason, e.created_at as "grantedAt",
  nullif(trim(p.given_name || ' ' || p.family_name), '') as "grantedBy"
  from round_extensions e join rounds w on w.id = e.round_id
  left join organizations o on o.id = e.organization_id left join persons p on p.id = e.granted_by`;

/** Reads of the closings put off. */
@Injectable()
export class ExtensionsQueries {
  constructor(private readonly database: Database) {}

  /** Those of a call, the last granted first; for staff. */
  async ofCall(callId: string): Promise<ExtensionView[]> {
    const rows = await this.database.rows<Row>(
      `${extensionSql} where w.call_id = $1 order by e.created_at desc, e.id desc limit 200`,
      [callId],
    );
    return rows.map(viewOf);
  }

  /** @throws not_found */
  async one(id: string): Promise<ExtensionView> {
    const row = await this.database.row<Row>(`${extensionSql} where e.id = $1`, [id]);
    if (!row) throw kernelRefusals.not_found();
    return viewOf(row);
  }
}

function viewOf(row: Row): ExtensionView {
  return {
    ...row,
    previousClosesAt: row.previousClosesAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    grantedAt: row.grantedAt.toISOString(),
  };
}
