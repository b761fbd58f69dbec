import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import type { CommuneFacts } from './territory-facts.js';
import type { MandateView } from './mandate-view.js';
import { communeColumns } from './territory-port.js';
import type { MandateSearch } from './mandates.dto.js';
import { privateParameters } from './parameter.rules.js';
import type { ParameterView } from './parameters.dto.js';
import type { CommuneSearch, TerritoryView } from './territory.dto.js';

/** Reads of the territory for its own routes. */
@Injectable()
export class TerritoryQueries {
  constructor(private readonly database: Database) {}

  /**
   * Communes by the beginning of a word of their name (accents, capitals, hyphens and apostrophes set aside), by INSEE
   * code or by postal code, by name; all of them without a search. A postal code may answer several communes.
   */
  async communes({ q, limit = 200 }: CommuneSearch): Promise<CommuneFacts[]> {
    const sought = q ?? '';
    return this.database.rows<CommuneFacts>(
      `select ${communeColumns} from communes c left join communes p on p.id = c.parent_id
       where $1 = '' or c.insee = upper($1) or $1 = any(c.postal_codes)
          or ' ' || ${plainWords('c.name')} like '% ' || ${plainWords('$1')} || '%'
       order by (${plainWords('c.name')} like ${plainWords('$1')} || '%') desc, c.name, c.id limit $2`,
      [sought, limit],
    );
  }

  /** The territories of the set in force on a day (today unless told), each with the INSEE codes of its communes. */
  async territories(on?: string): Promise<TerritoryView[]> {
    return this.database.rows<TerritoryView>(
      `select t.id, t.name, s.name as "setName", s.note,
              array_agg(c.insee order by c.insee) as communes, sum(c.population)::int as population
       from territory_sets s join territories t on t.set_id = s.id
         join territory_communes tc on tc.territory_id = t.id join communes c on c.id = tc.commune_id
       where s.id = (select id from territory_sets
                     where valid_from <= coalesce($1::date, paris_today())
                       and (valid_until is null or valid_until >= coalesce($1::date, paris_today()))
                     order by valid_from desc, id desc limit 1)
       group by t.id, s.id order by t.name`,
      [on ?? null],
    );
  }

  /** Every value of every rule, by name, latest first; where money leaves from, for staff alone. */
  async parameters(actor: Actor): Promise<ParameterView[]> {
    const hidden = isStaff(actor, 'lead', 'finance', 'admin') ? [] : privateParameters;
    return this.database.rows<ParameterView>(
      `select id, name, value, valid_from::text as "validFrom", source from authority_parameters
       where name <> all($1) order by name, valid_from desc limit 500`,
      [hidden],
    );
  }

  /** Mandates by commune and beginning, the ended ones too unless `current`. */
  async mandates({ insee, current, after, limit = 50 }: MandateSearch): Promise<Page<MandateView>> {
    const cursor = readCursor(after, 2);
    const params = new SqlParams();
    const wanted = ['true'];
    if (insee) wanted.push(`c.insee = ${params.add(insee)}`);
    if (current)
      wanted.push(`m.valid_from <= paris_today() and (m.valid_until is null or m.valid_until >= paris_today())`);
    if (cursor) wanted.push(`(c.insee, m.id::text) > (${params.add(cursor[0])}, ${params.add(cursor[1])})`);
    const rows = await this.database.rows<MandateView>(
      `select m.id, m.commune_id as "communeId", c.insee, c.name as "communeName", m.name, m.email, m.capacity,
              m.locale, m.valid_from::text as "validFrom", m.valid_until::text as "validUntil", m.version
       from mandates m join communes c on c.id = m.commune_id
       where ${wanted.join(' and ')} order by c.insee, m.id::text limit ${params.add(limit + 1)}`,
      params.values,
    );
    return pageOf(rows, limit, (row) => [row.insee, row.id]);
  }
}

/** Small letters without accents, words parted by one space, so nothing LIKE reads as a sign: « Villeneuve-d’Ascq » is `villeneuve d ascq`. */
function plainWords(sql: string): string {
  return `trim(regexp_replace(fold(${sql}), '[^a-z0-9]+', ' ', 'g'))`;
}
