import { Injectable } from '@nestjs/common';
import { isStaff, personId, type Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { applicationScope } from '../kernel/access/standings.js';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import type { PageQuery } from '../kernel/http/params.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { OpeningView } from './openings.dto.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Who opened a file (GDPR, article 15-1 c: the recipients of one's data). */
@Injectable()
export class OpeningsQueries {
  constructor(private readonly database: Database) {}

  /**
   * The openings of one file, the latest first, for its structure and for administrators. The structure reads roles and
   * services, and the name of a member of the committee only once the decision is released. @throws not_found to all others
   */
  async of(actor: Actor, applicationId: string, query: PageQuery): Promise<Page<OpeningView>> {
    const { own, told } = await this.standing(actor, applicationId);
    const limit = query.limit ?? 50;
    const params = new SqlParams();
    const cursor = readCursor(query.after, 2);
    if (cursor && !instant.test(cursor[0] ?? '')) throw kernelRefusals.not_found();
    const named = !own ? 'true' : told ? `v.role = 'committee'` : 'false';
    const rows = await this.database.rows<OpeningView>(
      `select v.id, to_char(v.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as hour, v.role,
         case v.role when 'commune' then coalesce(k.name, l.name, '') when 'committee' then n.name else u.service end as service,
         case when ${named} then coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), l.name) end as name, v.things
       from openings v join applications a on a.id = v.application_id join calls c on c.id = a.call_id
       join authorities u on u.id = c.authority_id
       left join persons p on p.id = v.person_id left join links l on l.id = v.reader_id
       left join consultations q on q.id = l.subject_id left join communes k on k.id = q.commune_id
       cross join lateral (select coalesce((select min(m.name) from committees m where m.call_id = c.id), '') as name) n
       where v.application_id = ${params.add(applicationId)}
         ${cursor ? `and (v.hour, v.id) < (${params.add(cursor[0])}::timestamptz, ${params.add(cursor[1])}::uuid)` : ''}
       order by v.hour desc, v.id desc limit ${params.add(limit + 1)}`,
      params.values,
    );
    return pageOf(rows, limit, ({ hour, id }) => [hour, id]);
  }

  private async standing(actor: Actor, id: string): Promise<{ own: boolean; told: boolean }> {
    const params = new SqlParams();
    const row = await this.database.row<{ own: boolean; told: boolean }>(
      `select exists (select 1 from standings s where s.person_id = ${params.add(personId(actor))}::uuid
         and s.subject_type = 'organization' and s.subject_id = a.organization_id) as own,
         (a.announced_at is not null or a.imported) as told
       from applications a where a.id = ${params.add(id)} and ${applicationScope(actor, 'a', params)}`,
      params.values,
    );
    if (!row || (!row.own && !isStaff(actor, 'admin'))) throw kernelRefusals.not_found();
    return row;
  }
}
