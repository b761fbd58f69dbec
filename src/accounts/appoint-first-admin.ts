import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import type { Tx } from '../kernel/database/data-source.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { Links } from './links.js';
import { People } from './people.js';
import { lockPerson } from './person-rows.js';
import { Person } from './person.entity.js';
import { personLife } from './person.lifecycle.js';

/** Hours the printed link works: the time to walk to one's own desk. */
const linkHours = 24;

/**
 * Makes the first administrator of a new installation, from its machine: the person, the role and a one-use link. With
 * `again`, a link for whoever lost theirs; using it also takes away the second factor of that person.
 * @throws admin_exists
 */
@Injectable()
export class AppointFirstAdmin {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly links: Links,
  ) {}

  async run(actor: Actor, input: { email: string; again: boolean }): Promise<{ token: string; expiresAt: Date }> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('accounts.first_admin'))`);
      if (!input.again && (await hasAdmin(tx))) throw accountsRefusals.admin_exists();
      const { id } = await this.people.ensure(tx, { email: input.email });
      const { person, roles } = await lockPerson(tx, id);
      if (person.state === 'disabled') {
        await personLife.move(tx, this.journal, Person, person, { verb: 'enable', actor });
      }
      if (!roles.includes('admin')) {
        await tx.query(`insert into person_roles (id, person_id, role) values ($1, $2, 'admin')`, [uuidv7(), id]);
        await this.journal.write(tx, {
          actor,
          subject: { type: 'person', id },
          verb: 'role_granted',
          data: { role: 'admin' },
        });
      }
      await this.links.revokeOf(tx, id, person.email);
      const expiresAt = new Date((await this.database.now(tx)).getTime() + linkHours * 3_600_000);
      const { token } = await this.links.issue(tx, { purpose: 'first_admin', personId: id, expiresAt });
      return { token, expiresAt };
    });
  }
}

async function hasAdmin(tx: Tx): Promise<boolean> {
  const rows = (await tx.query(
    `select 1 from person_roles r join persons p on p.id = r.person_id
     where r.role = 'admin' and p.state <> 'disabled' limit 1`,
  )) as unknown[];
  return rows.length > 0;
}
