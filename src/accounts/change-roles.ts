import { Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '../kernel/access/actor.js';
import { changeVersioned, expectVersion } from '../kernel/database/changes.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { keepAnAdmin } from './keep-an-admin.js';
import { Person } from './person.entity.js';
import { lockPerson } from './person-rows.js';
import { Sessions } from './sessions.js';

/**
 * Sets the roles a person holds. Their sessions end, so that what they may do is what they are granted.
 * @throws not_found, stale_version, own_rights, last_admin
 */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
  ) {}

  async run(
    actor: Actor,
    input: { id: string; roles: readonly StaffRole[] },
    expected: number,
  ): Promise<{ id: string; roles: StaffRole[]; version: number }> {
    const wanted = [...new Set(input.roles)].sort();
    return this.database.transaction(async (tx) => {
      const { person, roles: held } = await lockPerson(tx, input.id);
      expectVersion(person, expected, { version: person.version, roles: held });
      const granted = wanted.filter((role) => !held.includes(role));
      const withdrawn = held.filter((role) => !wanted.includes(role));
      if (withdrawn.length > 0 && asPerson(actor).id === person.id) throw accountsRefusals.own_rights();
      const subject = { type: 'person', id: person.id };
      for (const role of granted) {
        await tx.query(`insert into person_roles (id, person_id, role) values ($1, $2, $3)`, [
          uuidv7(),
          person.id,
          role,
        ]);
        await this.journal.write(tx, { actor, subject, verb: 'role_granted', data: { role } });
      }
      for (const role of withdrawn) {
        if (role === 'admin') await keepAnAdmin(tx, person.id);
        await tx.query(`delete from person_roles where person_id = $1 and role = $2`, [person.id, role]);
        await this.journal.write(tx, { actor, subject, verb: 'role_withdrawn', data: { role } });
      }
      const version = await changeVersioned(tx, Person, person, {});
      if (granted.length + withdrawn.length > 0) await this.sessions.revokeAll(tx, person.id);
      return { id: person.id, roles: wanted, version };
    });
  }
}
