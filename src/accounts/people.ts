import { Injectable } from '@nestjs/common';
import type { PersonActor, StaffRole } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import type { Locale } from '../kernel/refusals/refusal.js';

/** A person as other features name and write to them; it fits the recipient of a notice. */
export interface PersonRef {
  readonly id: string;
  /** The same as `id`, under the name notices give it. */
  readonly personId: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  /** First and last name, else the address. */
  readonly name: string;
  readonly locale: Locale;
}

const personRef = `p.id, p.id as "personId", p.email, p.given_name as "givenName", p.family_name as "familyName",
  coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.email) as name, p.locale`;

/** People as the other features need them. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Those of the list that exist, in no particular order. */
  async find(ids: readonly string[]): Promise<PersonRef[]> {
    if (ids.length === 0) return [];
    return this.database.rows<PersonRef>(`select ${personRef} from persons p where p.id = any($1::uuid[])`, [ids]);
  }

  /**
   * Somebody whose order is carried out after their request was answered, with the roles they hold now. Only for orders
   * given in a session that had passed the second factor. Null once the account is closed.
   */
  async actor(id: string): Promise<PersonActor | null> {
    const row = await this.database.row<PersonRef & { roles: StaffRole[] }>(
      `select ${personRef}, array(select r.role from person_roles r where r.person_id = p.id) as roles
       from persons p where p.id = $1 and p.state <> 'disabled'`,
      [id],
    );
    if (!row) return null;
    const { name, email, locale, roles } = row;
    return { kind: 'person', id, name, email, locale, roles, sessionId: '', strong: true, fresh: false };
  }

  /** Everyone who holds the role and may sign in, by name. */
  async ofRole(role: StaffRole): Promise<PersonRef[]> {
    return this.database.rows<PersonRef>(
      `select ${personRef} from persons p join person_roles r on r.person_id = p.id
       where r.role = $1 and p.state <> 'disabled' order by p.family_name, p.given_name, p.id`,
      [role],
    );
  }

  /**
   * The person of an address, recorded as invited where it is new. What a known person says of themselves is kept:
   * only missing names are filled in.
   */
  async ensure(
    tx: Tx,
    person: { email: string; givenName?: string; familyName?: string; locale?: Locale },
  ): Promise<PersonRef & { readonly isNew: boolean }> {
    const id = uuidv7();
    const rows = (await tx.query(
      `insert into persons as p (id, email, given_name, family_name, locale, state)
       values ($1, lower($2), $3, $4, $5, 'invited')
       on conflict (email) do update set
         given_name = case when p.given_name = '' then excluded.given_name else p.given_name end,
         family_name = case when p.family_name = '' then excluded.family_name else p.family_name end
       returning ${personRef}`,
      [id, person.email, person.givenName ?? '', person.familyName ?? '', person.locale ?? 'fr'],
    )) as PersonRef[];
    const found = rows[0];
    if (!found) throw new Error('the person was neither found nor recorded');
    return { ...found, isNew: found.id === id };
  }
}
