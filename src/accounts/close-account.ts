import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { keepAnAdmin } from './keep-an-admin.js';
import { Links } from './links.js';
import { lockPerson } from './person-rows.js';
import { Person } from './person.entity.js';
import { personLife, type PersonState } from './person.lifecycle.js';
import { Sessions } from './sessions.js';

/** Closes an account at once, sessions and links included. @throws not_found, wrong_state, own_rights, last_admin */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly links: Links,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<{ id: string; state: PersonState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { person, roles } = await lockPerson(tx, input.id);
      if (asPerson(actor).id === person.id) throw accountsRefusals.own_rights();
      if (roles.includes('admin') && person.state === 'active') await keepAnAdmin(tx, person.id);
      const { state, version } = await personLife.move(tx, this.journal, Person, person, { verb: 'disable', actor });
      await this.sessions.revokeAll(tx, person.id);
      await this.links.revokeOf(tx, person.id, person.email);
      return { id: person.id, state, version };
    });
  }
}
