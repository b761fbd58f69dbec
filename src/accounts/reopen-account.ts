import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { accountsRefusals } from './accounts.refusals.js';
import { lockPerson } from './person-rows.js';
import { Person } from './person.entity.js';
import { personLife, type PersonState } from './person.lifecycle.js';

/** Opens a closed account again; its roles are as they were. @throws not_found, person_erased, wrong_state */
@Injectable()
export class ReopenAccount {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<{ id: string; state: PersonState; version: number }> {
    return this.database.transaction(async (tx) => {
      const { person } = await lockPerson(tx, input.id);
      if (person.erasedAt !== null) throw accountsRefusals.person_erased();
      const { state, version } = await personLife.move(tx, this.journal, Person, person, { verb: 'enable', actor });
      return { id: person.id, state, version };
    });
  }
}
