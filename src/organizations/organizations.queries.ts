import { Injectable } from '@nestjs/common';
import { isStaff, type Actor } from '../kernel/access/actor.js';
import { SqlParams } from '../kernel/access/policy.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { pageOf, readCursor, type Page } from '../kernel/http/pages.js';
import { rnaLooksUnusual } from '../kernel/identifiers/identifiers.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { aidView } from './aid-view.js';
import { aidColumns } from './aids.js';
import type { AidFacts, OrganizationFacts } from './organization-facts.js';
import type { OrganizationLineView, OrganizationPersonView, OrganizationView } from './organization-view.js';
import { Organizations, organizationColumns, roleOrder } from './organizations-port.js';
import type { AidView } from './aids.dto.js';
import type { OrganizationSearch } from './organizations.dto.js';

const lineColumns = `o.id, o.legal_name as "legalName", o.acronym, o.legal_form as "legalForm", o.siret, o.rna`;

/** What a list of structures is sorted by, short enough for a cursor; the index organizations_by_name holds the same. */
const sortName = `left(fold(o.legal_name), 100)`;

/** Reads of structures for their own routes. */
@Injectable()
export class OrganizationsQueries {
  constructor(
    private readonly database: Database,
    private readonly organizations: Organizations,
  ) {}

  /** A structure with its people, for its members and staff. @throws not_found to anyone else */
  async visible(actor: Actor, id: string, tx?: Tx): Promise<OrganizationView> {
    const yourRole = await this.organizations.roleOf(actor, id, tx);
    if (!yourRole && !isStaff(actor) && actor.kind !== 'system') throw kernelRefusals.not_found();
    const [row] = await this.read<OrganizationFacts & { headOfficeInsee: string | null }>(
      tx,
      `select ${organizationColumns}, c.insee as "headOfficeInsee"
       from organizations o left join communes c on c.id = o.head_office_commune_id where o.id = $1`,
      [id],
    );
    if (!row) throw kernelRefusals.not_found();
    const { headOfficeCommuneId: _, ...shown } = row;
    return { ...shown, rnaUnusual: rnaLooksUnusual(row.rna ?? ''), yourRole, people: await this.people(id, tx) };
  }

  /** The people of today, owners first. */
  async people(organizationId: string, tx?: Tx): Promise<OrganizationPersonView[]> {
    return this.read<OrganizationPersonView>(
      tx,
      `select op.id, op.person_id as "personId", op.name, coalesce(p.email, op.email) as email, op.capacity, op.role, op.represents,
              op.valid_from::text as "validFrom", op.version
       from organization_people op left join persons p on p.id = op.person_id
       where op.organization_id = $1 and (op.valid_until is null or op.valid_until >= paris_today())
       order by array_position(array['owner', 'representative', 'editor', 'reader'], op.role), op.created_at, op.id`,
      [organizationId],
    );
  }

  /** The structures somebody belongs to, by name. */
  async mine(personId: string): Promise<OrganizationLineView[]> {
    return this.database.rows<OrganizationLineView>(
      `select ${lineColumns}, s.standing as "yourRole"
       from (select distinct on (subject_id) subject_id, standing from standings
             where person_id = $1 and subject_type = 'organization' order by subject_id, ${roleOrder}) s
         join organizations o on o.id = s.subject_id
       order by fold(o.legal_name), o.id limit 200`,
      [personId],
    );
  }

  /** Structures by part of the name or acronym (accents set aside), or by the beginning of SIRET or RNA; for staff. */
  async search({ q, after, limit = 50 }: OrganizationSearch): Promise<Page<OrganizationLineView>> {
    const cursor = readCursor(after, 2);
    const params = new SqlParams();
    const wanted = ['true'];
    if (q) {
      const [pattern, code] = [params.add(`%${escaped(q)}%`), params.add(`${escaped(q.replace(/\s/g, ''))}%`)];
      wanted.push(`(fold(o.legal_name) like fold(${pattern}) or fold(o.acronym) like fold(${pattern})
        or o.siret like ${code} or o.rna like upper(${code}))`);
    }
    if (cursor) wanted.push(`(${sortName}, o.id::text) > (${params.add(cursor[0])}, ${params.add(cursor[1])})`);
    const rows = await this.database.rows<OrganizationLineView & { sort: string }>(
      `select ${lineColumns}, null as "yourRole", ${sortName} as sort from organizations o
       where ${wanted.join(' and ')} order by ${sortName}, o.id::text limit ${params.add(limit + 1)}`,
      params.values,
    );
    const page = pageOf(rows, limit, (row) => [row.sort, row.id]);
    return { ...page, items: page.items.map(({ sort: _, ...line }) => line) };
  }

  /**
   * The aid a structure has had, latest first, for its members and staff. An award enters the register when its act is
   * executory; its people read it there once it is notified, not before. @throws not_found to anyone else
   */
  async visibleAids(actor: Actor, organizationId: string): Promise<AidView[]> {
    const { yourRole } = await this.visible(actor, organizationId);
    const aids = await this.database.rows<AidFacts>(
      `select ${aidColumns} from past_aids a left join awards w on w.id = a.award_id
       where a.organization_id = $1 and (not $2::boolean or a.award_id is null or w.notified_at is not null)
       order by a.granted_on desc, a.id desc limit 200`,
      [organizationId, yourRole !== null],
    );
    return aids.map(aidView);
  }

  private async read<Row>(tx: Tx | undefined, sql: string, values: readonly unknown[]): Promise<Row[]> {
    return tx ? ((await tx.query(sql, [...values])) as Row[]) : this.database.rows<Row>(sql, values);
  }
}

/** A text whose signs mean themselves in LIKE. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
