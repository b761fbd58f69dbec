import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../kernel/dates/civil-date.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { territoryRefusals } from './territory.refusals.js';
import type { AuthorityFacts, CommuneFacts, DelegateFacts, ParameterName, ParameterValues } from './territory-facts.js';

/** Columns of `communes c` left joined to its parent `p`, under the names of CommuneFacts. */
export const communeColumns = `c.id, c.insee, c.name, c.population, c.postal_codes as "postalCodes",
  p.insee as "parentInsee", c.longitude, c.latitude`;

/**
 * What the other features ask of the territory. Inside a transaction pass `tx`: the read then takes no second
 * connection of the pool and sees what the transaction wrote.
 */
@Injectable()
export class Territory {
  constructor(private readonly database: Database) {}

  /** The authority. @throws authority_missing before it is installed */
  async authority(tx?: Tx): Promise<AuthorityFacts> {
    const [authority] = await this.read<AuthorityFacts>(
      tx,
      `select id, name, short_name as "shortName", siren, siret, address, service, email, phone, signatory, court, version
       from authorities order by created_at, id limit 1`,
    );
    if (!authority) throw territoryRefusals.authority_missing();
    return authority;
  }

  /**
   * The value of a rule on a day: the last one whose date has come. Amounts in cents.
   * @throws parameter_missing
   */
  async parameter<Name extends ParameterName>(name: Name, on: CivilDate, tx?: Tx): Promise<ParameterValues[Name]> {
    const [found] = await this.read<{ value: ParameterValues[Name] }>(
      tx,
      `select value from authority_parameters where name = $1 and valid_from <= $2 order by valid_from desc limit 1`,
      [name, on],
    );
    if (!found) throw territoryRefusals.parameter_missing({ name, on });
    return found.value;
  }

  /** Communes by INSEE code, in the order of the codes. @throws commune_not_ours naming the first that is not ours */
  async communesByInsee(codes: readonly string[], tx?: Tx): Promise<CommuneFacts[]> {
    const rows = await this.read<CommuneFacts>(
      tx,
      `select ${communeColumns} from communes c left join communes p on p.id = c.parent_id where c.insee = any($1)`,
      [codes],
    );
    const byCode = new Map(rows.map((row) => [row.insee, row]));
    return codes.map((insee) => {
      const commune = byCode.get(insee);
      if (!commune) throw territoryRefusals.commune_not_ours({ insee });
      return commune;
    });
  }

  /** Communes by identifier, by name. Unknown identifiers are left out. */
  async communes(ids: readonly string[], tx?: Tx): Promise<CommuneFacts[]> {
    return this.read<CommuneFacts>(
      tx,
      `select ${communeColumns} from communes c left join communes p on p.id = c.parent_id
       where c.id = any($1) order by c.name`,
      [ids],
    );
  }

  /** The INSEE codes a project may be in, associated communes included. */
  async codes(tx?: Tx): Promise<string[]> {
    const rows = await this.read<{ insee: string }>(tx, `select insee from communes order by insee`);
    return rows.map(({ insee }) => insee);
  }

  /** The delegates of a commune on a day; those of the parent commune where an associated commune has none. */
  async delegates(communeId: string, on: CivilDate, tx?: Tx): Promise<DelegateFacts[]> {
    return this.read<DelegateFacts>(
      tx,
      `with own as (
         select m.*, (m.commune_id = $1) as direct from mandates m
         where m.commune_id in ($1, (select parent_id from communes where id = $1))
           and m.valid_from <= $2 and (m.valid_until is null or m.valid_until >= $2))
       select id as "mandateId", commune_id as "communeId", name, email, capacity, locale from own
       where direct or not exists (select 1 from own where direct) order by valid_from, id`,
      [communeId, on],
    );
  }

  private async read<Row>(tx: Tx | undefined, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return tx ? ((await tx.query(sql, [...values])) as Row[]) : this.database.rows<Row>(sql, values);
  }
}
