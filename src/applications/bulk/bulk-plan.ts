import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import { undecidedStates } from '../application.lifecycle.js';
import type { BulkActName, BulkFile, BulkInput } from './bulk-kinds.js';
import { distribute } from './distribute.rules.js';

/** Settles, before anything is done, whom each file falls to. */
@Injectable()
export class BulkPlan {
  constructor(private readonly database: Database) {}

  /** The files in the order they were named, each once. */
  async of(act: BulkActName, input: BulkInput, applicationIds: readonly string[]): Promise<BulkFile[]> {
    const ids = [...new Set(applicationIds)];
    if (act !== 'distribute') {
      return ids.map((applicationId) => ({ applicationId, officerId: input.officerId ?? null }));
    }
    const shares = await this.shares(ids, input.officerIds ?? []);
    return ids.map((applicationId) => ({ applicationId, officerId: shares.get(applicationId) ?? null }));
  }

  /** Even shares of these files among officers who are there today and free of conflicts, by what each has already. */
  async shares(ids: readonly string[], officerIds: readonly string[]): Promise<Map<string, string | null>> {
    const officers = await this.database.rows<{ id: string; load: number }>(
      `select o.id, (select count(*)::int from applications a where a.officer_id = o.id and a.id <> all($2::uuid[])
         and a.state = any($3::text[])) as load
       from unnest($1::uuid[]) with ordinality o (id, place)
       where not exists (select 1 from officer_absences b where b.person_id = o.id and b.withdrawn_at is null
         and paris_today() between b.starts_on and b.ends_on)
       order by o.place`,
      [[...new Set(officerIds)], ids, undecidedStates],
    );
    const barred = await this.database.rows<{ pair: string }>(
      `select b.person_id || ' ' || b.application_id as pair from bars b
       where b.person_id = any($1::uuid[]) and b.application_id = any($2::uuid[])
       union select s.person_id || ' ' || a.id from applications a join standings s
         on s.subject_type = 'organization' and s.subject_id = a.organization_id
       where a.id = any($2::uuid[]) and s.person_id = any($1::uuid[])`,
      [officerIds, ids],
    );
    return distribute(ids, officers, new Set(barred.map(({ pair }) => pair)));
  }
}
