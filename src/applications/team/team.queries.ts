import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import type { AbsencesView, AbsenceView, EvenDistributionsView, EvenDistributionView } from './team.dto.js';

const named = (alias: string) => `json_build_object('id', ${alias}.id, 'name',
  coalesce(nullif(trim(${alias}.given_name || ' ' || ${alias}.family_name), ''), ${alias}.email))`;

/** Who is away and who stands in, and how calls share out their files. For the grants office itself. */
@Injectable()
export class TeamQueries {
  constructor(private readonly database: Database) {}

  async absences(): Promise<AbsencesView> {
    const items = await this.database.rows<AbsenceView>(
      `select b.id, ${named('p')} as person, ${named('s')} as substitute, b.starts_on::text as "startsOn",
         b.ends_on::text as "endsOn", paris_today() between b.starts_on and b.ends_on as now
       from officer_absences b join persons p on p.id = b.person_id join persons s on s.id = b.substitute_id
       where b.withdrawn_at is null and b.ends_on >= paris_today() order by b.starts_on, b.id limit 200`,
    );
    return { items };
  }

  /** Every call that takes files, or will. */
  async distributions(): Promise<EvenDistributionsView> {
    const items = await this.database.rows<EvenDistributionView>(
      `select c.id as "callId", c.title as call, coalesce(d.officer_ids, '{}') as "officerIds"
       from calls c left join even_distributions d on d.call_id = c.id
       where c.state <> 'closed' order by c.created_at desc limit 100`,
    );
    return { items };
  }
}
