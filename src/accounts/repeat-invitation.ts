import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { kernelRefusals } from '../kernel/refusals/kernel.refusals.js';
import { accountsRefusals } from './accounts.refusals.js';
import { lockPerson } from './person-rows.js';

/** Sends an invitation again; links sent before stop working. @throws not_found, not_waiting_for_invitation */
@Injectable()
export class RepeatInvitation {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<{ id: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const { person } = await lockPerson(tx, input.id);
      if (person.state === 'disabled') throw kernelRefusals.not_found();
      if (person.state !== 'invited') throw accountsRefusals.not_waiting_for_invitation();
      await this.journal.write(tx, { actor, subject: { type: 'person', id: person.id }, verb: 'invited' });
      return { id: person.id, version: person.version };
    });
  }
}
