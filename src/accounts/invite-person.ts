import { Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { uuidv7 } from '../kernel/database/uuid.js';
import { Journal } from '../kernel/journal/journal.js';
import type { Locale } from '../kernel/refusals/refusal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { People } from './people.js';

export interface Invitation {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly locale?: Locale;
  readonly roles: readonly StaffRole[];
}

/** Days an invitation works: a week of holidays. */
export const invitationDays = 7;

/**
 * Invites a colleague: the mail's link opens the account, then come the password and the second factor.
 * @throws person_known
 */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  async run(actor: Actor, input: Invitation): Promise<{ id: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const { id, isNew } = await this.people.ensure(tx, input);
      if (!isNew) throw accountsRefusals.person_known({}, '/email');
      const subject = { type: 'person', id };
      await this.journal.write(tx, { actor, subject, verb: 'invited', to: 'invited' });
      for (const role of new Set(input.roles)) {
        await tx.query(`insert into person_roles (id, person_id, role) values ($1, $2, $3)`, [uuidv7(), id, role]);
        await this.journal.write(tx, { actor, subject, verb: 'role_granted', data: { role } });
      }
      return { id, version: 1 };
    });
  }
}
