import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/access/actor.js';
import { Database } from '../kernel/database/database.js';
import { Journal } from '../kernel/journal/journal.js';
import { asPerson } from './accounts.access.js';
import { accountsRefusals } from './accounts.refusals.js';
import { lockPerson } from './person-rows.js';
import { Sessions } from './sessions.js';

/**
 * Takes away the second factor of somebody who lost their telephone; they set up another at the next sign-in. One's own
 * is replaced, not taken away. @throws not_found, own_rights
 */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
  ) {}

  async run(actor: Actor, input: { id: string }): Promise<{ id: string; version: number }> {
    return this.database.transaction(async (tx) => {
      const { person } = await lockPerson(tx, input.id);
      if (asPerson(actor).id === person.id) throw accountsRefusals.own_rights();
      await tx.query(
        `update persons set totp_secret = null, totp_pending = null, totp_confirmed_at = null, totp_last_step = null,
           version = version + 1 where id = $1`,
        [person.id],
      );
      await this.sessions.revokeAll(tx, person.id);
      await this.journal.write(tx, {
        actor,
        subject: { type: 'person', id: person.id },
        verb: 'second_factor_withdrawn',
      });
      return { id: person.id, version: person.version + 1 };
    });
  }
}
