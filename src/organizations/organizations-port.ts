import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import type { ContactFacts, OrganizationFacts, OrganizationRole, PartFacts } from './organization-facts.js';

/** Columns of `organizations o` under the names of OrganizationFacts. */
export const organizationColumns = `o.id, o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siren,
  o.siret, o.rna, o.founded_on::text as "foundedOn", o.address, o.head_office_commune_id as "headOfficeCommuneId",
  o.website, o.esus, o.esus_approved_on::text as "esusApprovedOn", o.esus_valid_until::text as "esusValidUntil",
  o.work_integration as "workIntegration", o.single_undertaking as "singleUndertaking", o.fictional, o.version`;

/** From most to least; a person with two parts acts by the higher. */
export const roleOrder = `array_position(array['owner', 'representative', 'editor', 'reader'], standing)`;

/**
 * What the other features ask of structures. Inside a transaction pass `tx`: the read then takes no second
 * connection of the pool.
 */
@Injectable()
export class Organizations {
  constructor(private readonly database: Database) {}

  /** @throws not_found */
  async get(id: string, tx?: Tx): Promise<OrganizationFacts> {
    const [row] = await this.read<OrganizationFacts>(
      tx,
      `select ${organizationColumns} from organizations o where o.id = $1`,
      [id],
    );
    if (!row) throw kernelRefusals.not_found();
    return row;
  }

  /** Owners, representatives and editors of today with an address, owners first; each person once. */
  async contacts(id: string, tx?: Tx): Promise<ContactFacts[]> {
    return this.read<ContactFacts>(
      tx,
      `select name, email, "personId", locale, role from (
         select distinct on (coalesce(person.email, op.email)) op.name, coalesce(person.email, op.email) as email,
                op.person_id as "personId", coalesce(person.locale, 'fr') as locale, op.role, op.created_at,
                array_position(array['owner', 'representative', 'editor'], op.role) as rank
         from organization_people op left join persons person on person.id = op.person_id
         where op.organization_id = $1 and op.role <> 'reader' and coalesce(person.email, op.email) is not null
           and coalesce(person.state, 'active') <> 'disabled'
           and op.valid_from <= paris_today() and (op.valid_until is null or op.valid_until >= paris_today())
         order by coalesce(person.email, op.email), rank) as each_once
       order by rank, created_at`,
      [id],
    );
  }

  /** The people of today, owners first, readers last. */
  async people(id: string, tx?: Tx): Promise<PartFacts[]> {
    return this.read<PartFacts>(
      tx,
      `select op.person_id as "personId", op.name, coalesce(p.email, op.email) as email, op.capacity, op.role,
         op.represents
       from organization_people op left join persons p on p.id = op.person_id
       where op.organization_id = $1 and op.valid_from <= paris_today()
         and (op.valid_until is null or op.valid_until >= paris_today())
       order by array_position(array['owner', 'representative', 'editor', 'reader'], op.role), op.created_at, op.id`,
      [id],
    );
  }

  /** INSEE code of the commune of the head office; null outside the territory. */
  async headOfficeInsee(id: string, tx?: Tx): Promise<string | null> {
    const [row] = await this.read<{ insee: string }>(
      tx,
      `select c.insee from organizations o join communes c on c.id = o.head_office_commune_id where o.id = $1`,
      [id],
    );
    return row?.insee ?? null;
  }

  /** What this actor is to the structure: the highest part held, or null. */
  async roleOf(actor: Actor, id: string, tx?: Tx): Promise<OrganizationRole | null> {
    if (actor.kind !== 'person') return null;
    const [row] = await this.read<{ standing: OrganizationRole }>(
      tx,
      `select standing from standings where person_id = $1 and subject_type = 'organization' and subject_id = $2
       order by ${roleOrder} limit 1`,
      [actor.id, id],
    );
    return row?.standing ?? null;
  }

  private async read<Row>(tx: Tx | undefined, sql: string, values: readonly unknown[]): Promise<Row[]> {
    return tx ? ((await tx.query(sql, [...values])) as Row[]) : this.database.rows<Row>(sql, values);
  }
}
